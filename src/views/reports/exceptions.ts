import type { Block, Fact, Inline, View } from "../content.ts";
import { actionTable, type Names, namesOf } from "../list/action-columns.ts";
import { dayWords, paragraph, sayingWhy, section } from "../list/rows.ts";
import { dateFacts } from "../show/dates.ts";
import { historyTable } from "../show/entries.ts";
import { capitalise, list, ratingSpan } from "../words.ts";
import { askedWords, decidedTable } from "./decision-tables.ts";
import { type ExceptionFigures, exceptionFigures, type NarrativeText } from "./exception-figures.ts";
import { brief, type ReportSource, reportView } from "./frame.ts";

const NOT_RECORDED: Inline = [{ text: "Not recorded", emphasis: "muted" }];

/** A page for each action that is off track or asks for a decision: what its entries say of it, and what they do not. */
export function exceptionsView(source: ReportSource): View {
  const figures = exceptionFigures(source.scheduled);
  return reportView(source, {
    kind: "exceptions",
    title: "Exception report",
    about: [
      "A page for each action that is off track or asks for a decision.",
      "Cause, consequence, options, recommendation and decision asked are in the words of the action's entries; what no entry says is not recorded.",
    ],
    document: () => ({ exceptions: figures.map(exceptionDocument) }),
    blocks: () => [...summary(figures, source), ...figures.flatMap((one) => page(one, source))],
  });
}

function exceptionDocument({ it, narrative, asked, decided, neededBy }: ExceptionFigures): object {
  const { cause, consequence, options, recommendation, decision } = narrative;
  return {
    ...brief(it),
    ...{ slipDays: it.slipDays, timesMoved: it.timesMoved },
    ...{ forecast: it.forecast?.last ?? null, confidence: it.confidence, neededBy },
    ...{ cause, consequence, options, recommendation },
    decisionAsked: { told: decision, requests: asked },
    decided,
  };
}

function summary(figures: readonly ExceptionFigures[], { scheduled }: ReportSource): readonly Block[] {
  const table = actionTable(
    "Exceptions",
    figures.map(({ it }) => it),
    ["id", "title", "lead", "due", "rating", "reason", "sought"],
    namesOf(scheduled.plan),
    "No action is off track or asks for a decision.",
  );
  return section("Exceptions", sayingWhy(table));
}

function page(figures: ExceptionFigures, { scheduled }: ReportSource): readonly Block[] {
  const { it, decided } = figures;
  const { id, title } = it.action;
  const names = namesOf(scheduled.plan);
  const earlier = `Earlier requests and decisions of ${id}`;
  return [
    { kind: "page-break" },
    { kind: "heading", level: 2, text: `${id}  ${title}`, about: { to: "action", id } },
    { kind: "facts", facts: [...stateFacts(figures, names), ...dateFacts(it)] },
    { kind: "facts", facts: narrativeFacts(figures, names) },
    ...(decided.length === 0
      ? []
      : ([
          { kind: "heading", level: 3, text: earlier },
          { kind: "table", table: decidedTable(earlier, decided, names, "", "of-one-action") },
        ] as const)),
    { kind: "heading", level: 3, text: `History of ${id}` },
    it.history.length === 0 ? paragraph("Nothing is recorded.") : { kind: "table", table: historyTable(it, names) },
  ];
}

function stateFacts({ it, neededBy }: ExceptionFigures, { directory }: Names): readonly Fact[] {
  const owners = it.owners.length === 0 ? "None printed" : list(it.owners.map(directory.name));
  return [
    { label: "Rating", lines: [[ratingSpan(it.rating)], ...it.reasons.map(capitalise)] },
    { label: it.owners.length > 1 ? "Owners" : "Owner", lines: [owners] },
    ...(neededBy.length === 0 ? [] : [{ label: "Needed by", lines: [list(neededBy)] }]),
  ];
}

function narrativeFacts({ narrative, asked }: ExceptionFigures, names: Names): readonly Fact[] {
  const fact = (label: string, one: NarrativeText | null): Fact => ({
    label,
    lines: [one === null ? NOT_RECORDED : textWords(one, names)],
  });
  const requests = asked.map((row): Inline => {
    const by = row.askedBy === null ? "" : ` by ${names.directory.name(row.askedBy)}`;
    const reason = row.reason === null ? "" : `: ${row.reason}`;
    return [
      { text: capitalise(askedWords(row)), emphasis: "strong" },
      { text: `, asked for on ${dayWords(row.askedOn)}${by}${reason}` },
    ];
  });
  const decision = narrative.decision === null ? [] : [textWords(narrative.decision, names)];
  const lines = [...decision, ...requests];
  return [
    fact("Cause", narrative.cause),
    fact("Consequence", narrative.consequence),
    fact("Options", narrative.options),
    fact("Recommendation", narrative.recommendation),
    { label: "Decision asked", lines: lines.length === 0 ? [NOT_RECORDED] : lines },
  ];
}

function textWords({ text, by, date }: NarrativeText, { directory }: Names): Inline {
  const who = by === null ? "" : `${directory.name(by)}, `;
  return [{ text }, { text: ` (${who}${dayWords(date)})`, emphasis: "muted" }];
}
