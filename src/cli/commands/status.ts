import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options/formats.ts";

/** `plan status`, and `plan` alone: the dashboard. */
export const statusCommand: Command<{ format: Format }> = {
  name: "status",
  summary: "what needs attention, what is due and overdue and why (plan alone does the same)",
  define: (command) => command.addOption(formatOption(["table", "json", "markdown"])),
  examples: ["plan status --as-of 2018-11-15", "plan --format json"],
  opensPlan: true,
  async load() {
    const { statusView } = await import("../../views/status/status.ts");
    return {
      run(session, _args, { format }) {
        const { plan, scheduled, origin } = session.open();
        return session.print(statusView(scheduled, origin), format, plan);
      },
    };
  },
};
