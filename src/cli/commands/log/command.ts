import type { Format } from "../../../render/formats.ts";
import type { Command } from "../../command.ts";
import { formatOption } from "../../options/formats.ts";

/** `plan log ID`: an action's story. */
export const logCommand: Command<{ format: Format }> = {
  name: "log",
  summary: "an action's story: what was said of it and when, who typed it, what was corrected or edited",
  define: (command) =>
    command.argument("[id]", "the action's id, such as 1.4.1").addOption(formatOption(["table", "json", "markdown"])),
  opensPlan: true,
  about: { suits: () => true, none: "the plan has no action yet" },
  examples: ["plan log 1.4.1", "plan log 3.4.3 --format json"],
  pages: () => true,
  load: () => import("./run.ts"),
};
