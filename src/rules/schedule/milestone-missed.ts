import { formatDay } from "../../calendar/plan-date.ts";
import { MILESTONE_MISSED } from "../../core/catalogue/schedule.ts";
import { finding } from "../../core/diagnostic.ts";
import { OPEN_STATUSES } from "../../core/status.ts";
import { quote } from "../../text/quote.ts";
import type { Rule } from "../rule.ts";

/** PLAN403: the as-of day is after the milestone's date, and no entry up to that day has met it. */
export const milestoneMissed: Rule = {
  info: MILESTONE_MISSED,
  *check({ actions }) {
    for (const { action, status, milestones } of actions) {
      if (!OPEN_STATUSES.includes(status)) continue;
      for (const [index, { title, by, missed }] of milestones.entries()) {
        if (!missed) continue;
        yield finding({
          rule: MILESTONE_MISSED,
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
