import { resolve } from "node:path";
import { addStep, formatDay, type PlanDate, type Step } from "../../../calendar/plan-date.ts";
import type { Plan } from "../../../core/plan.ts";
import { writeFolder } from "../../../io/files/write-folder.ts";
import { chasePack } from "../../../ledger/papers/chase-pack.ts";
import { renderTerminal } from "../../../render/terminal/terminal.ts";
import type { ChaseRequest } from "../../../views/chase/chase.ts";
import type { Run } from "../../command.ts";
import { CannotRun, codeOfReading } from "../../exit-code.ts";
import type { SayChoice } from "../../options/choose.ts";
import { type NamedOptions, namedSelection } from "../../options/choose-actions.ts";
import { ahead, readDay } from "../../options/dates.ts";
import { requireOutside } from "../../session/output-folder.ts";
import { CHASE } from "./folder.ts";

/** Time enough for somebody who is away for a week. */
const TIME_TO_REPLY: Step = { count: 2, unit: "week" };

/** Its options, as parsed. */
export interface ChaseOptions extends Pick<NamedOptions, "owner" | "organisation"> {
  readonly output?: string;
  readonly dueWithin?: Step;
  readonly replyBy?: string;
}

/** Runs `plan chase`. */
export const run: Run<ChaseOptions> = async (session, _args, options) => {
  const { output: shown } = options;
  if (shown === undefined) throw new CannotRun("plan chase needs a folder", "Name one: plan chase -o chase.");
  const output = resolve(session.cwd, shown);
  const { plan, asOf, origin, folder } = session.open();
  requireOutside(folder, output, "it", "plan chase -o chase");
  const request = requestOf(options, plan, asOf, session.sayChoice);
  const { onProgress } = session;
  const pack = await chasePack(plan, asOf, request, origin, shown, onProgress);
  const each = (done: number): void => onProgress("Writing", done, pack.count);
  writeFolder(output, CHASE, pack.files, each);
  session.write(renderTerminal(pack.said, session.surface));
  return codeOfReading(plan);
};

function requestOf(options: ChaseOptions, plan: Plan, asOf: PlanDate, say: SayChoice): ChaseRequest {
  const { owners, organisations } = namedSelection(options, plan, say);
  const replyBy =
    options.replyBy === undefined
      ? addStep(asOf, TIME_TO_REPLY)
      : readDay("--reply-by", options.replyBy, plan.info, ahead(asOf));
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
