import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import type { Block, Inline } from "../content.ts";
import { isLiveAction } from "../denominators.ts";
import { actionTable, namesOf } from "../list/action-columns.ts";
import { paragraph, sayingWhy, section, slipWords } from "../list/rows.ts";
import { performanceFacts } from "../performance.ts";
import { publishedChangesSection } from "../published-changes.ts";
import { count, figure, list, NO_THEME_FILE } from "../words.ts";
import type { BoardFigures } from "./board-figures.ts";
import { boardFront } from "./board-front.ts";
import { amendmentsTable, confidenceTable, evidenceTable } from "./board-record-tables.ts";
import { completedTable, dueNextTable, movedTable, ratingsTable, slippedTable } from "./board-tables.ts";
import { unrecordedBlocks } from "./board-unrecorded.ts";
import { askedTable, decidedTable } from "./decision-tables.ts";
import { datesLine, type ReportSource } from "./frame.ts";
import { groupsTable } from "./performance-tables.ts";

/** A front sheet, and behind it the appendices with all that it is made from; where nothing is recorded, another paper. */
export function boardBlocks(source: ReportSource, figures: BoardFigures, about: readonly Inline[]): readonly Block[] {
  const { asOf, plan } = source.scheduled;
  if (!figures.isRecorded) {
    return [...unrecordedBlocks(source.scheduled), ...publishedChangesSection(figures.publishedChanges, namesOf(plan))];
  }
  return [
    ...boardFront(figures, asOf, plan.info.rating.late, namesOf(plan)),
    { kind: "page-break" },
    paragraph(datesLine(source.scheduled)),
    ...about.map(paragraph),
    ...appendices(source, figures),
  ];
}

/** In the order in which a board asks: what must we decide, what moved, who decided, what shows it, what next. */
function appendices({ scheduled }: ReportSource, figures: BoardFigures): readonly Block[] {
  const { plan, asOf } = scheduled;
  const names = namesOf(plan);
  const { from } = figures.span;
  const since = `since ${formatDay(from)}`;
  const live = scheduled.actions.filter(isLiveAction).length;
  const of = `of ${count(live, "live action")}`;
  const actions = (
    title: string,
    rows: readonly ScheduledAction[],
    columns: readonly string[],
    empty: string,
    heading = title,
  ): readonly Block[] => section(heading, sayingWhy(actionTable(title, rows, columns, names, empty)));
  const soon = formatStep(plan.info.rating.dueSoon);
  return [
    ...section("Decisions asked for", askedTable(figures.asked, asOf, names)),
    ...proposed(figures.proposed),
    { kind: "heading", level: 2, text: "Actions by rating" },
    { kind: "table", table: ratingsTable(figures, asOf) },
    paragraph(liveThenAndNow(figures, asOf)),
    { kind: "heading", level: 2, text: "Ratings by month" },
    { kind: "table", table: figures.trend.table },
    ...section("Ratings that changed", movedTable(figures, names, `No rating changed ${since}.`)),
    ...section("What has slipped", slippedTable(figures, names)),
    ...broughtForward(figures),
    ...kept(figures, asOf),
    ...section(`Who decided ${since}`, decidedTable("Who decided", figures.decided, names, `No decision ${since}.`)),
    { kind: "heading", level: 2, text: "Evidence" },
    paragraph(evidenceWords(figures, of)),
    ...(figures.evidence.length === 0 ? [] : [{ kind: "table", table: evidenceTable(figures, names) } as const]),
    ...section(`Completed or assured ${since}`, completedTable(figures, names, "None.")),
    ...actions(
      "Exceptions",
      figures.exceptions,
      ["id", "title", "lead", "due", "rating", "reason", "sought"],
      `None ${of} is off track or asks for a decision.`,
      "Exceptions: off track, or a decision asked for",
    ),
    ...actions(
      "At risk, and nothing asked",
      figures.atRisk,
      ["id", "title", "lead", "due", "rating", "reason"],
      `None ${of}.`,
    ),
    ...actions(
      "Overdue without a request",
      figures.unasked,
      ["id", "title", "lead", "due", "days-overdue", "forecast", "rating"],
      figures.overdue.length === 0
        ? `None ${of} is overdue.`
        : `For each of the ${figure(figures.overdue.length)} overdue, a decision is sought.`,
    ),
    ...actions(
      "Nothing recorded",
      figures.nothingRecorded,
      ["id", "title", "lead", "due", "days-overdue"],
      "Every live action has an entry.",
    ),
    ...section(`Due next, within ${soon}`, dueNextTable(figures, names, `Nothing falls due within ${soon}.`)),
    { kind: "heading", level: 2, text: "Confidence in delivery" },
    paragraph("What was last stated of each open action. Open is what is not started, in progress or on hold."),
    { kind: "table", table: confidenceTable("Confidence by theme", "Theme", figures.confidence.themes) },
    ...(plan.info.programmes.length === 0 && figures.confidence.programmes.every((row) => row.id === null)
      ? [paragraph("The plan names no programmes.")]
      : programmes(figures)),
    ...section("Reopened and corrected", amendmentsTable(figures, names, `Nothing ${since}.`)),
    ...publishedChangesSection(figures.publishedChanges, names),
    ...byTheme(figures, names),
  ];
}

