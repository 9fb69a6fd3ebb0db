import { Option } from "commander";
import type { Command } from "../../command.ts";
import { readDate, wrongDate } from "../../options/dates.ts";
import { ask } from "../../prompt/ask.ts";
import { addTakenOptions } from "../../recording/decision.ts";
import { addEntryOptions } from "../../recording/options.ts";
import { type RequestOptions, recordRequest } from "../../recording/request.ts";
import { extendEntry, requireOpen } from "./entry.ts";

interface ExtendOptions extends RequestOptions {
  readonly due?: string;
}

/** `plan extend ID`: asks for another due date, later or earlier, or for the first. */
export const extendCommand: Command<ExtendOptions> = {
  name: "extend",
  summary: "ask for another due date: a later one, an earlier one, or the first",
  define: (command) => {
    command
      .argument("<id>", "the action's id, such as 1.4.1")
      .addOption(
        new Option("--due <date>", "the date that is asked for, as exact as it is: 2018-12, 14 December 2018"),
      );
    addEntryOptions(addTakenOptions(command));
  },
  examples: [
    'plan extend 1.4.1 --due 2018-12 --by itb --note "Awaits two boards."',
    'plan extend 1.4.1 --due 2018-09 --approved --body itb --ref "minute 6"',
  ],
  run: (session, [id = ""], options) =>
    recordRequest(session, id, options, async ({ plan }, standing) => {
      requireOpen(standing);
      const text =
        options.due ??
        (await ask(session, "--due <date>", "It is the date that is asked for, such as 2018-12.", {
          kind: "text",
          message: "Which due date is asked for? (such as 2018-12)",
          required: true,
          check: wrongDate(plan.info),
        }));
      const due = readDate("--due", text, plan.info);
      return (it, request) => extendEntry(it, due, request);
    }),
};
