import type { Severity } from "../../core/diagnostic.ts";
import type { CheckFinding, CheckReport } from "../../views/check.ts";
import { count } from "../../views/words.ts";
import { oneLine } from "../printable.ts";
import type { Surface } from "../terminal/surface.ts";
import { lastLineOf, pathWords, worstFirst } from "./findings.ts";
import { renderCheckText } from "./text.ts";

/** GitHub shows ten annotations of a kind a step and drops the rest in silence; the tenth says how many there are. */
const MOST_OF_A_KIND = 9;

/**
 * GitHub's workflow commands, which become annotations on the lines of a pull request, and the full text as the log.
 * Around the log the runner obeys nothing until it reads a word that the log does not have, so no line of a
 * plan's text can be a command, wherever in the line the runner would look for one.
 */
export function renderCheckGithub(report: CheckReport, surface: Surface): string {
  const log = renderCheckText(report, surface);
  const resume = absentWord(log);
  const ordered = worstFirst(report.findings);
  return [
    ...annotations(ordered, "error"),
    ...annotations(ordered, "warning"),
    `::stop-commands::${resume}`,
    log.trimEnd(),
    `::${resume}::`,
    "",
  ].join("\n");
}

function annotations(findings: readonly CheckFinding[], severity: Severity): readonly string[] {
  const kind = findings.filter((it) => it.severity === severity);
  const more = kind.length - MOST_OF_A_KIND;
  const shown = kind.slice(0, MOST_OF_A_KIND).map(annotation);
  return more > 0 ? [...shown, `::${severity}::and ${count(more, `more ${severity}`)}, in the log below`] : shown;
}

function annotation({ rule, severity, message, help, path, range }: CheckFinding): string {
  const lastLine = lastLineOf(range);
  const oneLiner = lastLine === range.start.line && range.end.line === lastLine;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", pathWords(path)],
    ["line", range.start.line],
    ["endLine", lastLine],
    // Columns are refused where a range has several lines. GitHub's last column is still part of the range.
    ...(oneLiner
      ? [
          ["col", range.start.column] as const,
          ["endColumn", Math.max(range.start.column, range.end.column - 1)] as const,
        ]
      : []),
    ["title", `${rule.code} ${rule.name}`],
  ];
  const said = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",");
  return `::${severity} ${said}::${escapeData(`${oneLine(message)}\n${oneLine(help)}`)}`;
}

/** As the runner undoes it in the text of a command: `%25` last. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const WORD = "plan-check-log-";

/** The first of `plan-check-log-1`, `-2`, … that is not in the text. The runner compares without regard to case. */
function absentWord(text: string): string {
  const taken = new Set([...text.matchAll(/plan-check-log-0*(\d{1,9})/gi)].map(([, number]) => Number(number)));
  let number = 1;
  while (taken.has(number)) number += 1;
  return `${WORD}${number}`;
}
