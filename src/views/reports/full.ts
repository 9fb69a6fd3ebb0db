import type { Prose } from "../../core/plan.ts";
import { NOBODY, type Told } from "../../core/told.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { type Names, namesOf } from "../action-columns.ts";
import { actionDocument, recommendationsByTheme } from "../action-document.ts";
import type { Block, View } from "../content.ts";
import { historyDocument } from "../show.ts";
import { list, NO_THEME_FILE } from "../words.ts";
import { type ReportSource, reportView } from "./frame.ts";
import { publishedAction } from "./full-action.ts";
import { type FullPlan, type FullTheme, fullPlan } from "./full-figures.ts";
import { atAGlance, peopleTable, recommendationsTable } from "./full-tables.ts";
import { paragraph } from "./rows.ts";

/** The whole plan as it was published, its column of progress and assurance filled in from the ledger. */
export function fullView(source: ReportSource, told: Told = NOBODY): View {
  const plan = fullPlan(source.scheduled);
  return reportView(source, {
    kind: "full",
    title: source.scheduled.plan.info.title,
    about: ["The whole plan as published, with the progress and assurance that are recorded."],
    document: () => fullDocument(plan, source),
    blocks: () => fullBlocks(plan, source, told),
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

function fullBlocks(
  { opening, themes, appendices }: FullPlan,
  { scheduled }: ReportSource,
  told: Told,
): readonly Block[] {
  const names = namesOf(scheduled.plan);
  const actions = themes.flatMap(({ areas }) => areas.flatMap((area) => area.actions));
  let done = 0;
  const blocksOf = (it: ScheduledAction): readonly Block[] => {
    told("Drawing", done, actions.length);
    done += 1;
    return publishedAction(it, names);
  };
  return [
    ...opening.flatMap(proseBlocks),
    ...themes.flatMap((theme) => themeBlocks(theme, names, blocksOf)),
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

function themeBlocks(
  { id, theme, areas }: FullTheme,
  names: Names,
  blocksOf: (it: ScheduledAction) => readonly Block[],
): readonly Block[] {
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
      ...actions.flatMap(blocksOf),
    ]),
  ];
}
