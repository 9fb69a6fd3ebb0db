import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options/formats.ts";
import { type NarrowOptions, narrowOptions } from "../options/narrow.ts";

interface OwnersOptions extends NarrowOptions {
  readonly format: Format;
}

/** `plan owners`: who has what to do. */
export const ownersCommand: Command<OwnersOptions> = {
  name: "owners",
  summary: "who has what: open, overdue, due soon, and when each was last heard of",
  define: (command) => {
    for (const option of narrowOptions()) command.addOption(option);
    command.addOption(formatOption(["table", "json", "csv", "markdown"]));
  },
  examples: ["plan owners", "plan owners --theme 3 --as-of 2018-11-15"],
  opensPlan: true,
  pages: () => true,
  async load() {
    const { ownersView } = await import("../../views/owners.ts");
    const { narrowActions } = await import("../options/narrow-actions.ts");
    return {
      run(session, _args, options) {
        const ledger = session.open();
        const { plan, scheduled, origin } = ledger;
        const among = narrowActions(options, ledger, session);
        return session.print(ownersView(scheduled, among, origin), options.format, plan);
      },
    };
  },
};
