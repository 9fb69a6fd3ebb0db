import { Option } from "commander";
import type { Command } from "../../command.ts";
import { paperFormatOptions } from "../../options/formats.ts";
import { oneOf } from "../../options/values.ts";
import type { HistoryOptions } from "./run.ts";

const FORMATS = ["table", "svg", "html", "docx", "xlsx", "markdown", "json", "csv"] as const;
const EVERY = ["week", "month", "meeting"] as const;

/** `plan history`: the burn-up, by what is known now or by what was said then. */
export const historyCommand: Command<HistoryOptions> = {
  name: "history",
  summary: "how many actions had each rating over time: as the entries say, or as the ledger said then",
  define: (command) => {
    command
      .addOption(
        new Option("--from <date>", "the first day (else the plan's baseline; with --believed its first commit)"),
      )
      .addOption(new Option("--until <date>", "the last day (else the as-of day, and a long level end is left out)"))
      .addOption(
        new Option("--every <step>", `how often: ${EVERY.join(", ")} (of plan.yaml)`)
          .argParser(oneOf("step", EVERY))
          .default("month"),
      )
      .addOption(new Option("--believed", "what the ledger said on each day, by the revision that stood on it"));
    for (const option of paperFormatOptions(FORMATS)) command.addOption(option);
  },
  opensPlan: true,
  examples: [
    "plan history --until 2019-07-31",
    "plan history --every week --from 2018-09-01 --until 2018-12-31 --format csv",
    "plan history --believed",
    "plan history -o history.docx",
  ],
  pages: () => true,
  load: () => import("./run.ts"),
};
