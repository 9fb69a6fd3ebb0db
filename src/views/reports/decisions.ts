import type { Exception } from "../../core/action.ts";
import { ruleWords } from "../../core/catalogue/index.ts";
import type { Block, Cell, View } from "../content.ts";
import { namesOf } from "../list/action-columns.ts";
import { actionColumns, dayCell, days, flowing, section, tableOf } from "../list/rows.ts";
import { count, list } from "../words.ts";
import { type DecisionRow, decisionRows } from "./decision-rows.ts";
import { askedTable, decidedTable } from "./decision-tables.ts";
import { type ReportSource, reportView } from "./frame.ts";

/** Counted once: the JSON document and the blocks are both made from it. */
interface DecisionFigures {
  readonly asked: readonly DecisionRow[];
  readonly decided: readonly DecisionRow[];
  /** Requests that nobody decided, and no longer can. */
  readonly undecided: readonly DecisionRow[];
  readonly withoutEffect: readonly DecisionRow[];
  /** Findings that the plan has agreed to live with for a while. */
  readonly exceptions: readonly (Exception & { readonly id: string; readonly title: string })[];
}

/** Every request and every decision, whatever came of it. */
export function decisionsView(source: ReportSource): View {
  const figures = figuresOf(source);
  const totals = {
    asked: figures.asked.length,
    approved: figures.decided.filter((row) => row.state === "approved").length,
    refused: figures.decided.filter((row) => row.state === "refused").length,
    deferred: figures.decided.filter((row) => row.state === "deferred").length,
    undecided: figures.undecided.length,
    withoutEffect: figures.withoutEffect.length,
  };
  const summary = `${count(totals.asked, "request")} waiting; ${totals.approved} approved, ${totals.refused} refused, ${totals.deferred} deferred.`;
  return reportView(source, {
    kind: "decisions",
    title: "Decisions and requests",
    about: [deciders(source), summary],
    document: () => ({ totals, ...figures }),
    blocks: () => blocksOf(figures, source),
  });
}

function deciders({ scheduled: { plan } }: ReportSource): string {
  const { approvers } = plan.info;
  const { directory } = namesOf(plan);
  return approvers.length === 0
    ? "The plan names nobody who may decide."
    : `May decide: ${list(approvers.map(directory.name))}.`;
}

function figuresOf({ scheduled }: ReportSource): DecisionFigures {
  const rows = decisionRows(scheduled);
  const having = (...states: DecisionRow["state"][]) => rows.filter((row) => states.includes(row.state));
  return {
    asked: having("open"),
    decided: having("approved", "refused", "deferred"),
    undecided: having("overtaken", "lapsed"),
    withoutEffect: having("without-effect"),
    exceptions: scheduled.actions.flatMap(({ action: { id, title, exceptions } }) =>
      exceptions.map((one) => ({ id, title, ...one })),
    ),
  };
}

function findingCell({ code }: Exception): Cell {
  const words = ruleWords(code);
  return words === code ? { text: code } : { text: `${words} (${code})`, data: code };
}

function blocksOf(figures: DecisionFigures, { scheduled }: ReportSource): readonly Block[] {
  const names = namesOf(scheduled.plan);
  const decided = (title: string, rows: readonly DecisionRow[]): readonly Block[] =>
    rows.length === 0 ? [] : section(title, decidedTable(title, rows, names, ""));
  const exceptions = tableOf(
    "Findings that are accepted for a while",
    [
      ...actionColumns<DecisionFigures["exceptions"][number]>((row) => row, 2),
      { ...flowing("code", "Finding"), cell: findingCell },
      { ...flowing("reason", "Reason given", 1), cell: (row) => ({ text: row.reason }) },
      { ...flowing("approved", "Approved by", 1), cell: (row) => ({ text: names.directory.name(row.approved) }) },
      { ...days("until", "Until"), cell: (row) => dayCell(row.until) },
    ],
    figures.exceptions,
    "",
  );
  return [
    ...section("Decisions asked for", askedTable(figures.asked, scheduled.asOf, names)),
    ...section("Decided", decidedTable("Decided", figures.decided, names, "No decision is recorded.")),
    ...decided("Never decided", figures.undecided),
    ...decided("Decisions without effect", figures.withoutEffect),
    ...(exceptions.rows.length === 0 ? [] : section(exceptions.title, exceptions)),
  ];
}
