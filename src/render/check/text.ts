import { type CheckFinding, type CheckReport, summaryWords } from "../../views/check.ts";
import type { Emphasis, Fact, Span } from "../../views/content.ts";
import { oneLine } from "../printable.ts";
import { drawFacts } from "../terminal/facts.ts";
import { type Paint, painter, paintLine, type Surface } from "../terminal/surface.ts";
import { wrap } from "../terminal/wrap.ts";
import { drawCodeFrame } from "./code-frame.ts";
import { byFile, placeWords } from "./findings.ts";

const INDENT = "  ";
/** Longer lines of running text are hard to read, however wide the terminal. */
const MEASURE = 100;

/**
 * The findings for people, what is said of one file together: place, severity, rule and message, the lines that it is
 * about, what to do, and at a rule's first finding why it matters. Piped, the first line of each finding stands alone
 * at the margin with all that a search wants: `path:line:column: error PLAN401 overdue: message`.
 */
export function renderCheckText(report: CheckReport, surface: Surface): string {
  const paint = painter(surface);
  const parts = drawParts(report.findings, surface, paint);
  const summary = oneLine(summaryWords(report.summary), surface.unicode);
  const emphasis: Emphasis = report.summary.errors > 0 ? "alert" : report.summary.warnings > 0 ? "caution" : "good";
  return `${[...parts, drawSummary(summary, emphasis, surface, paint)].join("\n\n")}\n`;
}

function drawFinding(it: CheckFinding, isFirst: boolean, surface: Surface, paint: Paint): string {
  const inner: Surface = { ...surface, width: surface.width === null ? null : surface.width - INDENT.length };
  const frame =
    it.excerpt === null
      ? []
      : ["", ...drawCodeFrame(it.excerpt, it.range, { ...inner, paint, emphasis: EMPHASIS[it.severity] }), ""];
  const facts = drawFacts(factsOf(it, isFirst, surface.unicode), { ...inner, width: measureOf(inner) }, paint);
  return [...headOf(it, inner, paint), ...indented([...frame, ...facts])].join("\n");
}

/** Findings in the same form, without what a check says at its end. Ends in one line break. */
export function drawFindings(findings: readonly CheckFinding[], surface: Surface): string {
  return `${drawParts(findings, surface, painter(surface)).join("\n\n")}\n`;
}

function drawParts(findings: readonly CheckFinding[], surface: Surface, paint: Paint): readonly string[] {
  const explained = new Set<string>();
  return byFile(findings).map((it) => {
    const isFirst = !explained.has(it.rule.code);
    explained.add(it.rule.code);
    return drawFinding(it, isFirst, surface, paint);
  });
}

const EMPHASIS = { error: "alert", warning: "caution" } as const;

function headOf(it: CheckFinding, inner: Surface, paint: Paint): readonly string[] {
  const place = placeWords(it.path, it.range.start, inner.unicode);
  const words: readonly Span[] = [
    { text: it.severity, emphasis: EMPHASIS[it.severity] },
    { text: ` ${it.rule.code} ${it.rule.name}: ` },
    { text: oneLine(it.message, inner.unicode), emphasis: "strong" },
  ];
  const width = measureOf(inner);
  if (width === null) return [`${place}: ${paintLine(words, paint)}`];
  return [paint(place, "strong"), ...indented(wrap(words, width).map((line) => paintLine(line, paint)))];
}

function factsOf(it: CheckFinding, isFirst: boolean, unicode: boolean): readonly Fact[] {
  return [
    ...it.related.map((one) => ({
      label: "see",
      lines: [`${placeWords(one.path, one.range.start, unicode)}: ${one.message}`],
    })),
    { label: "help", lines: [it.help] },
    ...(isFirst ? [{ label: "why", lines: [`${it.rule.why} (plan explain ${it.rule.code})`] }] : []),
  ];
}

function drawSummary(words: string, emphasis: Emphasis, surface: Surface, paint: Paint): string {
  const lines = wrap([{ text: words, emphasis }], measureOf(surface) ?? Number.POSITIVE_INFINITY);
  return lines.map((line) => paintLine(line, paint)).join("\n");
}

function measureOf({ width }: Surface): number | null {
  return width === null ? null : Math.min(width, MEASURE);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : INDENT + line));
}
