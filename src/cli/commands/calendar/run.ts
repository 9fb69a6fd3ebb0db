import { commitDay } from "../../../io/git/revision.ts";
import { calendarView } from "../../../views/calendar.ts";
import type { Run } from "../../command.ts";
import { type NamedOptions, namedSelection } from "../../options/choose-actions.ts";
import { type PaperOptions, paperFormatOf } from "../../options/formats.ts";
import type { OpenLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";

/** Its options, as parsed. */
export interface CalendarOptions extends NamedOptions, PaperOptions {}

/** Runs `plan calendar`. */
export const run: Run<CalendarOptions> = (session, _args, options) => {
  const format = paperFormatOf(options);
  const ledger = session.open();
  const { plan, scheduled, origin } = ledger;
  const view = calendarView(
    scheduled,
    namedSelection(options, plan, session.sayChoice),
    stampOf(ledger, session),
    origin,
  );
  return session.deliver(view, format, options.output, plan);
};

/** The day of the commit that the files are of; where they are of none, the as-of day. */
function stampOf({ plan, asOf, folder, origin }: OpenLedger, { env }: Session): OpenLedger["asOf"] {
  const { revision } = origin;
  if (revision === null || revision.commit === null || revision.dirty) return asOf;
  const found = commitDay(folder, revision.commit, plan.info.timeZone, env);
  return found.ok ? found.day : asOf;
}
