import { type CheckFinding, type CheckReport, messageAndHelp } from "../../views/check.ts";
import { jsonText } from "../json.ts";
import { oneLine } from "../printable.ts";
import { lastLineOf, pathWords } from "./findings.ts";

const SEVERITIES = { error: "major", warning: "minor" } as const;

/** GitLab's Code Quality report: a list, each with a fingerprint of its own by which GitLab tells new from old. */
export function renderCheckGitlab(report: CheckReport): string {
  return jsonText(report.findings.map(issueOf));
}

function issueOf(it: CheckFinding) {
  const { rule, severity, path, range, fingerprint } = it;
  return {
    description: oneLine(`${rule.code} ${rule.name}: ${messageAndHelp(it)}`),
    check_name: rule.code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: pathWords(path), lines: { begin: range.start.line, end: lastLineOf(range) } },
  };
}
