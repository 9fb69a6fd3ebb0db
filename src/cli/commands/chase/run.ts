import { relative, resolve } from "node:path";
import { addStep, formatDay, type PlanDate, type Step } from "../../../calendar/plan-date.ts";
import type { Plan } from "../../../core/plan.ts";
import { CannotWrite } from "../../../io/files/cannot-write.ts";
import { writeFolder } from "../../../io/files/write-folder.ts";
import { renderTerminal } from "../../../render/terminal/terminal.ts";
import type { ChaseRequest } from "../../../views/chase/chase.ts";
import type { Run } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { type NamedOptions, namedSelection } from "../../options/choose-actions.ts";
import { readDay } from "../../options/dates.ts";
import { interruptibly } from "../../session/with-interrupt.ts";
import { CHASE } from "./folder.ts";

/** Time enough for somebody who is away for a week. */
const TIME_TO_REPLY: Step = { count: 2, unit: "week" };

/** What its options were given. */
export interface ChaseOptions extends Pick<NamedOptions, "owner" | "organisation"> {
  readonly output?: string;
  readonly dueWithin?: Step;
  readonly replyBy?: string;
}

/** Does what `plan chase` says. */
export const run: Run<ChaseOptions> = async (session, _args, options) => {
  const { output: shown } = options;
  if (shown === undefined) throw new CannotRun("plan chase needs a folder", "Name one: plan chase -o chase.");
  const output = resolve(session.cwd, shown);
  const { plan, asOf, origin, folder } = session.open();
  requireOutside(folder, output);
  const request = requestOf(options, plan, asOf);
  const { chasePack } = await import("../../../ledger/papers/chase-pack.ts");
  const { onProgress } = session;
  const pack = interruptibly(session, () => chasePack(plan, asOf, request, origin, shown, onProgress));
  try {
    const each = (done: number): void => onProgress("Writing", done, pack.count);
    interruptibly(session, () => writeFolder(output, CHASE, pack.files, each));
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new CannotRun(error.message, error.help);
  }
  session.write(renderTerminal(pack.said, session.surface));
  return plan.unreadable.some((file) => file.kind !== "prose") ? ExitCode.findings : ExitCode.done;
};

function requestOf(options: ChaseOptions, plan: Plan, asOf: PlanDate): ChaseRequest {
  const { owners, organisations } = namedSelection(options, plan);
  const replyBy =
    options.replyBy === undefined ? addStep(asOf, TIME_TO_REPLY) : readDay("--reply-by", options.replyBy, plan.info);
  if (replyBy < asOf) {
    throw new CannotRun(
      `--reply-by: ${formatDay(replyBy)} lies before ${formatDay(asOf)}, the day asked about`,
      "Give a later day.",
    );
  }
  return {
    span: options.dueWithin ?? plan.info.rating.dueSoon,
    replyBy,
    owners: owners ?? null,
    organisations: organisations ?? null,
  };
}

/** A chase inside the plan's folder would be read as a part of the plan. */
function requireOutside(folder: string, output: string): void {
  const way = relative(folder, output);
  if (way === "" || !(way.startsWith("..") || resolve(way) === way)) {
    throw new CannotRun("it would lie inside the plan's folder", "Name a folder outside it: plan chase -o chase.");
  }
}
