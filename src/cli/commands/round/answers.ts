import { OPEN_STATUSES } from "../../../core/status.ts";
import { type Format, formatNamed } from "../../../render/formats.ts";
import type { ScheduledAction } from "../../../schedule/scheduled-plan.ts";
import type { ExitCode } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";

/** What can be done about an action in a round: by the command of that name, or by going on. */
export type Answer = "update" | "complete" | "assure" | "decide" | "skip" | "back" | "stop";

/** Instead of an id: the statement on each action is its first owner's. */
export const EACH_OWNER = "";

/** What can be done about an action as it stands, the likeliest first. */
export function answersTo({ status, pending }: ScheduledAction, canGoBack: boolean) {
  const isOpen = OPEN_STATUSES.includes(status);
  const answers: readonly (readonly [Answer, string, boolean])[] = [
    ["decide", "Record what was decided", pending.length > 0 || status === "proposed"],
    ["update", "Say how it goes", isOpen],
    ["complete", "It is done", isOpen],
    ["assure", "Somebody has checked it", status === "complete"],
    ["update", "Say more of it", status === "complete"],
    ["skip", "Skip it", true],
    ["back", "Back to the one before", canGoBack],
    ["stop", "Stop here", true],
  ];
  return answers.flatMap(([value, name, applies]) => (applies ? [{ value, name }] : []));
}

/** Records an answer by the command that it names, which asks for the rest. */
export async function recordAnswer(
  session: Session,
  answer: Exclude<Answer, "skip" | "back" | "stop">,
  { action, owners }: ScheduledAction,
  { by, date }: { readonly by: string; readonly date: string | undefined },
): Promise<ExitCode> {
  const speaker = by === EACH_OWNER ? owners[0] : by;
  const options = { format: formatNamed("table") as Format, brief: true, ...(date === undefined ? {} : { date }) };
  const spoken = { ...options, ...(speaker === undefined ? {} : { by: speaker }) };
  const args = [action.id];
  switch (answer) {
    case "update":
      return (await import("../update/run.ts")).run(session, args, spoken);
    case "complete":
      return (await import("../complete/run.ts")).run(session, args, spoken);
    case "assure":
      // Who assures is never who owns it: that is asked each time.
      return (await import("../assure/run.ts")).run(session, args, options);
    case "decide":
      return (await import("../decide/run.ts")).run(session, args, options);
  }
}
