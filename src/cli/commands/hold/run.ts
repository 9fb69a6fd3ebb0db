import type { Run } from "../../command.ts";
import { ahead, readDate, wrongDate } from "../../options/dates.ts";
import { ask } from "../../prompt/ask.ts";
import { requireTransition } from "../../recording/allowed-transition.ts";
import { type RequestOptions, recordRequest } from "../../recording/request.ts";
import { holdEntry } from "./entry.ts";

/** Its options, as parsed. */
export interface HoldOptions extends RequestOptions {
  readonly review?: string;
}

/** Runs `plan hold`. */
export const run: Run<HoldOptions> = (session, [id = ""], options) =>
  recordRequest(session, id, options, async ({ plan, today }, current) => {
    const on = ahead(today);
    requireTransition(current, "on-hold");
    const text =
      options.review ??
      (await ask(session, "--review <date>", "A hold that nobody looks at again is the end of an action.", {
        kind: "text",
        message: "When is it to be looked at again? (such as 2019-01)",
        required: true,
        check: wrongDate(plan.info, on),
      }));
    const review = readDate("--review", text, plan.info, on);
    return (it, request) => holdEntry(it, review, request);
  });
