import { addStep, formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import type { Block, Timeline, TimelineRow } from "../../views/content.ts";
import { oneLine } from "../printable.ts";

/** The timelines among the blocks as Mermaid's Gantt chart; empty where there is none. */
export function renderMermaid(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "timeline" ? [mermaidGantt(block.timeline)] : [])).join("\n");
}

/**
 * A timeline as the text of a Gantt chart: a section a theme, a bar an action up to its first due date, another from
 * there to the date that it was moved to, a milestone a mark. Mermaid has no escapes: what it would take for its own
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
    ...timeline.groups.flatMap(({ label, rows }) => [`    section ${words(label)}`, ...rows.flatMap(rowLines)]),
    "    section As of",
    task(formatDay(timeline.asOf as PlanDate), ["milestone", "active"], timeline.asOf, "0d"),
  ];
  return `${lines.join("\n")}\n`;
}

function rowLines(row: TimelineRow): string[] {
  const name = `${row.id} ${row.label} (${row.state.toLowerCase()})`;
  const tags = tagsOf(row);
  const { start, baselineDue, due } = row;
  const original = baselineDue ?? due;
  const bars =
    original === null || due === null
      ? [task(`${name}, no due date`, ["milestone"], start, "0d")]
      : due > original
        ? [
            task(name, tags, start, after(original)),
            task(`${row.id} moved to ${said(due)}`, tags, after(original), after(due)),
          ]
        : [
            task(name, tags, start, after(due)),
            ...(due < original ? [task(`${row.id} first due ${said(original)}`, ["milestone"], original, "0d")] : []),
          ];
  const marks = row.marks.map((mark) =>
    task(
      `${row.id} ${mark.label}${mark.met ? " (met)" : ""}`,
      ["milestone", ...(mark.met ? ["done"] : [])],
      mark.day,
      "0d",
    ),
  );
  return [...bars, ...marks];
}

/** Mermaid's four looks of a bar; the rating stands in the words as well. */
function tagsOf({ emphasis }: TimelineRow): string[] {
  if (emphasis === "alert") return ["crit"];
  if (emphasis === "done" || emphasis === "muted") return ["done"];
  return emphasis === "good" || emphasis === "caution" ? ["active"] : [];
}

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
