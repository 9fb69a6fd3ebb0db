import fc from "fast-check";
import type { CheckFinding, CheckReport } from "../../../src/views/check.ts";
import { DUPLICATE_ID, finding, NO_OUTCOMES, OVERDUE, range, report } from "./report.ts";

/** Pieces that some reader of some format would act on, if they came through. */
const PIECES = [
  ...["\n", "\r", "\r\n", "\t", "\u001b[31m", "\u001b]0;t\u0007", "\u009b2J", "\u0000", "\u0085", "\u2028", "\u2029"],
  ...["\ud800", "\udc00", "\ufffe", "\uffff", "\u202e", "\u200b", "\ufeff", "👍", "語", "e\u0301", "\u0301"],
  ...["::error::x", "::error file=a::b", "::stop-commands::t", "::plan-check-log-1::", "::add-mask::a", "##[error]x"],
  ...["##vso[task.setvariable variable=a]b", "##vso[task.complete result=Succeeded;]", "%0A", "%0D", "%25", "%AZP25"],
  ...["]]>", "<script>", "</failure>", "<!--", "&amp;", "&#27;", '"', "'", "`", "\\", "|", "[a](javascript:b)", "{0}"],
  ...[",", ":", ";", "]", "[", "%", "/", "..", "//host/", "@team", "#1", " ", "a", "plan/actions/1.4.1-x.md", ": "],
];

/** Text as somebody would write it into a plan who wants to harm its readers. */
export const hostileText = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 8 })
    .map((it) => it.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const position = fc.record({ line: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 60 }) });
const anyRange = fc.tuple(position, fc.nat(4), fc.nat(30)).map(([start, lines, columns]) => {
  const column = lines === 0 ? start.column + columns : columns + 1;
  return range(start.line, start.column, start.line + lines, column);
});
const excerpt = fc.option(
  fc.record({
    firstLine: fc.integer({ min: 1, max: 40 }),
    lines: fc.array(
      hostileText.map((text) => text.replace(/[\r\n]/g, "")),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);
const anyFinding: fc.Arbitrary<CheckFinding> = fc
  .record({
    rule: fc.constantFrom(OVERDUE, DUPLICATE_ID, NO_OUTCOMES),
    severity: fc.constantFrom("error" as const, "warning" as const),
    message: hostileText,
    help: hostileText,
    path: hostileText.filter((text) => text !== ""),
    range: anyRange,
    action: fc.option(hostileText),
    related: fc.array(fc.record({ path: hostileText, range: anyRange, message: hostileText }), { maxLength: 2 }),
    excerpt,
    touched: fc.boolean(),
  })
  .map((it) => finding(it));

/** A report in which every text that may come from a plan is hostile. */
export const hostileReport: fc.Arbitrary<CheckReport> = fc
  .tuple(fc.array(anyFinding, { maxLength: 14 }), fc.option(hostileText), fc.boolean())
  .map(([findings, against, failed]) => report(findings, { against, failed }));

/** What no line of output may have in it, whatever shows it. */
export const UNSEEN =
  /[^\P{C}\n\u{600}-\u{605}\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\p{Co}\p{Cn}]|[\u2028\u2029]/u;
