import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { PlanCalendar } from "../views/calendar.ts";
import { oneLine, visible } from "./printable.ts";

/**
 * A calendar as iCalendar (RFC 5545): events of whole days, which Google, Outlook and telephones all take (of to-dos
 * they take none), busy for nobody. The same calendar gives the same text.
 */
export function icalText(calendar: PlanCalendar): string {
  const { events } = calendar;
  const frame = textOf({ ...calendar, events: [] });
  const [head, tail] = [frame.slice(0, -END.length), END];
  if (!frame.endsWith(tail)) throw new Error("a calendar has another end");
  const drawn: string[] = [];
  // The library is not quick with many, and says nothing before it is done.
  for (let at = 0; at < events.length; at += AT_A_TIME) {
    const some = textOf({ ...calendar, events: events.slice(at, at + AT_A_TIME) });
    drawn.push(some.slice(head.length, -tail.length));
  }
  return `${head}${drawn.join("")}${tail}`;
}

const AT_A_TIME = 200;
const END = "END:VCALENDAR\r\n";

function textOf({ name, description, stamp, events }: PlanCalendar): string {
  const calendar = ical({
    name: oneLine(name),
    description: oneLine(description),
    prodId: { company: "plan", product: "plan calendar", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      // Midnight in UTC is that day wherever the program runs: the library writes only the day.
      start: midnight(event.day),
      end: midnight(event.end),
      allDay: true,
      stamp: midnight(stamp),
      sequence: event.sequence,
      summary: oneLine(event.summary),
      description: visible(event.description),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
