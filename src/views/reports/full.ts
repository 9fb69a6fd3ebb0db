import { groupBy } from "../../core/group-by.ts";
import type { KeyArea, Prose, Theme } from "../../core/plan.ts";
import type { ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import type { Block, View } from "../content.ts";
import { type Names, namesOf } from "../list/action-columns.ts";
import { actionDocument, recommendationsByTheme } from "../list/action-document.ts";
import { paragraph } from "../list/rows.ts";
import { historyDocument } from "../show/show.ts";
import { figuresOf } from "../status/figures.ts";
import { list, NO_THEME_FILE } from "../words.ts";
import { type ReportSource, reportView } from "./frame.ts";
import { atAGlance, peopleTable, publishedAction, recommendationsTable } from "./full-parts.ts";

/** The whole plan as it was published, its column of progress and assurance filled in from the ledger. */
export function fullView(source: ReportSource): View {
  const plan = fullPlan(source.scheduled);
  return reportView(source, {
    kind: "full",
    title: source.scheduled.plan.info.title,
    about: ["The whole plan as published, with the progress and assurance that are recorded."],
    document: () => fullDocument(plan, source),
    blocks: () => fullBlocks(plan, source),
  });
}

function fullDocument({ opening, themes, appendices }: FullPlan, { scheduled, origin }: ReportSource): object {
  const byTheme = recommendationsByTheme(scheduled.plan);
  const prose = ({ path, body }: Prose) => ({ path: origin.fromTop(path), text: body });
  return {
    opening: opening.map(prose),
    themes: themes.map(({ id, theme, areas }) => ({
      ...{ id, title: theme?.title ?? null, leads: theme?.leads ?? [], recommendations: theme?.recommendations ?? [] },
      text: theme?.body ?? "",
      areas: areas.map(({ id: areaId, area, actions }) => ({
        ...{ id: areaId, title: area?.title ?? null, intro: area?.intro ?? null },
        actions: actions.map((it) => ({
          ...actionDocument(it, byTheme.get(it.action.theme ?? "") ?? [], origin),
          text: it.action.body,
          history: it.history.map(historyDocument),
        })),
      })),
    })),
    appendices: appendices.map(prose),
  };
}

function fullBlocks({ opening, themes, appendices }: FullPlan, { scheduled }: ReportSource): readonly Block[] {
  const names = namesOf(scheduled.plan);
  const actions = themes.flatMap(({ areas }) => areas.flatMap((area) => area.actions));
  return [
    ...opening.flatMap(proseBlocks),
    ...themes.flatMap((theme) => themeBlocks(theme, names)),
    ...appendices.flatMap((prose): Block[] => [
      { kind: "page-break" },
      ...proseBlocks(prose),
      ...(leadsTo(prose, "recommendations.yaml")
        ? [{ kind: "table", table: recommendationsTable(scheduled.plan, names) } as const]
        : []),
      ...(leadsTo(prose, "directory.yaml")
        ? [{ kind: "table", table: peopleTable(scheduled.plan, names) } as const]
        : []),
    ]),
    ...(actions.length === 0 ? [] : summary(actions, names)),
  ];
}

function summary(actions: readonly ScheduledAction[], names: Names): readonly Block[] {
  return [
    { kind: "page-break" },
    { kind: "heading", level: 2, text: "All actions in one table" },
    { kind: "table", table: atAGlance(actions, names) },
  ];
}

const FIRST_HEADING = /^\s*# +([^\n]+?)(?: +#+)? *(?:\n|$)/;

/** Its own first heading becomes one of the paper's; without one the file's name does. */
function proseBlocks({ path, body }: Prose): readonly Block[] {
  const heading = FIRST_HEADING.exec(body);
  const name = path.replace(/^.*\//, "").replace(/\.md$/, "");
  return [
    { kind: "heading", level: 2, text: heading?.[1] ?? name },
    { kind: "published", markdown: heading === null ? body : body.slice(heading[0].length) },
  ];
}

/** Some lists of the printed appendices are kept as data: they are put where the text leads to their file. */
function leadsTo({ body }: Prose, file: string): boolean {
  return body.includes(`](../${file})`) || body.includes(`](${file})`);
}

function themeBlocks({ id, theme, areas }: FullTheme, names: Names): readonly Block[] {
  const title = id === null ? "No theme" : `${id}  ${theme?.title ?? NO_THEME_FILE}`;
  const leads = theme?.leads ?? [];
  const isPrinted = /^#+ +Leads *$/m.test(theme?.body ?? "");
  return [
    { kind: "page-break" },
    { kind: "heading", level: 2, text: title, ...(id === null ? {} : { about: { to: "theme", id } as const }) },
    ...(theme === undefined || theme.body === "" ? [] : ([{ kind: "published", markdown: theme.body }] as const)),
    ...(leads.length === 0 || isPrinted ? [] : [paragraph(`Leads: ${list(leads.map(names.directory.name))}.`)]),
    ...areas.flatMap(({ id: areaId, area, actions }): Block[] => [
      {
        kind: "heading",
        level: 3,
        text: areaId === null ? "Actions in no key area" : `${areaId}  ${area?.title ?? ""}`.trimEnd(),
      },
      ...(area?.intro == null ? [] : [paragraph(area.intro)]),
      ...(actions.length === 0 ? [paragraph("No actions.")] : []),
      ...actions.flatMap((it) => publishedAction(it, names)),
    ]),
  ];
}

/** The whole plan in the order of the published document. */
interface FullPlan {
  /** The introduction, how it is governed, and whatever else stands before the themes. */
  readonly opening: readonly Prose[];
  readonly themes: readonly FullTheme[];
  readonly appendices: readonly Prose[];
}

interface FullTheme {
  /** Null for the actions that no theme claims. */
  readonly id: string | null;
  /** Undefined where no file has the theme. */
  readonly theme: Theme | undefined;
  readonly areas: readonly FullArea[];
}

interface FullArea {
  /** Null for the actions that are in none. */
  readonly id: string | null;
  readonly area: KeyArea | undefined;
  readonly actions: readonly ScheduledAction[];
}

const FIRST = ["introduction.md", "governance.md"];
const APPENDICES = "appendices/";

/** Orders the plan as it is printed: introduction, governance, the themes with their actions, the appendices. */
function fullPlan(scheduled: ScheduledPlan): FullPlan {
  const { prose, themes } = scheduled.plan;
  const rank = ({ path }: Prose): number => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);
  const sorted = [...prose].sort((a, b) => rank(a) - rank(b) || compareNaturally(a.path, b.path));
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return {
    opening: sorted.filter(({ path }) => !path.startsWith(APPENDICES)),
    themes: figuresOf(scheduled).themes.map(({ id, actions }) => {
      const theme = id === null ? undefined : byId.get(id);
      return { id, theme, areas: areasOf(theme, actions) };
    }),
    appendices: sorted.filter(({ path }) => path.startsWith(APPENDICES)),
  };
}

/** In the order of the theme's file, then areas that only actions name, then the actions that are in none. */
function areasOf(theme: Theme | undefined, actions: readonly ScheduledAction[]): readonly FullArea[] {
  const groups = groupBy(actions, (it) => it.action.keyArea);
  const known = new Map((theme?.areas ?? []).map((area) => [area.id, area]));
  const others = [...groups.keys()].filter((id) => id !== null && !known.has(id)).sort((a, b) => compareIds(a, b));
  const ids = [...known.keys(), ...others, ...(groups.has(null) ? [null] : [])];
  return ids.map((id) => ({ id, area: id === null ? undefined : known.get(id), actions: groups.get(id) ?? [] }));
}

function compareIds(a: string | null, b: string | null): number {
  return compareNaturally(a ?? "", b ?? "");
}
