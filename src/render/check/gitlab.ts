import type { CheckFinding, CheckReport } from "../../views/check-report.ts";
import { jsonText } from "../json.ts";
import { oneLine, visible } from "../printable.ts";
import { lastLineOf } from "./last-line.ts";

const SEVERITIES = { error: "major", warning: "minor" } as const;

/** GitLab's Code Quality report: a list, each with a fingerprint of its own by which GitLab tells new from old. */
export function renderCheckGitlab(report: CheckReport): string {
  return jsonText(report.findings.map(issueOf));
}

function issueOf({ rule, severity, message, help, path, range, fingerprint }: CheckFinding) {
  return {
    description: oneLine(`${rule.code} ${rule.name}: ${message}. ${help}`),
    check_name: rule.code,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: visible(path), lines: { begin: range.start.line, end: lastLineOf(range) } },
  };
}
