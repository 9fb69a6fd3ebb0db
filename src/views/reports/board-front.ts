import { daysBetween, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { formatStep, type Step } from "../../calendar/step.ts";
import type { ScheduledAction } from "../../schedule/scheduled-plan.ts";
import { numberWord } from "../../text/sentence.ts";
import type { Block, Fact, Figure, Inline } from "../content.ts";
import type { Names } from "../list/action-columns.ts";
import { paragraph } from "../list/rows.ts";
import { PUBLISHED_CHANGES, type PublishedChange } from "../published-changes.ts";
import { capitalise, count, dateOrDash, figure, label } from "../words.ts";
import type { BoardFigures, Moved, Slip } from "./board-figures.ts";
import type { Headline, ShareThenAndNow, ThenAndNow } from "./board-headline.ts";
import type { DecisionRow } from "./decision-rows.ts";
import { askedWords } from "./decision-tables.ts";

/** The front sheet is one page: of each list so many are named, and the rest is counted. */
const MOST = { asked: 4, named: 3, slipped: 4, ids: 8 } as const;

/** One page for a reader who has thirty seconds: how it stands, what to decide, what is worse, better, late and slipped. */
export function boardFront(figures: BoardFigures, asOf: PlanDate, late: Step, names: Names): readonly Block[] {
  return [
    paragraph([{ text: headlineWords(figures), emphasis: "strong" }]),
    { kind: "figures", figures: largeFigures(figures.headline) },
    { kind: "heading", level: 2, text: "The Board is asked to" },
    ...asked(figures, asOf, names),
    { kind: "heading", level: 2, text: `What has changed since ${formatDay(figures.span.from)}` },
    { kind: "facts", facts: changes(figures, names) },
    { kind: "chart", chart: figures.trend.chart },
    { kind: "facts", facts: [{ label: "Slipped", lines: slips(figures.slipped) }] },
    paragraph([{ text: keyInOneLine(formatStep(late)), emphasis: "muted" }]),
  ];
}

/** `Two more actions are off track than on 13 March 2025; three are late and nobody has asked for another date.` */
export function headlineWords({
  headline,
  span,
  unasked,
}: Pick<BoardFigures, "headline" | "span" | "unasked">): string {
  return `${offTrackWords(headline.offTrack, formatDay(span.from))}; ${lateWords(headline.overdue.now, unasked.length)}.`;
}

function offTrackWords({ before, now }: ThenAndNow, day: string): string {
  if (now === 0 && before === 0) return "No action is off track";
  if (now === before) return `As many actions are off track as on ${day}, ${numberWord(now)}`;
  const change = Math.abs(now - before);
  const actions = change === 1 ? "action is" : "actions are";
  return `${capitalise(numberWord(change))} ${now > before ? "more" : "fewer"} ${actions} off track than on ${day}`;
}

function lateWords(overdue: number, unasked: number): string {
  if (overdue === 0) return "none is late";
  if (unasked === 0) return "for each that is late, a decision is sought";
  return `${numberWord(unasked)} ${unasked === 1 ? "is" : "are"} late and nobody has asked for another date`;
}

function largeFigures(headline: Headline): readonly Figure[] {
  const of = `of ${count(headline.live, "live action")}`;
  return [
    { label: "Overdue", of, ...counted(headline.overdue, "alert") },
    { label: "Off track", of, ...counted(headline.offTrack, "alert") },
    { label: "Complete", ...shared(headline.complete, "live") },
    { label: "On time", ...shared(headline.onTimeFirst, "first due by now") },
    { label: "Awaiting assurance", of, ...counted(headline.awaitingAssurance, null) },
  ];
}

function counted({ before, now }: ThenAndNow, emphasis: "alert" | null): Pick<Figure, "value" | "change" | "emphasis"> {
  const change = now - before;
  const words =
    change === 0 ? "no change" : `${change > 0 ? "+" : "−"}${figure(Math.abs(change))}, was ${figure(before)}`;
  return { value: figure(now), change: words, ...(emphasis !== null && now > 0 ? { emphasis } : {}) };
}

/** Per cent with how many of how many, as a part of few is easily thought more than it is. */
function shared({ before, now }: ShareThenAndNow, of: string): Pick<Figure, "value" | "of" | "change"> {
  const percent = (share: ShareThenAndNow["now"]): string =>
    share.of === 0 ? "–" : `${Math.round((share.count / share.of) * 100)}%`;
  return {
    value: percent(now),
    of: now.of === 0 ? `none ${of}` : `${figure(now.count)} of ${figure(now.of)} ${of}`,
    change: percent(before) === percent(now) ? "no change" : before.of === 0 ? "none before" : `was ${percent(before)}`,
  };
}

/** Each with its action, who asks, for what, why, and how long it has waited; then what is only to be noted. */
function asked(figures: BoardFigures, asOf: PlanDate, names: Names): readonly Block[] {
  const { asked, proposed } = figures;
  const requests = [...asked].sort((a, b) => ((a.askedOn ?? "") < (b.askedOn ?? "") ? -1 : 1));
  const decide = [
    ...requests.map((row) => requestWords(row, asOf, names)),
    ...proposed.map(
      (it): Inline => [
        { text: "Adopt, or not, ", emphasis: "strong" },
        { text: `${it.action.id} ${it.action.title}, which is proposed` },
      ],
    ),
  ];
  const shown = decide.slice(0, MOST.asked);
  const rest = decide.length - shown.length;
  const more: Inline[] = rest === 0 ? [] : [`Decide on ${count(rest, "more request")}: see “Decisions asked for”.`];
  const items = [...shown, ...more, ...toNote(figures)];
  if (items.length === 0) return [paragraph("No decision is asked for; the Board is asked to note this paper.")];
  return [{ kind: "list", ordered: "letters", items }];
}

function requestWords(row: DecisionRow, asOf: PlanDate, { directory }: Names): Inline {
  const who = row.askedBy === null ? "" : `, asked for by ${directory.name(row.askedBy)}`;
  const waited = row.askedOn === null ? "" : `, waiting ${count(daysBetween(row.askedOn, asOf), "day")}`;
  const why = row.reason === null ? "" : ` ${firstSentence(row.reason)}`;
  return [
    { text: `Decide on ${row.id ?? "the plan"} ${row.title}`, emphasis: "strong" },
    { text: `: ${askedWords(row)}${who}${waited}.${why}` },
  ];
}

const LONGEST_REASON = 140;

/** As much of a note as one line holds; the appendix has it whole. */
function firstSentence(note: string): string {
  const [first = ""] = /^.*?[.!?](?=\s|$)/s.exec(note) ?? [note];
  return `“${first.length > LONGEST_REASON ? `${first.slice(0, LONGEST_REASON).trimEnd()}…` : first}”`;
}

/** What the Board has nothing to decide about, and should know. */
function toNote({ completed, publishedChanges, span: { from } }: BoardFigures): readonly Inline[] {
  const since = formatDay(from);
  const changed = publishedChanges.filter(({ date }) => date > from);
  return [
    ...(completed.length === 0 ? [] : [noteWords(completed, since)]),
    ...(changed.length === 0 ? [] : [changedWords(changed, since)]),
  ];
}

function changedWords(changes: readonly PublishedChange[], since: string): Inline {
  const named = changes.map(({ id, amends }) => (id === null ? amends.join(", ") : `${id} (${amends.join(", ")})`));
  const [shown, more] = [named.slice(0, MOST.named), named.length - MOST.named];
  const rest = more > 0 ? ` and ${figure(more)} more` : "";
  const changed = `${count(changes.length, "change")} to what was published since ${since}`;
  return [
    { text: "Note", emphasis: "strong" },
    { text: ` ${changed}: ${shown.join("; ")}${rest}. See “${PUBLISHED_CHANGES}”.` },
  ];
}

function noteWords(completed: readonly ScheduledAction[], since: string): Inline {
  const assured = completed.filter((it) => it.status === "assured");
  const rest = completed.filter((it) => it.status !== "assured");
  const ids = (some: readonly ScheduledAction[]): string => {
    const named = some.slice(0, MOST.ids).map((it) => it.action.id);
    return some.length > named.length
      ? `${named.join(", ")} and ${figure(some.length - named.length)} more`
      : named.join(", ");
  };
  const parts = [
    ...(assured.length > 0 ? [`${figure(assured.length)} assured (${ids(assured)})`] : []),
    ...(rest.length > 0 ? [`${figure(rest.length)} completed (${ids(rest)})`] : []),
  ];
  return [{ text: "Note", emphasis: "strong" }, { text: ` ${parts.join(" and ")} since ${since}.` }];
}

function changes({ worse, better, overdue }: BoardFigures, names: Names): readonly Fact[] {
  const lead = (it: ScheduledAction): string => {
    const [first] = it.owners;
    return first === undefined ? "nobody owns it" : names.directory.name(first);
  };
  const about = (it: ScheduledAction, text: string): Inline => [
    { text: `${it.action.id} ${it.action.title}`, emphasis: "strong" },
    { text: ` (${lead(it)}): ${text}` },
  ];
  const moved = ({ it, before }: Moved): Inline =>
    about(it, `${before === null ? "new" : label(before).toLowerCase()} → ${label(it.rating).toLowerCase()}`);
  const latest = [...overdue].sort((a, b) => b.daysOverdue - a.daysOverdue);
  const expected = (it: ScheduledAction): string =>
    it.forecast === null ? "no live forecast" : `expected ${dateOrDash(it.forecast)}`;
  return [
    { label: "Worse", lines: someOf(worse.map(moved)) },
    { label: "Better", lines: someOf(better.map(moved)) },
    { label: "Late", lines: someOf(latest.map((it) => about(it, `${count(it.daysOverdue, "day")}, ${expected(it)}`))) },
  ];
}

function someOf(lines: readonly Inline[]): readonly Inline[] {
  if (lines.length === 0) return ["None."];
  const rest = lines.length - MOST.named;
  return rest > 1 ? [...lines.slice(0, MOST.named), `and ${figure(rest)} more`] : lines;
}

/** The worst first: when it was first due, when it is expected, and what was asked and decided about that. */
function slips(slipped: readonly Slip[]): readonly Inline[] {
  const lines = slipped.flatMap(({ it, daysBehind }): Inline[] => {
    if (daysBehind === null || daysBehind <= 0) return [];
    const finish =
      it.completedOn !== null ? "done" : it.forecast === null && it.daysOverdue > 0 ? "still open on" : "expected";
    const text = `: first due ${dateOrDash(it.baselineDue)}, ${finish} ${dateOrDash(it.expectedFinish)}, ${count(daysBehind, "day")} later; ${movesWords(it)}`;
    return [[{ text: `${it.action.id} ${it.action.title}`, emphasis: "strong" }, { text }]];
  });
  const rest = lines.length - MOST.slipped;
  if (lines.length === 0) return ["Nothing is later than it was first due."];
  return rest > 0 ? [...lines.slice(0, MOST.slipped), `and ${figure(rest)} more: see “What has slipped”`] : lines;
}

/** `moved twice`, `moved once, 1 refused`, `nobody has asked for another date`. */
function movesWords({ timesMoved, requests, pending }: ScheduledAction): string {
  const refused = requests.filter((it) => it.kind === "due" && it.state === "refused").length;
  const times = timesMoved === 1 ? "once" : timesMoved === 2 ? "twice" : `${figure(timesMoved)} times`;
  const parts = [
    ...(timesMoved === 0 ? [] : [`moved ${times}`]),
    ...(refused === 0 ? [] : [`${numberWord(refused)} refused`]),
    ...(pending.some((it) => it.kind === "due") ? ["another date is asked for"] : []),
  ];
  return parts.length === 0 ? "nobody has asked for another date" : parts.join(", ");
}

function keyInOneLine(late: string): string {
  return `Key: ▲ off track, more than ${late} late, late without a forecast, or low confidence; ◆ at risk, a lesser concern; ● on track or complete; ✔ assured; ○ nothing recorded. The whole key is at the end.`;
}
