import { fileKindAt } from "../../../core/source-file.ts";
import { diffPlans } from "../../../diff/diff-plans.ts";
import { commitFiles, uncommittedIn } from "../../../io/git/commit.ts";
import { pushBranch } from "../../../io/git/push.ts";
import { formatNamed } from "../../../render/formats.ts";
import { commitMessage, saveView } from "../../../views/save.ts";
import { capitalise } from "../../../views/words.ts";
import type { Run } from "../../command.ts";
import { CannotRun, ExitCode, orCannotRun, refused } from "../../exit-code.ts";
import { confirm } from "../../prompt/confirm.ts";
import { withPlanWriter } from "../../recording/plan-writer.ts";
import type { Session } from "../../session/session.ts";
import { evidenceOf, readSides } from "../diff/sides.ts";

/** What its options were given. */
export interface SaveOptions {
  readonly message?: string;
  readonly push?: boolean;
  readonly dryRun?: boolean;
}

/** Does what `plan save` says. */
export const run: Run<SaveOptions> = async (session, _args, options) => {
  session.refuseAt("commits the files as they are", "Leave --at out.");
  const folder = session.folder();
  const { env } = session;
  session.onProgress("Asking git");
  const { head, changed, untracked } = orCannotRun(uncommittedIn(folder, env));
  const files = [...changed, ...untracked.filter(isOfPlan)].sort();
  const left = untracked.filter((path) => !isOfPlan(path));
  if (files.length === 0 && options.push === true && options.dryRun !== true) {
    push(session, folder, "nothing new to save");
    session.write("Nothing new to save. Pushed what was committed.\n");
    return ExitCode.done;
  }
  if (files.length === 0) throw refused("there is nothing to save: all of the plan is committed", "");
  const message =
    options.message === undefined ? await messageOf(session, head, new Set(left)) : given(options.message);
  const shown = (path: string): string => session.shown(folder, path);
  const view = saveView({ message, files: files.map(shown), left: left.map(shown) });
  session.write(formatNamed("table")?.render(view, session.surface) ?? "");
  const dryRun = options.dryRun === true;
  if (dryRun) {
    session.messages.note("nothing was committed (--dry-run)");
    return ExitCode.done;
  }
  if (session.canAsk && !(await confirm(session, "Commit it?", "No, leave it as it is")))
    throw refused("nothing was committed", "To give it other words: plan save --message …");
  const { commit } = await withPlanWriter(session, { folder, dryRun }, () =>
    orCannotRun(commitFiles(folder, files, message, env)),
  );
  const saved = `saved as ${commit.slice(0, 7)}`;
  if (options.push === true) push(session, folder, saved);
  session.write(`\n${capitalise(saved)}${options.push === true ? ", and pushed." : ". To hand it on: git push"}\n`);
  return ExitCode.done;
};

/** What is committed stays so, whatever becomes of it elsewhere. */
function push(session: Session, folder: string, saved: string): void {
  session.onProgress("Asking git");
  const pushed = pushBranch(folder, session.env);
  if (!pushed.ok) throw new CannotRun(`${saved}, but not pushed: ${pushed.problem}`, pushed.help);
}

/** What belongs to a plan though git does not know it yet; a pack for owners that lies there does not. */
function isOfPlan(path: string): boolean {
  return fileKindAt(path) !== null || /^(?:evidence\/.|\.gitattributes$|\.gitignore$)/.test(path);
}

function given(message: string): string {
  if (message.trim() === "") throw new CannotRun("--message is empty", "Say what changed, or leave it out.");
  return message.trim();
}

/** What changed since the last commit; of a plan that was never committed, that it begins. */
async function messageOf(session: Session, head: string | null, left: ReadonlySet<string>): Promise<string> {
  if (head === null) return "Begin the plan";
  await session.prepare();
  const sides = readSides(session, []);
  session.onProgress("Comparing");
  const changes = diffPlans(sides.from.scheduled, sides.to.scheduled, evidenceOf(sides));
  return commitMessage(changes.filter(({ id }) => id === null || !left.has(id)));
}
