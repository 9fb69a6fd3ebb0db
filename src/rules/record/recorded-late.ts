import { addStep, daysBetween, formatDay } from "../../calendar/plan-date.ts";
import { RECORDED_LATE } from "../../core/catalogue/record.ts";
import { finding } from "../../core/diagnostic.ts";
import { count } from "../../text/sentence.ts";
import { everyEntry, inEntry } from "../places.ts";
import type { Rule } from "../rule.ts";

/** PLAN430: the entries that a change adds, by the day on which git has them. The finding's value is the entry's day. */
export const recordedLate: Rule = {
  info: RECORDED_LATE,
  *check({ plan, typed }) {
    const { recordWithin } = plan.info.rating;
    for (const action of plan.actions) {
      for (const [index, entry] of everyEntry(action)) {
        const { date } = entry;
        const typing = typed(entry);
        if (typing === null || addStep(date, recordWithin) >= typing.day) continue;
        const by = typing.author === null ? "" : ` by ${typing.author.name}`;
        yield finding({
          rule: RECORDED_LATE,
          message: `the entry of ${formatDay(date)} on ${action.id} was recorded ${count(daysBetween(date, typing.day), "day")} later, on ${formatDay(typing.day)}${by}`,
          help: "Say in the note why it comes late. An entry is dated on the day of what it tells, and is never moved for this.",
          place: inEntry(action, index, "date"),
          action: action.id,
          value: date,
        });
      }
    }
  },
};
