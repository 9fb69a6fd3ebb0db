import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { actionTable } from "../action-columns.ts";
import type { Block, Fact, Link, Table } from "../content.ts";
import { rowsOfAction } from "../reports/decision-rows.ts";
import { decidedTable } from "../reports/decision-tables.ts";
import { groupByTheme } from "../select-actions.ts";
import { showBlocks } from "../show/blocks.ts";
import { count } from "../words.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { MOST_ROWS, type SiteFacts, withheldNotice } from "./site-facts.ts";

/** A page for each action, in the order of their ids: its state, what was published, its whole history. */
export function actionPages(facts: SiteFacts): readonly SitePage[] {
  const { scheduled, places, names } = facts;
  const { actions } = scheduled;
  const beside = (at: number) => {
    const other = actions[at]?.action;
    return other && { path: places.actions.get(other.id) as string, title: `${other.id} ${other.title}` };
  };
  return actions.map((it, at): SitePage => {
    const { id, title, theme } = it.action;
    const [previous, next] = [beside(at - 1), beside(at + 1)];
    const path = theme === null ? undefined : places.themes.get(theme);
    return {
      path: places.actions.get(id) as string,
      title: `${id} ${title}`,
      trail:
        path === undefined
          ? [{ path: PAGES.actions, title: "Actions" }]
          : [
              { path: PAGES.themes, title: "Themes" },
              { path, title: `${theme} ${names.theme(theme ?? "")}` },
            ],
      section: PAGES.actions,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
      blocks: () => blocksOf(it, facts),
    };
  });
}

function blocksOf(it: ScheduledAction, facts: SiteFacts): readonly Block[] {
  const { scheduled, names } = facts;
  const { id } = it.action;
  const withheld = facts.withheldOf(it);
  const blocks = showBlocks(scheduled, it, {
    themeRecommendations: facts.themeRecommendations.get(it.action.theme ?? "") ?? [],
    neededBy: facts.neededBy.get(id) ?? [],
  }).map((block) => withNouns(block, it, facts));
  const requests = rowsOfAction(it);
  const decisions: readonly Block[] =
    requests.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: "Requests and decisions" },
          { kind: "table", table: withoutAction(decidedTable("Requests and decisions", requests, names, "")) },
        ];
  return [...facts.linked(blocks), ...withheldNotice(withheld), ...facts.linked(decisions)];
}

/** On an action's own page its id and title would only repeat the heading. */
function withoutAction(table: Table): Table {
  const kept = table.columns.flatMap((column, at) => (column.key === "id" || column.key === "title" ? [] : [at]));
  return {
    ...table,
    columns: table.columns.filter((_, at) => kept.includes(at)),
    rows: table.rows.map((row) => row.filter((_, at) => kept.includes(at))),
  };
}

/** The owners lead to their pages, and what the action answers to the recommendations. */
function withNouns(block: Block, it: ScheduledAction, facts: SiteFacts): Block {
  if (block.kind !== "facts") return block;
  return {
    ...block,
    facts: block.facts.map((fact): Fact => {
      if (/^Owners?$/.test(fact.label)) {
        return {
          ...fact,
          lines: fact.lines.map((line, at) => leadTo(line, { to: "party", id: it.owners[at] ?? "" }, facts)),
        };
      }
      return fact.label === "Answers"
        ? { ...fact, lines: fact.lines.map((line) => leadTo(line, { to: "recommendation", id: "" }, facts)) }
        : fact;
    }),
  };
}

function leadTo(line: Fact["lines"][number], link: Link, { hasPage }: SiteFacts): Fact["lines"][number] {
  const [first, ...rest] = typeof line === "string" ? [{ text: line }] : line;
  return first === undefined || !hasPage(link) ? line : [{ ...first, link }, ...rest];
}

export const ACTION_COLUMNS = ["id", "title", "lead", "due", "days-overdue", "status", "rating"] as const;

/** All actions by theme, with the search; of a large plan the themes, each with its actions on a page of its own. */
export function actionsPage(facts: SiteFacts): SitePage {
  const { actions } = facts.scheduled;
  return {
    path: PAGES.actions,
    title: "Actions",
    trail: [],
    section: PAGES.actions,
    searches: true,
    blocks: () => [
      { kind: "heading", level: 1, text: "Actions" },
      { kind: "paragraph", text: `${count(actions.length, "action")}, by theme.` },
      ...facts.linked(actions.length > MOST_ROWS ? themeList(facts) : tables(facts)),
    ],
  };
}

function tables({ scheduled: { actions }, names }: SiteFacts): readonly Block[] {
  return groupByTheme(actions, names).flatMap(({ title, actions: grouped }): Block[] => [
    { kind: "heading", level: 2, text: title },
    { kind: "table", table: actionTable(title, grouped, ACTION_COLUMNS, names, "No actions.") },
  ]);
}

function themeList({ scheduled: { actions }, names, places }: SiteFacts): readonly Block[] {
  const groups = groupByTheme(actions, names);
  const unclaimed = groups.find((group) => group.id === null);
  return [
    {
      kind: "list",
      items: groups
        .filter((group) => group.id !== null)
        .map(({ id, title, actions: grouped }) => [
          {
            text: title.replace("  ", " "),
            ...(places.themes.has(id ?? "") ? { link: { to: "theme", id: id ?? "" } as const } : {}),
          },
          { text: `: ${count(grouped.length, "action")}` },
        ]),
    },
    ...(unclaimed === undefined
      ? []
      : ([
          { kind: "heading", level: 2, text: unclaimed.title },
          { kind: "table", table: actionTable(unclaimed.title, unclaimed.actions, ACTION_COLUMNS, names, "") },
        ] satisfies Block[])),
  ];
}
