import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { renderCheckJunit } from "../../../src/render/check/junit.ts";
import { hostileReport } from "./hostile.ts";
import { EVERY_FINDING, finding, NO_OUTCOMES, report } from "./report.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseAttributeValue: false,
  isArray: (name) => ["testsuite", "testcase"].includes(name),
});

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly file?: string;
  readonly failure?: { readonly message: string; readonly type: string; readonly "#text": string };
  readonly "system-out"?: string;
}

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly skipped: string;
  readonly testcase: readonly Case[];
}

function parsed(it: typeof EVERY_FINDING): { failures: string; tests: string; testsuite: readonly Suite[] } {
  const xml = renderCheckJunit(it);
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites;
}

describe("JUnit's XML", () => {
  it("has a suite for each rule that is on, and a test for each file that it finds something in", () => {
    const { testsuite, failures, tests } = parsed(EVERY_FINDING);
    expect(testsuite.map((it) => it.name)).toEqual([
      "PLAN105 conflict-markers",
      "PLAN204 unknown-key",
      "PLAN215 no-outcomes",
      "PLAN310 duplicate-id",
      "PLAN401 overdue",
    ]);
    expect([failures, tests]).toEqual(["4", "5"]);
    expect(testsuite.at(-1)?.testcase[0]).toMatchObject({
      classname: "plan-check.PLAN401",
      name: "PLAN401 overdue: plan/actions/1.4.1-introduce-the-itb.md",
      file: "plan/actions/1.4.1-introduce-the-itb.md",
      failure: { type: "error", message: "1.4.1 is overdue by 1 day: it was due by 31 October 2018" },
    });
  });

  it("lets a rule that finds nothing pass", () => {
    const { testsuite, failures } = parsed(report([]));
    expect(failures).toBe("0");
    expect(testsuite).toHaveLength(5);
    expect(testsuite.flatMap((it) => it.testcase).every((it) => it.failure === undefined)).toBe(true);
  });

  it("lets warnings pass with what they say, and skips none, unless they are what fails the check", () => {
    const warning = finding({ rule: NO_OUTCOMES, severity: "warning" });
    const [suite] = parsed(report([warning])).testsuite.filter(({ name }) => name.includes(NO_OUTCOMES.code));
    expect(suite).toMatchObject({ tests: "1", failures: "0", skipped: "0" });
    expect(suite?.testcase[0]?.["system-out"]).toContain(warning.message);
    expect(parsed(report([warning])).failures).toBe("0");
    expect(parsed(report([warning], { failed: true })).failures).toBe("1");
  });

  it("gives tests of one file and rule names of their own, without line or message", () => {
    const [suite] = parsed(report([finding(), finding(), finding({ message: "other" })])).testsuite.slice(-1);
    const name = "PLAN401 overdue: plan/actions/1.4.1-introduce-the-itb.md";
    expect(suite?.testcase.map((it) => it.name)).toEqual([name, `${name} (2)`, `${name} (3)`]);
  });

  it("is well-formed, and counts what it holds, whatever the text", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        expect(renderCheckJunit(it)).toMatch(/^(?:[\n\t\x20-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u);
        expect(renderCheckJunit(it)).not.toContain("]]>");
        expect(renderCheckJunit(it)).not.toMatch(/="[^"]*[\n\t]/);
        const { testsuite } = parsed(it);
        const cases = testsuite.flatMap((suite) => suite.testcase);
        expect(cases.filter((one) => one.failure !== undefined || one["system-out"] !== undefined)).toHaveLength(
          it.findings.length,
        );
        expect(new Set(cases.map((one) => `${one.classname}\n${one.name}`)).size).toBe(cases.length);
        for (const suite of testsuite) {
          const failed = suite.testcase.filter((one) => one.failure !== undefined).length;
          expect([suite.tests, suite.failures]).toEqual([`${suite.testcase.length}`, `${failed}`]);
        }
      }),
    );
  });
});
