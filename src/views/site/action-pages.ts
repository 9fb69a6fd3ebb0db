import { formatPeriod } from "../../calendar/period.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block } from "../content.ts";
import { actionTable, type Names } from "../list/action-columns.ts";
import { groupByTheme } from "../list/select-actions.ts";
import { count, label } from "../words.ts";
import { actionBlocks } from "./action-blocks.ts";
import { actionsData } from "./page-data.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { MOST_ROWS, type SiteFacts } from "./site-facts.ts";

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
      description: () => inShort(it, names),
      blocks: () => actionBlocks(it, facts),
    };
  });
}

/** `In progress, off track. Due 14 February 2025, overdue by 45 days. Led by the Director of Adult Care.` */
function inShort(it: ScheduledAction, { directory }: Names): string {
  const due = it.due === null ? "No due date" : `Due ${formatPeriod(it.due)}`;
  const late = it.daysOverdue > 0 ? `, overdue by ${count(it.daysOverdue, "day")}` : "";
  const [lead] = it.owners;
  const led = lead === undefined ? "" : ` Lead: ${directory.name(lead)}.`;
  return `${label(it.status)}, ${label(it.rating).toLowerCase()}. ${due}${late}.${led}`;
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
    data: actionsData(facts),
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
