import type { CheckFinding, CheckSummary } from "./check-finding.ts";
import { count } from "./words.ts";

/**
 * What came of a check, in one line: `12 errors, 3 warnings in 59 files (4 excepted, 39 there before)`. What it is
 * measured against is named where something is.
 */
export function summaryWords(summary: CheckSummary): string {
  const { errors, warnings, files, existing, excepted, against } = summary;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ].join(", ");
  const nothing = against === null ? "Nothing found" : "Nothing new found";
  const before = existing.toLocaleString("en-GB");
  const aside = [
    ...(excepted > 0 ? [`${excepted.toLocaleString("en-GB")} excepted`] : []),
    ...(against === null ? [] : [`${existing === 0 ? "none" : before} there before: ${against}`]),
    ...(against === null && existing > 0 ? [`${before} there before`] : []),
  ];
  return `${found || nothing} in ${count(files, "file")}${aside.length === 0 ? "" : ` (${aside.join(", ")})`}`;
}

/** What is wrong and what to do, as two sentences on one line. */
export function messageAndHelp({ message, help }: Pick<CheckFinding, "message" | "help">): string {
  return `${message}${/[.?!]$/.test(message) ? "" : "."} ${help}`;
}
