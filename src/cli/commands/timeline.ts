import type { Format } from "../../render/formats.ts";
import { timelineView } from "../../views/timeline.ts";
import { type NamedOptions, namedSelection, organisationOption, ownerOption, themeOption } from "../choose-actions.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options.ts";

interface TimelineOptions extends NamedOptions {
  readonly format: Format;
}

/** `plan timeline`: the plan in summary, a bar an action. */
export const timelineCommand: Command<TimelineOptions> = {
  name: "timeline",
  summary: "the plan in summary: a bar an action over the months, by theme, and its dates",
  define: (command) =>
    command
      .addOption(themeOption())
      .addOption(ownerOption())
      .addOption(organisationOption())
      .addOption(formatOption(["table", "mermaid", "svg", "markdown", "json", "csv"])),
  examples: [
    "plan timeline",
    "plan timeline --theme 3 --as-of 2018-11-15",
    "plan timeline --format svg > timeline.svg",
  ],
  run(session, _args, options) {
    const { plan, scheduled, origin } = session.open();
    return session.print(timelineView(scheduled, namedSelection(options, plan), origin), options.format, plan);
  },
};
