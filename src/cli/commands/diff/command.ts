import { Option } from "commander";
import { diffPlans } from "../../../diff/diff-plans.ts";
import { DIFF_FORMATS, type DiffFormat, LONGEST_COMMENT } from "../../../render/diff-formats.ts";
import { diffView } from "../../../views/diff/diff.ts";
import type { Command } from "../../command.ts";
import { ExitCode } from "../../exit-code.ts";
import { oneNamed, wholeNumber } from "../../options/values.ts";
import { evidenceOf, readSides } from "./sides.ts";

interface DiffOptions {
  readonly format: DiffFormat;
  readonly longest: number;
}

/** `plan diff [A] [B]`: what changed, in the plan's own terms. */
export const diffCommand: Command<DiffOptions> = {
  name: "diff",
  summary: "what changed between two revisions, in the plan's own terms",
  define: (command) =>
    command
      .argument("[a]", "the revision before (HEAD), or A..B, or A...B from where the two parted; auto: what CI says")
      .argument("[b]", "the revision after (the files as they are)")
      .addOption(formatOption())
      .addOption(
        new Option("--longest <bytes>", "cut markdown to so many bytes, and count what is left out")
          .argParser(wholeNumber)
          .default(LONGEST_COMMENT),
      ),
  examples: [
    "plan diff",
    "plan diff HEAD~1 HEAD",
    "plan diff main...HEAD --format markdown",
    "plan diff HEAD --as-of 2018-11-15 --format json",
  ],
  run(session, args, { format, longest }) {
    const sides = readSides(session, args);
    const { from, to } = sides;
    for (const side of [from, to]) session.messages.unreadable(side.scheduled.plan, side.shown);
    session.told("Comparing");
    const changes = diffPlans(from.scheduled, to.scheduled, evidenceOf(sides));
    session.told("Drawing");
    session.write(format.render(diffView({ from, to, changes }), session.surface, longest, session.told));
    const unread = [from, to].flatMap(({ scheduled }) => scheduled.plan.unreadable);
    return unread.some((file) => file.kind !== "prose") ? ExitCode.findings : ExitCode.done;
  },
};

function formatOption(): Option {
  const names = DIFF_FORMATS.map((format) => format.name);
  return new Option("--format <format>", `how to print it: ${names.join(", ")}`)
    .argParser(oneNamed("format", DIFF_FORMATS))
    .default(DIFF_FORMATS[0], names[0]);
}
