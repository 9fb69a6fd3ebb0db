import type { Block } from "../content.ts";
import { type DecisionRow, decisionRows } from "../reports/decision-rows.ts";
import { askedTable, decidedTable } from "../reports/decision-tables.ts";
import { count } from "../words.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Every change that needed a decision: what still waits for one, and what was decided, the latest first. */
export function decisionsPage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.decisions,
    title: "Decisions",
    trail: [],
    section: PAGES.decisions,
    blocks: () => {
      const rows = decisionRows(facts.scheduled).toReversed();
      const asked = rows.filter((row) => row.state === "open");
      return [
        { kind: "heading", level: 1, text: "Decisions" },
        {
          kind: "paragraph",
          text: `A due date is moved, and an action paused, withdrawn, replaced or handed over, only by decision. ${count(rows.length, "request or decision", "requests and decisions")} ${rows.length === 1 ? "is" : "are"} recorded.`,
        },
        ...facts.linked([
          { kind: "heading", level: 2, text: `Decisions asked for (${asked.length})` },
          { kind: "table", table: askedTable(asked, facts.scheduled.asOf, facts.names) },
          ...decided("Decided", ["approved", "refused", "deferred"], rows, facts),
          ...decided("Never decided", ["overtaken", "lapsed"], rows, facts),
          ...decided("Decisions without effect", ["without-effect"], rows, facts),
        ]),
      ];
    },
  };
}

function decided(
  title: string,
  states: readonly DecisionRow["state"][],
  rows: readonly DecisionRow[],
  { names }: SiteFacts,
): readonly Block[] {
  const having = rows.filter((row) => states.includes(row.state));
  if (having.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `${title} (${having.length})` },
    { kind: "table", table: decidedTable(title, having, names, "") },
  ];
}
