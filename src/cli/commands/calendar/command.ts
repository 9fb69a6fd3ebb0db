import type { FileFormat } from "../../../render/formats.ts";
import type { CalendarView } from "../../../views/calendar.ts";
import type { Command } from "../../command.ts";
import { organisationOption, ownerOption, themeOption } from "../../options/choose-actions.ts";
import { paperFormatOptions } from "../../options/formats.ts";
import type { CalendarOptions } from "./run.ts";

const ICALENDAR: FileFormat = {
  name: "icalendar",
  also: ["ics"],
  description: "events for a calendar",
  extension: ".ics",
  mediaType: "text/calendar",
  write: async (view) => (await import("../../../render/ical.ts")).icalText((view as CalendarView).calendar),
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
  opensPlan: true,
  examples: ["plan calendar -o plan.ics", "plan calendar --owner graham-allen -o graham-allen.ics"],
  load: () => import("./run.ts"),
};
