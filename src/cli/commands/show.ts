import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options/formats.ts";

/** `plan show ID`: one action whole. */
export const showCommand: Command<{ format: Format }> = {
  name: "show",
  summary: "one action whole: the working of its due date, its rating and why, its history",
  define: (command) =>
    command.argument("[id]", "the action's id, such as 1.4.1").addOption(formatOption(["table", "json", "markdown"])),
  about: { suits: () => true, none: "the plan has no action yet" },
  examples: ["plan show 1.4.1", "plan show 3.4.3 --as-of 2019-02-01 --format json"],
  opensPlan: true,
  pages: () => true,
  async load() {
    const { chooseAction } = await import("../options/choose-action.ts");
    const { showView } = await import("../../views/show/show.ts");
    const { typedBy } = await import("../../views/log/events.ts");
    const { versionsOf } = await import("../session/action-versions.ts");
    return {
      run(session, [id = ""], { format }) {
        const ledger = session.open();
        const action = chooseAction(ledger, id, (path) => session.shown(ledger.folder, path));
        // Where git does not know who typed what, an action is shown without; `plan log` says why.
        const typed = () => {
          const found = action.history.length === 0 ? null : versionsOf(session, ledger, action);
          return typedBy(found?.ok ? found.versions : []);
        };
        return session.print(showView(ledger.scheduled, action, ledger.origin, typed), format, ledger.plan);
      },
    };
  },
};
