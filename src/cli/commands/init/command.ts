import { Option } from "commander";
import { CI_HOSTS } from "../../../ledger/init/ci-job.ts";
import type { Command } from "../../command.ts";
import { oneOf } from "../../options/values.ts";
import type { InitOptions } from "./run.ts";

/** `plan init [DIR]`: begins a plan that passes `plan check`. */
export const initCommand: Command<InitOptions> = {
  name: "init",
  summary: "begin a plan: a folder with one theme and an example action, and the CI job if wanted",
  define: (command) =>
    command
      .argument("[dir]", "the plan's own folder, which is made (default: plan)")
      .addOption(new Option("--title <text>", "the plan's title"))
      .addOption(new Option("--publisher <name>", "whose plan it is"))
      .addOption(new Option("--baseline <date>", "the month or day that timescales count from, such as 2018-07"))
      .addOption(new Option("--completion <date>", "when all of it is to be done, such as 2019-07"))
      .addOption(new Option("--theme <title>", "the title of its first theme"))
      .addOption(
        new Option(
          "--ci <host>",
          `also write the job that checks each change, or only that for a plan that is there: ${CI_HOSTS.join(", ")}`,
        ).argParser(oneOf("CI host", CI_HOSTS)),
      ),
  examples: [
    "plan init",
    "plan init --title Ours --baseline 2018-07 --completion 2019-07 --theme One",
    "plan init plans/access --ci github",
    "plan init --ci gitlab",
  ],
  load: () => import("./run.ts"),
};
