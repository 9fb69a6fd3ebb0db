import { type CheckFinding, type CheckReport, messageAndHelp, summaryWords } from "../../views/check.ts";
import { oneLine } from "../printable.ts";
import { pathWords, worstFirst } from "./findings.ts";

/**
 * Azure Pipelines' logging commands: an issue for each finding, worst first, and the result of the task. The agent
 * looks for a command anywhere in a line, so every line is one from its first character and all text in it is escaped.
 */
export function renderCheckAzure(report: CheckReport): string {
  const { failed, findings, summary } = report;
  const result = failed ? "Failed" : findings.length > 0 ? "SucceededWithIssues" : "Succeeded";
  const complete = `##vso[task.complete result=${result};]${escapeData(oneLine(summaryWords(summary)))}`;
  return `${[...worstFirst(findings).map(issueOf), complete].join("\n")}\n`;
}

function issueOf(it: CheckFinding): string {
  const { rule, severity, path, range } = it;
  const properties: readonly (readonly [string, string | number])[] = [
    ["type", severity],
    ["sourcepath", pathWords(path)],
    ["linenumber", range.start.line],
    ["columnnumber", range.start.column],
    ["code", rule.code],
  ];
  const said = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))};`).join("");
  return `##vso[task.logissue ${said}]${escapeData(oneLine(`${rule.name}: ${messageAndHelp(it)}`))}`;
}

/** As the agent undoes it: `%AZP25` last. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}