/** Nobody asks to adopt them, so they stand beside the decisions that are asked for. */
function proposed(actions: readonly ScheduledAction[]): readonly Block[] {
  if (actions.length === 0) return [];
  const ids = actions.map((it) => it.action.id);
  return [paragraph(`Proposed and not adopted, so in no count of live actions: ${list(ids)}.`)];
}

/** What the ratings add up to, which are counted over all actions, the proposed and the closed among them. */
function liveThenAndNow({ ratings, span }: BoardFigures, asOf: PlanDate): string {
  const live = ratings.filter(({ rating }) => rating !== "proposed" && rating !== "closed");
  const sum = (when: "before" | "now"): number => live.reduce((total, row) => total + row[when], 0);
  const now = figure(sum("now"));
  return `Without the proposed and the closed that is ${count(sum("before"), "live action")} on ${formatDay(span.from)} and ${now} on ${formatDay(asOf)}.`;
}

function broughtForward({ broughtForward }: BoardFigures): readonly Block[] {
  if (broughtForward.length === 0) return [];
  const moves = broughtForward.map((it) => `${it.action.id}, ${slipWords(it.slipDays)}`);
  return [paragraph(`Brought forward: ${moves.join("; ")}.`)];
}

/** What was done by its date, in the figures that boards ask for; all of them are in a paper of their own. */
function kept({ kept: { whole, groups } }: BoardFigures, asOf: PlanDate): readonly Block[] {
  if (whole.figures === null) return [];
  return [
    { kind: "heading", level: 2, text: "How the plan was kept" },
    { kind: "facts", facts: performanceFacts(whole.figures, asOf) },
    { kind: "table", table: groupsTable("theme", groups.theme) },
  ];
}

function evidenceWords({ evidence }: BoardFigures, of: string): string {
  const having = (...states: string[]): number => evidence.filter((row) => states.includes(row.state)).length;
  const done = having("assured", "offered", "missing");
  if (evidence.length === 0) return `None ${of} is complete, and none offers evidence.`;
  const lost = evidence.filter((row) => row.lost.length > 0).length;
  const missingFiles = lost === 0 ? "" : ` Of ${count(lost, "action")}, a file of evidence is not where it should be.`;
  return `${figure(done)} ${of} ${done === 1 ? "is" : "are"} complete or assured: ${figure(having("assured"))} assured, ${figure(having("offered"))} with evidence offered and not assured yet, ${figure(having("missing"))} without evidence. ${figure(having("so-far"))} more offer evidence on the way.${missingFiles}`;
}

function programmes({ confidence }: BoardFigures): readonly Block[] {
  const unassigned = confidence.programmes.every((row) => row.id === null || row.open === 0);
  if (unassigned) return [paragraph("No open action is assigned to a programme.")];
  return [{ kind: "table", table: confidenceTable("Confidence by programme", "Programme", confidence.programmes) }];
}

const ALL_OF_A_THEME = ["id", "title", "lead", "baseline-due", "due", "status", "rating", "reason"];

function byTheme({ themes }: BoardFigures, names: ReturnType<typeof namesOf>): readonly Block[] {
  if (themes.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Every action, by theme" },
    ...themes.flatMap(({ id, title, actions }): Block[] => {
      const name = id === null ? "No theme" : `${id}  ${title ?? NO_THEME_FILE}`;
      const table = sayingWhy(actionTable(`Actions of ${name}`, actions, ALL_OF_A_THEME, names, "No actions."));
      return [
        { kind: "heading", level: 3, text: name, ...(id === null ? {} : { about: { to: "theme", id } as const }) },
        { kind: "table", table },
      ];
    }),
  ];
}
