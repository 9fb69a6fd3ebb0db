import { groupBy } from "../../core/group-by.ts";
import type { Proposal } from "../../intake/proposal.ts";
import { formatNamed } from "../../render/formats.ts";
import { importedView } from "../../views/imported.ts";
import { list } from "../../views/words.ts";
import type { Session } from "../session.ts";
import type { ImportFiles } from "./import-files.ts";

/** What an import came to, before it is shown. */
export interface ImportOutcome {
  readonly file: string;
  /** As whoever runs the command would write it. */
  readonly into: string;
  readonly isNewPlan: boolean;
  readonly written: boolean;
  readonly tables: number;
  readonly proposal: Proposal;
  readonly files: ImportFiles;
  readonly nameOf: (id: string) => string;
  readonly next: readonly string[];
}

/** Prints what would be, or has been, written, and everything that was not placed. */
export function printImport(session: Session, outcome: ImportOutcome): void {
  const { proposal, files, nameOf } = outcome;
  const names = new Map(proposal.parties.map(({ id, name }) => [id, name]));
  const view = importedView({
    ...outcome,
    counts: proposal.counts,
    actions: proposal.actions.map((action) => {
      const fate = files.fates.get(action.id);
      return {
        ...{ where: action.where, id: action.id, title: action.title, timescale: action.timescale },
        owners: action.owners.map((id) => names.get(id) ?? nameOf(id)),
        outcomes: action.outcomes.length,
        isNew: fate?.kind === "new",
        isLeft: fate?.kind === "left",
        fate:
          fate?.kind === "left"
            ? `left as it is: ${list(fate.differs)} ${fate.differs.length === 1 ? "differs" : "differ"}`
            : fate?.kind === "there"
              ? "there already"
              : "new",
      };
    }),
    questions: proposal.questions,
    inherited: proposal.actions.flatMap(({ id, inherited }) => {
      const byAction = groupBy(Object.entries(inherited), ([, from]) => from);
      return [...byAction].map(([from, fields]) => `${id}: ${list(fields.map(([field]) => field))} of ${from}`);
    }),
    parties: proposal.parties,
    themes: proposal.themes.map((theme) => ({ ...theme, areas: theme.areas.length })),
    ...{ left: proposal.left, paragraphs: proposal.paragraphs, notes: proposal.notes },
  });
  session.write(formatNamed("table")?.render(view, session.surface) ?? "");
}
