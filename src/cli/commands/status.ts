import { Option } from "commander";
import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options/formats.ts";
import { type NarrowOptions, narrowOptions } from "../options/narrow.ts";

interface StatusOptions extends NarrowOptions {
  readonly format: Format;
  readonly brief?: boolean;
  readonly all?: boolean;
}

/** `plan status`: the dashboard; `plan` alone: its first screen. */
export const statusCommand: Command<StatusOptions> = {
  name: "status",
  summary: "what needs attention, what is due and overdue and why (plan alone: on one screen)",
  define: (command) => {
    command
      .addOption(new Option("--brief", "on one screen, as plan alone shows it"))
      .addOption(new Option("--all", "all of it (plan --all)").conflicts("brief"));
    for (const option of narrowOptions()) command.addOption(option);
    command.addOption(formatOption(["table", "json", "markdown"]));
  },
  examples: ["plan status --as-of 2018-11-15", "plan status --theme 3", "plan --format json"],
  opensPlan: true,
  pages: () => true,
  async load() {
    const { statusView } = await import("../../views/status/status.ts");
    const { narrowPlan } = await import("../options/narrow-actions.ts");
    return {
      run(session, _args, options) {
        const ledger = session.open();
        const { scheduled, of } = narrowPlan(options, ledger, session);
        const view = statusView(scheduled, ledger.origin, { brief: options.brief === true, of });
        return session.print(view, options.format, ledger.plan);
      },
    };
  },
};
