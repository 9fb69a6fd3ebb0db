import { type Command, Option } from "commander";
import { type Format, formatNamed } from "../../render/formats.ts";
import { formatOption } from "../options/formats.ts";
import { gathered } from "../options/values.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/** Adds the options that say what shows what an entry claims. */
export function addEvidenceOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--evidence <where>", "a path in the plan, a link or words (again for more)").argParser(gathered),
    )
    .addOption(new Option("--evidence-title <text>", "what the evidence is called"))
    .addOption(new Option("--held-by <party>", "who holds the evidence"));
}

/** What every writing command takes. */
export interface WritingOptions {
  /** Do all but write. */
  readonly dryRun?: boolean;
  /** Say what was recorded on one line, as one of many; not an option of the command line. */
  readonly brief?: boolean;
  /** Stops the recording where the ledger is not as it was when it was thought of; not an option of the command line. */
  readonly requireSame?: (ledger: WritingLedger) => void;
  readonly format: Format;
}

/** What every command takes that records an entry. */
export interface EntryOptions extends WritingOptions {
  readonly date?: string;
  readonly by?: string;
  readonly note?: string;
  /** `--not-public` sets it. */
  readonly notPublic?: boolean;
}

/** Adds the options of a writing command. */
export function addWritingOptions(command: Command): Command {
  return command
    .addOption(new Option("--dry-run", "show what would be written, and write nothing (0 if it could be written)"))
    .addOption(formatOption(["table", "json"]));
}

/** Adds the options of a command that records an entry: whose statement, of which day, in which words. */
export function addEntryOptions(command: Command): Command {
  addWritingOptions(
    command
      .addOption(new Option("--note <text>", "what is to be said (- reads it from standard input)"))
      .addOption(new Option("--by <person>", "whose statement it is, by id or name (else you, if you own the action)"))
      .addOption(new Option("--date <date>", "the day of the statement, such as 2018-10-05 (else today)"))
      .addOption(new Option("--not-public", "keep the entry out of public papers")),
  );
  return command;
}

/** Whether the outcome is data for another program or page, and no text for a terminal. */
export function isDocument({ format }: Pick<WritingOptions, "format">): boolean {
  return format !== formatNamed("table");
}

/** Who decided, when, and where that is written down. */
export interface DecisionOptions {
  readonly body?: string;
  readonly decisionDate?: string;
  readonly ref?: string;
}

/** The same, of a request that may have been decided already. */
export interface TakenOptions extends DecisionOptions {
  readonly approved?: boolean;
}

/** Adds the options that say who decided. */
export function addDecisionOptions(command: Command): Command {
  return command
    .addOption(new Option("--body <body>", "who decided, by id or name: one of the plan's approvers"))
    .addOption(new Option("--decision-date <date>", "the day of the decision (else that of the entry)"))
    .addOption(new Option("--ref <minute>", "the minute or paper that records it, such as 'minute 6'"));
}

/** Adds them to a command that asks for a change which needs a decision. */
export function addTakenOptions(command: Command): Command {
  return addDecisionOptions(
    command.addOption(new Option("--approved", "it was decided already: it takes effect at once (needs --body)")),
  );
}
