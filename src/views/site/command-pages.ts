import type { Block } from "../content.ts";
import { type DecisionRow, decisionRows } from "../reports/decision-rows.ts";
import { askedTable, decidedTable } from "../reports/decision-tables.ts";
import { decisionsView } from "../reports/decisions.ts";
import { statusBlocks } from "../status/blocks.ts";
import { figuresOf } from "../status/figures.ts";
import { statusView } from "../status/status.ts";
import { timelineBlocks } from "../timeline/blocks.ts";
import { count } from "../words.ts";
import { viewData } from "./page-data.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { MOST_ROWS, type SiteFacts } from "./site-facts.ts";

/** All figures of `plan status`, and how they came about month by month: for those who count. */
export function figuresPage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.figures,
    title: "Figures",
    trail: [],
    section: PAGES.figures,
    data: { csv: null, json: () => statusView(facts.scheduled, facts.origin), calendar: null },
    blocks: () => {
      const say = ({ words }: { readonly words: string }) => `${words}: they are among the actions of their themes`;
      const [, ...rest] = statusBlocks(figuresOf(facts.scheduled), null, say);
      const { chart, table } = facts.trend();
      return [
        { kind: "heading", level: 1, text: "Figures" },
        ...facts.linked(rest),
        { kind: "heading", level: 2, text: "Month by month" },
        { kind: "chart", chart },
        { kind: "table", table: { ...table, title: "The same in figures" } },
      ];
    },
  };
}

/** The plan in summary; of a large plan each theme has its own on its page. */
export function timelinePage(facts: SiteFacts): SitePage {
  const { scheduled } = facts;
  const total = scheduled.plan.actions.length + scheduled.plan.unreadable.filter((it) => it.kind === "action").length;
  return {
    path: PAGES.timeline,
    title: "Timeline",
    trail: [],
    section: PAGES.timeline,
    blocks: () => {
      if (scheduled.actions.length > MOST_ROWS) return large(facts);
      const [, ...blocks] = facts.linked(timelineBlocks(scheduled, scheduled.actions, total));
      return [{ kind: "heading", level: 1, text: "Timeline" }, ...blocks];
    },
  };
}

function large({ places, names }: SiteFacts): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: "Timeline" },
    {
      kind: "paragraph",
      text: "The plan is too long for one picture. Each theme has its timeline on its page, where it is not too long as well:",
    },
    {
      kind: "list",
      items: [...places.themes.keys()].map((id) => [{ text: `${id} ${names.theme(id)}`, link: { to: "theme", id } }]),
    },
  ];
}

/** Every change that needed a decision: what still waits for one, and what was decided, the latest first. */
export function decisionsPage(facts: SiteFacts): SitePage {
  return {
    path: PAGES.decisions,
    title: "Decisions",
    trail: [],
    section: PAGES.decisions,
    data: viewData(() => decisionsView(facts.source)),
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
