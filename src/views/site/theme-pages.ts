import type { Theme } from "../../core/plan.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { lazy } from "../../text/lazy.ts";
import type { Block, Fact } from "../content.ts";
import { actionTable } from "../list/action-columns.ts";
import { groupByTheme } from "../list/select-actions.ts";
import { timelineOf } from "../timeline/blocks.ts";
import { figure, list } from "../words.ts";
import { ACTION_COLUMNS } from "./action-pages.ts";
import { actionsData } from "./page-data.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { MOST_ROWS, type SiteFacts } from "./site-facts.ts";

/** The list of themes, and a page for each. */
export function themePages(facts: SiteFacts): readonly SitePage[] {
  const groups = lazy(() => actionsByTheme(facts));
  const themes = new Map(facts.scheduled.plan.themes.map((theme) => [theme.id, theme]));
  const ids = [...facts.places.themes.keys()];
  return [
    {
      path: PAGES.themes,
      title: "Themes",
      trail: [],
      section: PAGES.themes,
      blocks: () => [{ kind: "heading", level: 1, text: "Themes" }, themesTable(facts)],
    },
    ...ids.map((id, at): SitePage => {
      const beside = (other: string | undefined) =>
        other === undefined
          ? undefined
          : { path: facts.places.themes.get(other) as string, title: titleOf(other, facts) };
      const [previous, next] = [beside(ids[at - 1]), beside(ids[at + 1])];
      return {
        path: facts.places.themes.get(id) as string,
        title: titleOf(id, facts),
        trail: [{ path: PAGES.themes, title: "Themes" }],
        section: PAGES.themes,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
        data: actionsData(facts, { themes: [id] }),
        blocks: () => themeBlocks(facts, titleOf(id, facts), themes.get(id), groups().get(id) ?? []),
      };
    }),
  ];
}

function titleOf(id: string, { names }: SiteFacts): string {
  return `${id} ${names.theme(id)}`;
}

function actionsByTheme({ scheduled, names }: SiteFacts): ReadonlyMap<string | null, readonly ScheduledAction[]> {
  return new Map(groupByTheme(scheduled.actions, names).map((group) => [group.id, group.actions]));
}

/** The themes, with how many actions of each are late or done. */
export function themesTable(facts: SiteFacts): Block {
  const { scheduled } = facts;
  const ids = [...facts.places.themes.keys()];
  const groups = actionsByTheme(facts);
  const number = (n: number) => ({ text: n === 0 ? "–" : figure(n), data: n });
  const having = (id: string, test: (it: ScheduledAction) => boolean) =>
    number((groups.get(id) ?? []).filter(test).length);
  const unclaimed = scheduled.actions.filter((it) => it.action.theme === null).length;
  return {
    kind: "table",
    table: {
      title: "Themes",
      columns: [
        { key: "theme", title: "Theme", align: "left", width: "flowing", rank: 0 },
        { key: "actions", title: "Actions", align: "right", width: "fixed", type: "number", rank: 0 },
        { key: "overdue", title: "Overdue", align: "right", width: "fixed", type: "number", rank: 0 },
        { key: "complete", title: "Complete or assured", align: "right", width: "fixed", type: "number", rank: 0 },
      ],
      rows: [
        ...ids.map((id) => [
          { text: titleOf(id, facts), data: id, link: { to: "theme", id } as const },
          having(id, () => true),
          having(id, (it) => it.daysOverdue > 0),
          having(id, (it) => it.completed !== null),
        ]),
        ...(unclaimed > 0 ? [[{ text: "No theme", data: "" }, number(unclaimed), number(0), number(0)]] : []),
      ],
      empty: "The plan has no themes.",
    },
  };
}

function themeBlocks(
  facts: SiteFacts,
  title: string,
  theme: Theme | undefined,
  actions: readonly ScheduledAction[],
): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: title },
    ...(theme === undefined ? [] : [{ kind: "facts" as const, facts: themeFacts(facts, theme) }]),
    ...(actions.length > 0 && actions.length <= MOST_ROWS
      ? [
          {
            kind: "timeline" as const,
            timeline: { ...timelineOf(facts.scheduled, actions), title: `Timeline of ${title}` },
          },
        ]
      : []),
    ...facts.linked(areaTables(facts, theme, actions)),
    ...(theme === undefined || theme.body === ""
      ? []
      : ([
          { kind: "heading", level: 2, text: "As published" },
          { kind: "published", markdown: theme.body },
        ] satisfies Block[])),
  ];
}

function themeFacts({ names }: SiteFacts, theme: Theme): readonly Fact[] {
  const facts: Fact[] = [
    {
      label: theme.leads.length === 1 ? "Lead" : "Leads",
      lines:
        theme.leads.length === 0
          ? ["None printed"]
          : theme.leads.map((id) => [{ text: names.directory.name(id), link: { to: "party", id } }]),
    },
  ];
  if (theme.recommendations.length > 0) {
    const words = theme.recommendations.length === 1 ? "Recommendation" : "Recommendations";
    const [first = ""] = theme.recommendations;
    facts.push({
      label: "Answers",
      lines: [[{ text: `${words} ${list(theme.recommendations)}`, link: { to: "recommendation", id: first } }]],
    });
  }
  return facts;
}

/** A table for each key area, in the order of the theme's file; what no area claims comes last. */
function areaTables(
  { names }: SiteFacts,
  theme: Theme | undefined,
  actions: readonly ScheduledAction[],
): readonly Block[] {
  if (actions.length === 0) return [{ kind: "paragraph", text: "No action belongs to this theme." }];
  const areas = theme?.areas ?? [];
  const byArea = new Map<string | null, ScheduledAction[]>(areas.map((area) => [area.id, []]));
  for (const it of actions) {
    const group = byArea.get(byArea.has(it.action.keyArea) ? it.action.keyArea : null);
    if (group === undefined) byArea.set(null, [it]);
    else group.push(it);
  }
  return [...byArea]
    .filter(([, grouped]) => grouped.length > 0)
    .flatMap(([id, grouped]): Block[] => {
      const area = areas.find((one) => one.id === id);
      const title = area === undefined ? (byArea.size === 1 ? "Actions" : "Other actions") : `${area.id} ${area.title}`;
      const intro: Block[] = area?.intro == null ? [] : [{ kind: "paragraph", text: area.intro }];
      return [
        { kind: "heading", level: 2, text: title },
        ...intro,
        {
          kind: "table",
          table: actionTable(title, grouped, ACTION_COLUMNS, names, ""),
        },
      ];
    });
}
