import type { Command } from "../command.ts";
import {
  type NamedOptions,
  namedSelection,
  organisationOption,
  ownerOption,
  themeOption,
} from "../options/choose-actions.ts";
import { type PaperOptions, paperFormatOf, paperFormatOptions } from "../options/formats.ts";

interface TimelineOptions extends NamedOptions, PaperOptions {}

const FORMAT_NAMES = ["table", "mermaid", "svg", "html", "docx", "xlsx", "markdown", "json", "csv"] as const;

/** `plan timeline`: the plan in summary, a line an action. */
export const timelineCommand: Command<TimelineOptions> = {
  name: "timeline",
  summary: "the plan in summary: a line an action over the months, by theme, and its dates",
  define: (command) => {
    command.addOption(themeOption()).addOption(ownerOption()).addOption(organisationOption());
    for (const option of paperFormatOptions(FORMAT_NAMES)) command.addOption(option);
  },
  opensPlan: true,
  examples: ["plan timeline", "plan timeline --theme 3 --as-of 2018-11-15", "plan timeline --format mermaid"],
  pages: () => true,
  async load() {
    const { timelineView } = await import("../../views/timeline/timeline.ts");
    return {
      run(session, _args, options) {
        const { plan, scheduled, origin } = session.open();
        const view = timelineView(scheduled, namedSelection(options, plan, session.sayChoice), origin);
        return session.deliver(view, paperFormatOf(options), options.output, plan);
      },
    };
  },
};
