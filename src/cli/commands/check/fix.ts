import type { Diagnostic } from "../../../core/diagnostic.ts";
import { readTree } from "../../../io/files/read-tree.ts";
import { type FixedFile, type FixedPlan, fixPlan } from "../../../ledger/fix/fix-plan.ts";
import { loadLedger } from "../../../ledger/load.ts";
import type { Rewritten } from "../../../ledger/record/prepare.ts";
import { PLAIN } from "../../../render/terminal/surface.ts";
import { drawUnifiedDiff } from "../../../render/terminal/unified-diff.ts";
import { lineChanges } from "../../../views/line-changes.ts";
import { count } from "../../../views/words.ts";
import { withPlanWriter } from "../../recording/plan-writer.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import { originOf } from "../../session/origin.ts";
import type { Session } from "../../session/session.ts";

interface FixOptions {
  readonly dryRun?: boolean;
  readonly format: { readonly name: string };
}

/**
 * Makes the mends that need no judgement, under the plan's lock, and shows them: above the findings where these are for
 * reading, else beside them. Hands back the plan as it then stands; with `--dry-run`, as it would.
 *
 * @param findingsOf what the check finds in a plan
 * @throws CannotWrite where a file cannot be written: then none was
 */
export function fixFirst(
  session: Session,
  { dryRun = false, format }: FixOptions,
  findingsOf: (ledger: ReadLedger) => readonly Diagnostic[],
): Promise<ReadLedger> {
  session.refuseAt("writes to the files as they are", "Leave --at out.");
  const folder = session.folder();
  return withPlanWriter(session, { folder, dryRun }, (replace) =>
    session.cancellable(() => {
      const tree = readTree(folder, session.onProgress);
      const read = { folder, loaded: loadLedger(tree, session.onProgress), origin: originOf(folder, session.env) };
      const fixed = fixPlan({ loaded: read.loaded, tree }, (loaded) => findingsOf({ ...read, loaded }));
      replace(fixed.files.flatMap(rewritten));
      show(session, folder, fixed, format.name === "text");
      sayWhatIsDone(session, folder, fixed, dryRun);
      return { ...read, loaded: fixed.loaded };
    }),
  );
}

/** The new file first: whatever happens, one of the two is there. */
function rewritten({ path, from, before, after }: FixedFile): readonly Rewritten[] {
  if (path === from) return [{ path, before, after }];
  return [
    { path, before: null, after },
    { path: from, before, after: null },
  ];
}

function show(session: Session, folder: string, { files }: FixedPlan, isForReading: boolean): void {
  if (files.length === 0) return;
  const changed = files.map(({ path, from, before, after }) => ({
    path: session.shown(folder, path),
    from: session.shown(folder, from),
    isNew: false,
    hunks: lineChanges(before, after),
  }));
  if (isForReading) session.write(`${drawUnifiedDiff(changed, session.surface)}\n`);
  else session.world.stderr.write(drawUnifiedDiff(changed, PLAIN));
}

function sayWhatIsDone(session: Session, folder: string, { files, refused }: FixedPlan, dryRun: boolean): void {
  const { messages } = session;
  for (const { path, why } of refused) messages.note(`not mended: ${session.shown(folder, path)}: ${why}`);
  if (files.length === 0) messages.note("there is nothing that could be mended without a decision");
  else if (dryRun) messages.note(`${count(files.length, "file")} would be mended; nothing was written (--dry-run)`);
  else messages.note(`${count(files.length, "file")} mended, not committed`);
}
