import { formatDay } from "../../calendar/plan-date.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { quote } from "../../text/quote.ts";
import { type Rule, warning } from "../rule.ts";

const info = warning({
  code: "PLAN403",
  name: "milestone-missed",
  what: "A milestone was not met by its date, and the action is still to be done.",
  why: "A milestone is the early sign that the action itself will be late.",
  fix: "If it was met, record it with `met` and its title, in an entry of the day on which it was. If not, say in an entry when it will be.",
  example: "milestones:\n  - by: 2018-09\n    title: ITB initial meeting\n",
});

/** PLAN403: the as-of day is after the milestone's date, and no entry up to that day has met it. */
export const milestoneMissed: Rule = {
  info,
  *check({ actions }) {
    for (const { action, status, milestones } of actions) {
      if (!OPEN_STATUSES.includes(status)) continue;
      for (const [index, { title, by, missed }] of milestones.entries()) {
        if (!missed) continue;
        yield finding({
          rule: info,
          message: `${action.id} has not met its milestone ${quote(title)}, which was due by ${formatDay(by.last)}`,
          help: "If it was met, record it in an entry: `met`, with its title. If not, say in an entry when it will be.",
          place: { path: action.path, keys: ["milestones", index, "by"] },
          action: action.id,
          value: `${by.last} ${title}`,
        });
      }
    }
  },
};
