import type { Format } from "../../render/formats.ts";
import type { Command } from "../command.ts";
import { formatOption } from "../options/formats.ts";
import { type NarrowOptions, narrowOptions } from "../options/narrow.ts";

interface FindOptions extends NarrowOptions {
  readonly format: Format;
}

/** `plan find WORDS`: where they stand. */
export const findCommand: Command<FindOptions> = {
  name: "find",
  summary: "where words stand: in titles, texts, outcomes, milestones, notes and decisions",
  define: (command) => {
    command.argument("<words...>", "words that must all occur, in any letter case");
    for (const option of narrowOptions()) command.addOption(option);
    command.addOption(formatOption(["table", "json", "csv", "markdown"]));
  },
  examples: ["plan find discharge", "plan find home first --theme 3"],
  opensPlan: true,
  pages: () => true,
  async load() {
    const { findView } = await import("../../views/find.ts");
    const { narrowActions } = await import("../options/narrow-actions.ts");
    return {
      run(session, words, options) {
        const ledger = session.open();
        const { plan, scheduled, origin } = ledger;
        const among = narrowActions(options, ledger, session);
        return session.print(findView(scheduled, { among, sought: words.join(" ") }, origin), options.format, plan);
      },
    };
  },
};
