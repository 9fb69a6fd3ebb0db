import { addStep, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Block, MarkState, Stretch, Timeline, TimelineRow } from "../../views/content.ts";
import { oneLine } from "../printable.ts";

/** The timelines among the blocks as Mermaid's Gantt chart; empty where there is none. */
export function renderMermaid(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "timeline" ? [mermaidGantt(block.timeline)] : [])).join("\n");
}

/**
 * A timeline as the text of a Gantt chart: a section a theme, a line an action up to its first due date, one more for
 * each further stretch of its line, a milestone a mark. Mermaid has no escapes: what it would take for its own
 * syntax is written by a character that looks the same, so that plan text can end no line and begin no command.
 */
export function mermaidGantt(timeline: Timeline): string {
  const lines = [
    "gantt",
    `    title ${words(timeline.title)}`,
    `    accTitle: ${words(timeline.title)}`,
    `    accDescr: ${words(timeline.description)}`,
    "    dateFormat YYYY-MM-DD",
    "    axisFormat %b %Y",
    "    tickInterval 1month",
    "    todayMarker off",
    ...timeline.groups.flatMap(({ label, rows }) => [
      `    section ${words(label)}`,
      ...rows.flatMap((row) => rowLines(row, timeline)),
    ]),
    "    section As of",
    task(formatDay(timeline.asOf as PlanDate), ["milestone", "active"], timeline.asOf, "0d"),
  ];
  return `${lines.join("\n")}\n`;
}

/** Mermaid puts each task on a line of its own: the plan first, then what came of it, then the marks. */
function rowLines(row: TimelineRow, { from }: Timeline): string[] {
  const { id, stretches, baselineDue, due, done } = row;
  const name = `${id} ${row.label} (${row.state.toLowerCase()})`;
  const planned = stretches.find(({ kind }) => kind === "planned");
  const head =
    planned !== undefined
      ? task(name, [], planned.from, after(planned.to))
      : task(`${name}, no due date`, ["milestone"], stretches[0]?.from ?? from, "0d");
  const bars = stretches
    .filter(({ kind }) => kind !== "planned")
    .map(({ kind, from, to }) => task(`${id} ${BARS[kind](to)}`, [...TAGS[kind]], from, after(to)));
  const earlier =
    baselineDue !== null && due !== null && due < baselineDue
      ? [task(`${id} due ${said(due)}`, ["milestone"], due, "0d")]
      : [];
  const end = done === null ? [] : [task(`${id} done ${said(done)}`, ["milestone", "done"], done, "0d")];
  const marks = row.marks.map(({ label, state, day }) =>
    task(`${id} ${label}${MARKS[state].words}`, ["milestone", ...MARKS[state].tags], day, "0d"),
  );
  return [head, ...bars, ...earlier, ...end, ...marks];
}

const BARS: Readonly<Record<Stretch["kind"], (to: string) => string>> = {
  planned: (to) => `first due ${said(to)}`,
  moved: (to) => `moved to ${said(to)}`,
  worked: (to) => `worked on to ${said(to)}`,
  late: (to) => `overdue to ${said(to)}`,
  expected: (to) => `expected ${said(to)}`,
};

/** Mermaid's looks of a bar, which the words say as well: plain for what is planned, `done`, `crit` and `active`. */
const TAGS: Readonly<Record<Stretch["kind"], readonly string[]>> = {
  planned: [],
  moved: [],
  worked: ["done"],
  late: ["crit"],
  expected: ["active"],
};

const MARKS: Readonly<Record<MarkState, { readonly words: string; readonly tags: readonly string[] }>> = {
  "to-come": { words: "", tags: [] },
  met: { words: " (met)", tags: ["done"] },
  "met-late": { words: " (met late)", tags: ["done"] },
  missed: { words: " (missed)", tags: ["crit"] },
};

/** A task of which no bar would be drawn backwards: Mermaid takes an end that is not after the start for a fault. */
function task(name: string, tags: readonly string[], start: string, end: string): string {
  const until = end === "0d" || end > start ? end : after(start);
  return `    ${taskName(name)} :${[...tags, start, until].join(", ")}`;
}

/** The day after: Mermaid's ends are not part of a bar. */
function after(day: string): string {
  return addStep(day as PlanDate, { count: 1, unit: "day" });
}

function said(day: string): string {
  return formatDay(day as PlanDate);
}

/** Begins with what can be no command and no date of Mermaid's: an id such as `1.4.1`, or a word before any other. */
function taskName(text: string): string {
  const name = words(text);
  return /^\d{1,3}\./.test(name) || /^\d{1,2} [A-Z]/.test(name) ? name : `Action ${name}`;
}

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ":": "\ua789",
  ";": ",",
  "#": "\uff03",
  "%": "\uff05",
  "{": "(",
  "}": ")",
  "<": "\u2039",
  ">": "\u203a",
  "`": "'",
  '"': "'",
  "\\": "\uff3c",
};

/** Plan text on one line, without a character that Mermaid, or the Markdown around it, would act on. */
function words(text: string): string {
  return oneLine(text).replace(/[:;#%{}<>`"\\]/g, (character) => LOOKS_LIKE[character] as string) || "\u2013";
}
