import { Option } from "commander";
import type { Step } from "../../../calendar/plan-date.ts";
import { parseStep } from "../../../calendar/step.ts";
import type { Command } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { organisationOption, ownerOption } from "../../options/choose-actions.ts";
import type { ChaseOptions } from "./run.ts";

function stepOf(text: string): Step {
  const read = parseStep(text);
  if (!read.ok) throw new CannotRun(`--due-within: ${read.problem}`, read.help);
  return read.value;
}

/** `plan chase`: what is sent to owners to have their answers. */
export const chaseCommand: Command<ChaseOptions> = {
  name: "chase",
  summary: "messages, return sheets and calendars for owners who are to say how their actions stand",
  define: (command) =>
    command
      .addOption(new Option("-o, --output <folder>", "where to write it: a new folder, or that of an earlier chase"))
      .addOption(
        new Option(
          "--due-within <time>",
          "how far to look ahead, such as '1 month' (else due-soon of plan.yaml)",
        ).argParser(stepOf),
      )
      .addOption(new Option("--reply-by <date>", "the day by which answers are asked for (else in two weeks)"))
      .addOption(ownerOption())
      .addOption(organisationOption()),
  opensPlan: true,
  examples: [
    "plan chase -o chase",
    "plan chase --due-within '6 weeks' --reply-by 2018-11-30 -o chase",
    "plan chase --organisation hampshire-county-council -o /tmp/chase",
  ],
  load: () => import("./run.ts"),
};
