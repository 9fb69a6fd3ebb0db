import { Option } from "commander";
import { TAKES } from "../../../core/take.ts";
import type { Command } from "../../command.ts";
import { formatOption } from "../../options/formats.ts";
import { gathered } from "../../options/values.ts";
import type { ImportOptions } from "./run.ts";

/** `plan import FILE`: the tables of a document into a plan. `--returns`: what owners answered. */
export const importCommand: Command<ImportOptions> = {
  name: "import",
  summary: "read in actions from a Word, Excel or other document, or the answers of return sheets",
  define: (command) =>
    command
      .argument(
        "[file]",
        "a document with tables: Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), .csv, .html or .md",
      )
      .addOption(
        new Option(
          "--returns <dir>",
          "in place of a file: the folder that return sheets and replies (.eml) to plan chase came back into",
        ),
      )
      .addOption(
        new Option("--into <dir>", "the plan it goes into, or a folder to begin one in (else the plan at hand)"),
      )
      .addOption(new Option("--write", "write it (without: show what would be written, and everything that would not)"))
      .addOption(new Option("--map <file>", "the answers to its questions: columns, names, timescales, titles"))
      .addOption(new Option("--write-map <file>", "write the questions down, with the likely answers, for --map"))
      .addOption(new Option("--by <person>", "whose words its progress is: then it becomes entries"))
      .addOption(new Option("--date <day>", "as of which day its progress is (else the day that the document says)"))
      .addOption(
        new Option(
          "--take <what>",
          `of actions that the plan has: ${TAKES.join(", ")}, all, or their ids (else their progress)`,
        ).argParser(gathered),
      )
      .addOption(new Option("--title <text>", "of a new plan: its title"))
      .addOption(new Option("--baseline <date>", "of a new plan: the month or day that timescales count from"))
      .addOption(new Option("--completion <date>", "of a new plan: when all of it is to be done"))
      .addOption(new Option("--publisher <name>", "of a new plan: whose it is"))
      .addOption(new Option("--body <body>", "of texts that are taken: who decided on them"))
      .addOption(new Option("--decision-date <date>", "the day of that decision (else today)"))
      .addOption(new Option("--ref <minute>", "the minute or paper that records it"))
      .addOption(formatOption(["table", "json"])),
  examples: [
    "plan import plan.docx",
    "plan import plan.xlsx --map answers.yaml --write",
    "plan import plan.docx --into access --title Access --baseline 2018-07",
    'plan import tracker.xlsx --by "Head of Audit" --date 2025-03-31 --write',
    "plan import tracker-june.xlsx --by head-of-audit --take progress,dates --write",
    "plan import --returns returns --write",
    "plan import --returns returns --format json",
  ],
  load: () => import("./run.ts"),
};
