import {
  forgetInterruptedWrite,
  type InterruptedWrite,
  interruptedWrite,
} from "../../../io/files/interrupted-write.ts";
import { withPlanLock } from "../../../io/files/plan-lock.ts";
import { type Replacement, replaceFiles } from "../../../io/files/replace-files.ts";
import { CannotRun, ExitCode, refused } from "../../exit-code.ts";
import { isDocument, type WritingOptions } from "../../recording/options.ts";
import type { Session } from "../../session/session.ts";
import type { Way } from "./ways.ts";

/** Ends a write that was stopped half-way, one way or the other. Files that somebody has changed since stay as they are. */
export async function endInterrupted(session: Session, way: Way, options: WritingOptions): Promise<ExitCode> {
  if (isDocument(options)) throw new CannotRun("--interrupted has no JSON", "Leave --format out.");
  const folder = session.folder();
  const replace = (): readonly Replacement[] => {
    const found = interruptedWrite(folder);
    if (found === null) throw refused("no command was stopped half-way", "Every file is as its last command left it.");
    const files = replacementsOf(found, way);
    if (options.dryRun === true) return files;
    replaceFiles(files, session.onProgress);
    forgetInterruptedWrite(folder);
    return files;
  };
  const files = options.dryRun === true ? replace() : await withPlanLock(folder, replace);
  const [toDo, done] = way === "finish" ? ["To be written", "Written"] : ["To be taken back", "Taken back"];
  const did = options.dryRun === true ? toDo : done;
  session.write(files.map(({ path }) => `${did}: ${session.shown(path, "")}\n`).join(""));
  if (options.dryRun === true) session.messages.note("nothing was written (--dry-run)");
  return ExitCode.done;
}

function replacementsOf({ written, left }: InterruptedWrite, way: Way): readonly Replacement[] {
  return way === "finish" ? left : written.map(({ path, before, after }) => ({ path, before: after, after: before }));
}
