import { fileKindAt } from "../../../core/source-file.ts";
import { diffPlans } from "../../../diff/diff-plans.ts";
import { commitFiles, uncommittedIn } from "../../../io/git/commit.ts";
import { formatNamed } from "../../../render/formats.ts";
import { commitMessage, saveView } from "../../../views/save.ts";
import type { Run } from "../../command.ts";
import { CannotRun, ExitCode, orCannotRun, refused } from "../../exit-code.ts";
import { ask } from "../../prompt/ask.ts";
import { withPlanWriter } from "../../recording/plan-writer.ts";
import type { Session } from "../../session/session.ts";
import { evidenceOf, readSides } from "../diff/sides.ts";

/** What its options were given. */
export interface SaveOptions {
  readonly message?: string;
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
  if (session.canAsk) await confirm(session);
  const { commit } = await withPlanWriter(session, { folder, dryRun }, () =>
    orCannotRun(commitFiles(folder, files, message, env)),
  );
  session.write(`\nSaved as ${commit.slice(0, 7)}. To hand it on: git push\n`);
  return ExitCode.done;
};

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

async function confirm(session: Session): Promise<void> {
  const answer = await ask(session, "", "", {
    kind: "choice",
    message: "Commit it?",
    choices: [
      { value: "yes", name: "Yes" },
      { value: "no", name: "No, leave it as it is" },
    ],
  });
  if (answer === "no") throw refused("nothing was committed", "To give it other words: plan save --message …");
}
