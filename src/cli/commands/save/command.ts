import { Option } from "commander";
import type { Command } from "../../command.ts";
import type { SaveOptions } from "./run.ts";

/** `plan save`: commits what was recorded. */
export const saveCommand: Command<SaveOptions> = {
  name: "save",
  summary: "commit what was recorded: the plan's files and nothing else, in the plan's own words",
  define: (command) =>
    command
      .addOption(new Option("-m, --message <text>", "the commit's message (else what changed, as plan diff says it)"))
      .addOption(new Option("--push", "then hand it on to the branch's remote (git push)"))
      .addOption(new Option("--dry-run", "show what would be committed, and commit nothing")),
  examples: ["plan save", "plan save --dry-run", "plan save --push", 'plan save --message "The month of October"'],
  load: () => import("./run.ts"),
};
