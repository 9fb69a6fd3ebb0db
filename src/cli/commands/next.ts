import { Option } from "commander";
import { addStep } from "../../calendar/plan-date.ts";
import { parseStep, type Step } from "../../calendar/step.ts";
import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { CannotRun } from "../exit-code.ts";
import { formatOption } from "../options/formats.ts";
import { type NarrowOptions, narrowOptions } from "../options/narrow.ts";

interface NextOptions extends NarrowOptions {
  readonly format: Format;
  readonly within?: Step;
  readonly all?: boolean;
}

/** `plan next`: what to do next, on one screen. */
export const nextCommand: Command<NextOptions> = {
  name: "next",
  summary: "what to do next, the most pressing first: everybody's, yours, your team's or somebody's",
  define: (command) => {
    command
      .addOption(
        new Option("--within <span>", "how far ahead to look, such as '2 weeks' (else as plan.yaml says)").argParser(
          lengthOfTime,
        ),
      )
      .addOption(new Option("--all", "all of it, however long"));
    for (const option of narrowOptions()) command.addOption(option);
    command.addOption(formatOption(["table", "json", "csv", "markdown"]));
  },
  examples: ["plan next", "plan next --owner graham-allen --within '2 weeks'", "plan next --mine"],
  opensPlan: true,
  pages: () => true,
  async load() {
    const { nextView } = await import("../../views/next.ts");
    const { narrowActions } = await import("../options/narrow-actions.ts");
    return {
      run(session, _args, options) {
        const ledger = session.open();
        const { plan, asOf, scheduled, origin } = ledger;
        const among = narrowActions(options, ledger, session);
        const until = addStep(asOf, options.within ?? plan.info.rating.dueSoon);
        const view = nextView(scheduled, { among, until, all: options.all === true }, origin);
        return session.print(view, options.format, plan);
      },
    };
  },
};

function lengthOfTime(text: string): Step {
  const read = parseStep(text);
  if (read.ok) return read.value;
  throw new CannotRun(`--within: ${read.problem}`, read.help);
}
