import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { quote } from "../../text/quote.ts";
import { count } from "../../text/sentence.ts";
import { CannotRun, ExitCode } from "../exit-code.ts";
import type { OpenLedger } from "../session/open-ledger.ts";
import { choose } from "./choose.ts";

/**
 * The one action that a text names; `CannotRun` where there is none, or it is not one that can be asked about.
 *
 * @param shown a path of the plan as the user would write it
 */
export function chooseAction(
  { plan, scheduled, sayChoice }: Pick<OpenLedger, "plan" | "scheduled" | "sayChoice">,
  text: string,
  shown: (path: string) => string = (path) => path,
): ScheduledAction {
  const unread = plan.unreadable.find(({ kind, path }) => kind === "action" && startsWithId(path, text));
  const joinsLater = scheduled.notYetAdded.find((action) => action.id === text);
  if (!plan.actions.some((action) => action.id === text) && unread !== undefined) {
    throw new CannotRun(
      `${shown(unread.path)} could not be read: ${unread.message}`,
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
  const choices = plan.actions.map((action) => ({ id: action.id, names: [action.title] }));
  const lost = plan.unreadable.filter(({ kind }) => kind === "action");
  if (choices.length === 0 && lost.length > 0) {
    throw new CannotRun(
      `no action could be read, and so none of the id ${quote(text)}`,
      lost.map(({ path, message }) => `${shown(path)}: ${message}`).join("\n"),
      ExitCode.findings,
    );
  }
  const id = choose("action", text, choices, sayChoice);
  const found = scheduled.actions.filter((it) => it.action.id === id);
  if (found.length > 1) {
    const paths = found.map((it) => shown(it.action.path)).join(", ");
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
