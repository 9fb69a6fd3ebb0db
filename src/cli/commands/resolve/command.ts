import { Option } from "commander";
import type { Command } from "../../command.ts";
import type { ResolveOptions } from "./run.ts";

/** `plan resolve FILE…`: merges by meaning what a merge without the driver left with marks. */
export const resolveCommand: Command<ResolveOptions> = {
  name: "resolve",
  summary: "merge by meaning what a merge left with conflict marks in a file of the plan",
  define: (command) =>
    command
      .argument("<file...>", "files of the plan that have the marks <<<<<<<, ======= and >>>>>>>")
      .addOption(new Option("--dry-run", "show what would be written, and write nothing")),
  examples: ["plan resolve plan/actions/1.4.1-introduce-the-itb.md", "plan resolve --dry-run plan/actions/*.md"],
  load: () => import("./run.ts"),
};
