import { Option } from "commander";
import { CHECK_FORMATS } from "../../../render/check/formats.ts";
import type { Command } from "../../command.ts";
import { ownFormatOption } from "../../options/formats.ts";
import { gathered, oneOf, wholeNumber } from "../../options/values.ts";
import type { CheckOptions } from "./run.ts";

const FAIL_ON = ["error", "warning", "never"] as const;

/** `plan check`: everything that is wrong, in one run; the gate of a pull request and of a nightly job. */
export const checkCommand: Command<CheckOptions> = {
  name: "check",
  summary: "all that is wrong with the plan, where, why it matters and what to do",
  define: (command) =>
    command
      .addOption(
        new Option(
          "--since <revision>",
          "only what this branch introduces since it left the revision (auto: what CI says)",
        ),
      )
      .addOption(new Option("--staged", "only what the next commit would introduce, as git's index has it"))
      .addOption(new Option("--new-since <date>", "only what has come up since that day, by the passing of time too"))
      .addOption(
        new Option("--fail-on <severity>", `fail on: ${FAIL_ON.join(", ")}`)
          .argParser(oneOf("severity", FAIL_ON))
          .default("error"),
      )
      .addOption(
        new Option("--only <codes>", "only these rules, by code, name, or group such as 4xx").argParser(gathered),
      )
      .addOption(new Option("--max-warnings <n>", "fail on more warnings than this").argParser(wholeNumber))
      .addOption(
        new Option(
          "--fix",
          "first mend what needs no judgement: quotes, slips in names of fields, names of files",
        ).conflicts(["staged", "watch"]),
      )
      .addOption(new Option("--dry-run", "with --fix: show the mends, and write nothing"))
      .addOption(new Option("--watch", "check again whenever a file of the plan changes"))
      .addOption(ownFormatOption(CHECK_FORMATS)),
  examples: [
    "plan check --as-of 2018-10-31",
    "plan check --only PLAN401 --as-of 2018-10-31",
    "plan check --fix --dry-run",
    "plan check --format json --fail-on never",
  ],
  opensPlan: true,
  pages: ({ watch }) => watch !== true,
  load: () => import("./run.ts"),
};
