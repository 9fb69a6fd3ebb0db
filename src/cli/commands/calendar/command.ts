import { commitDay } from "../../../io/git/revision.ts";
import type { FileFormat } from "../../../render/formats.ts";
import { type CalendarView, calendarView } from "../../../views/calendar.ts";
import type { Command } from "../../command.ts";
import {
  type NamedOptions,
  namedSelection,
  organisationOption,
  ownerOption,
  themeOption,
} from "../../options/choose-actions.ts";
import { type PaperOptions, paperFormatOf, paperFormatOptions } from "../../options/values.ts";
import type { OpenLedger, Session } from "../../session/session.ts";

interface CalendarOptions extends NamedOptions, PaperOptions {}

const ICALENDAR: FileFormat = {
  name: "icalendar",
  also: ["ics"],
  description: "events for a calendar",
  extension: ".ics",
  mediaType: "text/calendar",
  write: async (view, told) =>
    (await import("../../../render/ical.ts")).icalText((view as CalendarView).calendar, told),
};

const FORMATS = ["icalendar", "json"] as const;

/** `plan calendar`: due dates, milestones, reviews and meetings as iCalendar. */
export const calendarCommand: Command<CalendarOptions> = {
  name: "calendar",
  summary: "due dates, milestones, reviews and meetings for a calendar (iCalendar)",
  define: (command) => {
    command.addOption(themeOption()).addOption(ownerOption()).addOption(organisationOption());
    for (const option of paperFormatOptions(FORMATS, [ICALENDAR])) command.addOption(option);
  },
  examples: ["plan calendar -o plan.ics", "plan calendar --owner graham-allen -o graham-allen.ics"],
  run(session, _args, options) {
    const format = paperFormatOf(options, FORMATS, [ICALENDAR]);
    const ledger = session.open();
    const { plan, scheduled, origin } = ledger;
    const view = calendarView(scheduled, namedSelection(options, plan), stampOf(ledger, session), origin);
    return session.deliver(view, format, options.output, plan);
  },
};

/** The day of the commit that the files are of; where they are of none, the as-of day. */
function stampOf({ plan, asOf, folder, origin }: OpenLedger, { env }: Session): OpenLedger["asOf"] {
  const { revision } = origin;
  if (revision === null || revision.commit === null || revision.dirty) return asOf;
  const found = commitDay(folder, revision.commit, plan.info.timeZone, env);
  return found.ok ? found.day : asOf;
}
