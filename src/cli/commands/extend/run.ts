import type { Run } from "../../command.ts";
import { ahead, readDate, wrongDate } from "../../options/dates.ts";
import { ask } from "../../prompt/ask.ts";
import { type RequestOptions, recordRequest } from "../../recording/request.ts";
import { extendEntry, requireOpen } from "./entry.ts";

/** Its options, as parsed. */
export interface ExtendOptions extends RequestOptions {
  readonly due?: string;
}

/** Runs `plan extend`. */
export const run: Run<ExtendOptions> = (session, [id = ""], options) =>
  recordRequest(session, id, options, async ({ plan, today }, current) => {
    const on = ahead(today);
    requireOpen(current);
    const text =
      options.due ??
      (await ask(session, "--due <date>", "It is the date that is asked for, such as 2018-12.", {
        kind: "text",
        message: "Which due date is asked for? (such as 2018-12)",
        required: true,
        check: wrongDate(plan.info, on),
      }));
    const due = readDate("--due", text, plan.info, on);
    return (it, request) => extendEntry(it, due, request);
  });
