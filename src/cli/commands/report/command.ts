import { Argument, Option } from "commander";
import type { Command } from "../../command.ts";
import { paperFormatOptions } from "../../options/formats.ts";
import { offers } from "../../options/values.ts";
import { KINDS } from "./kinds.ts";
import type { ReportOptions } from "./run.ts";

const FORMATS = ["table", "markdown", "html", "docx", "xlsx", "csv", "json"] as const;

/** `plan report KIND`: the papers that boards, owners and the public read. */
export const reportCommand: Command<ReportOptions> = {
  name: "report",
  summary: "a paper for the board, for owners, for the public",
  define: (command) => {
    command
      .addArgument(offers(new Argument("[kind]", `which paper: ${KINDS.join(", ")}`), KINDS))
      .argument("[name]", "owner: whose pack (else everybody's, a page each)")
      .addOption(
        new Option("--from <date>", "board: movement since this day, or last-meeting (of plan.yaml's meetings)"),
      )
      .addOption(new Option("--body <name>", "board: the body that it is for, and whose last meeting counts"))
      .addOption(new Option("--organisation <name>", "owner: the pack of an organisation"))
      .addOption(new Option("--public", "leave out what is marked public: false, and say how much that is"));
    for (const option of paperFormatOptions(FORMATS)) command.addOption(option);
  },
  opensPlan: true,
  examples: [
    "plan report board --from 2018-09-01 --as-of 2018-11-15",
    "plan report exceptions --format markdown",
    "plan report full --public -o plan.html",
    "plan report owner graham-allen",
  ],
  pages: () => true,
  load: () => import("./run.ts"),
};
