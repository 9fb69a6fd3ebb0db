import type { RuleInfo } from "../../core/diagnostic.ts";
import type { CheckFinding, CheckReport } from "../../views/check.ts";
import { xmlAttributes, xmlText } from "../xml-text.ts";
import { pathWords, placeWords } from "./findings.ts";

/**
 * JUnit's XML: each rule is a suite, and each file in which it finds something a test that failed; a rule that finds
 * nothing is a test that passed. GitLab and Azure list tests by name alone and Jenkins by class, and all three compare
 * runs by them: so the name says rule and file, and no line or message, which change from day to day. JUnit knows no
 * warnings: they are passed tests that have something to say, unless it is they that fail the check. Nothing is skipped.
 */
export function renderCheckJunit(report: CheckReport): string {
  const warningsFail = report.failed && report.summary.errors === 0;
  const suites = suitesOf(report).map(({ rule, findings }) => suite(rule, findings, warningsFail));
  const totals = xmlAttributes({
    name: "plan check",
    tests: sum(suites, "tests"),
    failures: sum(suites, "failures"),
    skipped: 0,
    errors: 0,
    time: 0,
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${totals}>`,
    ...suites.map((it) => it.xml),
    "</testsuites>",
  ].join("\n")}\n`;
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function sum(suites: readonly Suite[], what: "tests" | "failures"): number {
  return suites.reduce((total, it) => total + it[what], 0);
}

/** The rules that are on or found something, each with what it found. */
function suitesOf({ rules, findings }: CheckReport) {
  const found = new Map<string, { readonly rule: RuleInfo; readonly findings: CheckFinding[] }>();
  for (const rule of rules) found.set(rule.code, { rule, findings: [] });
  for (const it of findings) {
    const same = found.get(it.rule.code);
    if (same === undefined) found.set(it.rule.code, { rule: it.rule, findings: [it] });
    else same.findings.push(it);
  }
  return [...found.values()].filter((it) => it.rule.severity !== "off" || it.findings.length > 0);
}

function suite(rule: RuleInfo, findings: readonly CheckFinding[], warningsFail: boolean): Suite {
  const title = `${rule.code} ${rule.name}`;
  const classname = `plan-check.${rule.code}`;
  const isFailure = (it: CheckFinding): boolean => it.severity === "error" || warningsFail;
  const failures = findings.filter(isFailure).length;
  const names = uniqueNames(findings.map((it) => `${title}: ${pathWords(it.path)}`));
  const cases =
    findings.length === 0
      ? [`    <testcase${xmlAttributes({ classname, name: title, time: 0 })}/>`]
      : findings.map((it, at) => testcase(it, isFailure(it), { classname, name: names[at] as string }));
  const tests = cases.length;
  const attributes = xmlAttributes({ name: title, tests, failures, skipped: 0, errors: 0, time: 0 });
  return { xml: [`  <testsuite${attributes}>`, ...cases, "  </testsuite>"].join("\n"), tests, failures };
}

/** Two tests of one name would be taken for one: the second gets a number. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

function testcase(it: CheckFinding, fails: boolean, names: { classname: string; name: string }): string {
  const attributes = xmlAttributes({ ...names, file: pathWords(it.path), time: 0 });
  const tag = fails ? "failure" : "system-out";
  const message = fails ? xmlAttributes({ message: it.message, type: it.severity }) : "";
  const words = [placeWords(it.path, it.range.start, true), it.message, it.help].map(xmlText).join("\n");
  return `    <testcase${attributes}>\n      <${tag}${message}>${words}</${tag}>\n    </testcase>`;
}
