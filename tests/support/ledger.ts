import type { PlanDate } from "../../src/calendar/plan-date.ts";
import { parsePlanDate } from "../../src/calendar/plan-date.ts";
import type { Plan } from "../../src/core/plan.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import type { ScheduledAction, ScheduledPlan } from "../../src/schedule/scheduled-plan.ts";

/** A small plan that any test can add to: posts, two bodies that may decide, a month as its baseline. */
export const BASE: Readonly<Record<string, string>> = {
  "plan.yaml": `id: test
title: A plan for tests
baseline: 2018-07
completion: 2019-07
approvers: [board, executive]
`,
  "directory.yaml": `organisations:
  council: { name: The Council }
  trust: { name: The Trust }
people: {}
bodies:
  board: { name: The Board, members: [director] }
  executive: { name: The Executive }
  panel: { name: The Panel }
posts:
  director: { name: Director, organisation: council }
  manager: { name: Manager, organisation: trust }
  nurse: { name: Lead Nurse, organisation: trust }
`,
  "themes/1-a-theme.md": `---
id: 1
title: A theme
areas: { "1.1": { title: An area } }
---
`,
};

/** The plan that the texts make, with `BASE` beneath them. Fails the test where plan.yaml cannot be used. */
export function planOf(files: Readonly<Record<string, string>>): Plan {
  const all = { ...BASE, ...files };
  const tree = {
    files: Object.entries(all).map(([path, text]) => ({ path, text })),
    paths: new Set(Object.keys(all)),
  };
  const { plan, diagnostics } = loadLedger(tree);
  if (plan === null) throw new Error(diagnostics.map((one) => one.message).join("\n"));
  return plan;
}

/** A day by its ISO text. */
export function on(text: string): PlanDate {
  const day = parsePlanDate(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

/** The plan's state on a day. */
export function scheduled(files: Readonly<Record<string, string>>, asOf: string): ScheduledPlan {
  return schedule(planOf(files), on(asOf));
}

/**
 * Action 1.1.1 on a day, from its front matter (without id and title) as YAML. Fails the test where it cannot be read.
 */
export function action(frontMatter: string, asOf: string, planLines = ""): ScheduledAction {
  const plan = planOf({
    "plan.yaml": `${BASE["plan.yaml"]}${planLines}`,
    "actions/1.1.1-an-action.md": `---\nid: 1.1.1\ntitle: An action\n${frontMatter}\n---\n\nDo it\n`,
  });
  if (plan.unreadable.length > 0) throw new Error(plan.unreadable.map((one) => one.message).join("\n"));
  const state = schedule(plan, on(asOf)).actions[0];
  if (state === undefined) throw new Error("the action is not in the plan on that day");
  return state;
}
