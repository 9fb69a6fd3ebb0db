import { Option } from "commander";
import type { Command } from "../../command.ts";
import { readDate, wrongDate } from "../../options/dates.ts";
import { ask } from "../../prompt/ask.ts";
import { mayBecome } from "../../recording/allowed-transition.ts";
import { addTakenOptions } from "../../recording/decision.ts";
import { addEntryOptions } from "../../recording/options.ts";
import { type RequestOptions, recordRequest } from "../../recording/request.ts";
import { holdEntry } from "./entry.ts";

interface HoldOptions extends RequestOptions {
  readonly review?: string;
}

/** `plan hold ID`: asks for an action to be put on hold. */
export const holdCommand: Command<HoldOptions> = {
  name: "hold",
  summary: "ask for an action to be put on hold, until it is looked at again",
  define: (command) => {
    command
      .argument("<id>", "the action's id, such as 1.4.1")
      .addOption(new Option("--review <date>", "when the hold is looked at again: a day, month or quarter"));
    addEntryOptions(addTakenOptions(command));
  },
  examples: [
    'plan hold 3.6.1 --review 2019-01 --by itb --note "No staff yet."',
    'plan hold 3.6.1 --review 2019-01 --approved --body itb --ref "minute 6"',
  ],
  run: (session, [id = ""], options) =>
    recordRequest(session, id, options, async ({ plan }, standing) => {
      mayBecome(standing, "on-hold");
      const text =
        options.review ??
        (await ask(session, "--review <date>", "A hold that nobody looks at again is the end of an action.", {
          kind: "text",
          message: "When is it to be looked at again? (such as 2019-01)",
          required: true,
          check: wrongDate(plan.info),
        }));
      const review = readDate("--review", text, plan.info);
      return (it, request) => holdEntry(it, review, request);
    }),
};
