import type { Format } from "../../render/formats.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { showView } from "../../views/show.ts";
import { count } from "../../views/words.ts";
import { choose } from "../choose.ts";
import type { Command } from "../command.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import { formatOption } from "../options.ts";
import type { OpenLedger } from "../session.ts";

/** `plan show ID`: one action whole. */
export const showCommand: Command<{ format: Format }> = {
  name: "show",
  summary: "one action whole: the working of its due date, its rating and why, its history",
  define: (command) =>
    command.argument("<id>", "the action's id, such as 1.4.1").addOption(formatOption(["table", "json", "markdown"])),
  examples: ["plan show 1.4.1", "plan show 3.4.3 --as-of 2019-02-01 --format json"],
  run(session, [id = ""], { format }) {
    const ledger = session.open();
    const action = actionOf(ledger, id);
    return session.print(showView(ledger.scheduled, action, ledger.origin), format, ledger.plan);
  },
};

function actionOf({ plan, scheduled }: OpenLedger, text: string): ScheduledAction {
  const unread = plan.unreadable.find(({ kind, path }) => kind === "action" && startsWithId(path, text));
  const joinsLater = scheduled.notYetAdded.find((action) => action.id === text);
  if (!plan.actions.some((action) => action.id === text) && unread !== undefined) {
    throw new CannotRun(
      `${unread.path} could not be read: ${unread.message}`,
      "Mend the file, then ask again.",
      ExitCode.findings,
    );
  }
  if (joinsLater?.added) {
    throw new CannotRun(
      `${text} joined the plan only on ${joinsLater.added.date}`,
      `Ask about a later day: --as-of ${joinsLater.added.date}`,
    );
  }
  const id = choose(
    "action",
    text,
    plan.actions.map((action) => ({ id: action.id, names: [action.title] })),
  );
  const found = scheduled.actions.filter((it) => it.action.id === id);
  if (found.length > 1) {
    const paths = found.map((it) => it.action.path).join(", ");
    throw new CannotRun(
      `${count(found.length, "file")} have the id ${id}: ${paths}`,
      "Give all but one of them an id of their own.",
      ExitCode.findings,
    );
  }
  return found[0] as ScheduledAction;
}

function startsWithId(path: string, id: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return id !== "" && name.startsWith(id) && !/^[\dA-Za-z]/.test(name.slice(id.length));
}
