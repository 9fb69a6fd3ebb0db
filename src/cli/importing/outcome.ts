import type { Proposal } from "../../intake/proposal.ts";
import type { View } from "../../views/content.ts";
import { importedView } from "../../views/imported.ts";
import type { ImportedParts } from "../../views/imported-parts.ts";
import type { ImportFiles } from "./import-files.ts";

type FromProposal = "counts" | "actions" | "questions" | "parties" | "themes" | "left" | "paragraphs" | "notes";

/** What an import came to, before it is shown. */
export interface ImportOutcome extends Omit<ImportedParts, FromProposal> {
  readonly proposal: Proposal;
  readonly fates: ImportFiles["fates"];
  readonly nameOf: (id: string) => string;
}

/** What would be, or has been, written, and everything that was not placed. */
export function viewOfImport(outcome: ImportOutcome): View {
  const { proposal, fates, nameOf } = outcome;
  const names = new Map(proposal.parties.map(({ id, name }) => [id, name]));
  return importedView({
    ...outcome,
    ...proposal,
    actions: proposal.actions.map((action) => {
      const fate = fates.get(action.id) ?? { kind: "there" };
      return {
        ...action,
        owners: action.owners.map((id) => ({ id, name: names.get(id) ?? nameOf(id) })),
        fate: fate.kind,
        differs: fate.kind === "left" ? fate.differs : [],
        path: fate.kind === "new" ? fate.path : null,
      };
    }),
  });
}
