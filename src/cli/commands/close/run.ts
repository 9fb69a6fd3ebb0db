import { indexDirectory } from "../../../core/directory-index.ts";
import { quote } from "../../../text/quote.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { choose } from "../../options/choose.ts";
import { ask } from "../../prompt/ask.ts";
import { partyChoices } from "../../recording/entry-author.ts";
import { type RequestOptions, recordRequest } from "../../recording/request.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import { CLOSINGS, type Closing, MEANINGS } from "./closings.ts";
import { closeEntry, mayClose } from "./entry.ts";

/** Its options, as parsed. */
export interface CloseOptions extends RequestOptions {
  readonly as?: Closing;
  readonly to?: string;
}

/** Runs `plan close`. */
export const run: Run<CloseOptions> = (session, [id = ""], options) =>
  recordRequest(session, id, options, async (ledger, current) => {
    mayClose(current);
    const closing =
      options.as ??
      ((await ask(session, "--as <how>", `It is one of ${CLOSINGS.join(", ")}.`, {
        kind: "choice",
        message: "How does it end?",
        choices: CLOSINGS.map((value) => ({ value, name: value, description: MEANINGS[value] })),
      })) as Closing);
    const to = options.to === undefined ? null : whereTo(ledger, closing, options.to);
    return (it, request) => closeEntry(it, closing, to, request);
  });

/** The id of the action or party that is named. What is transferred may go where no directory reaches: then it is words. */
function whereTo({ plan, sayChoice }: WritingLedger, closing: Closing, text: string): string {
  if (closing === "withdrawn") {
    throw new CannotRun("--to does not go with --as withdrawn", "What is withdrawn goes nowhere. Leave --to out.");
  }
  if (closing === "superseded") {
    const choices = plan.actions.map(({ id, title }) => ({ id, names: [title] }));
    return choose("action", text, choices, sayChoice);
  }
  if (text.trim() === "") throw new CannotRun(`${quote(text)} says nothing`, "Say who takes it over, by name or id.");
  const named = partyChoices({ plan }).filter(({ id, names }) =>
    [id, ...names].some((name) => name.toLowerCase() === text.trim().toLowerCase()),
  );
  return named.length === 1 ? (named[0]?.id ?? text) : (indexDirectory(plan.directory).party(text)?.id ?? text.trim());
}
