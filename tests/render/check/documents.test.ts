import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECK_FORMATS } from "../../../src/render/check/formats.ts";
import { renderCheckGitlab } from "../../../src/render/check/gitlab.ts";
import { renderCheckSarif } from "../../../src/render/check/sarif.ts";
import { hostileReport } from "./hostile.ts";
import { EVERY_FINDING, finding, range, report, UNUSED } from "./report.ts";

const PIPE = { width: null, colour: false, unicode: true, version: "0.1.0", linesOnHost: null };
const {
  id: _id,
  $schema: _draft4,
  ...SCHEMA
} = JSON.parse(readFileSync(`${import.meta.dirname}/../../fixtures/sarif/sarif-schema-2.1.0.json`, "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(SCHEMA);
const sarif = (it: typeof EVERY_FINDING) => JSON.parse(renderCheckSarif(it, PIPE));
const errorsIn = (document: unknown) => (isSarif(document) ? [] : isSarif.errors);

describe("SARIF", () => {
  it("is valid by the schema of the standard", () => {
    expect(errorsIn(sarif(EVERY_FINDING))).toEqual([]);
    expect(errorsIn(sarif(report([])))).toEqual([]);
    expect(errorsIn({ version: "2.1.0", runs: [{ results: [] }] })).not.toEqual([]);
  });

  it("lists every rule with its default level, and points into the list", () => {
    const [run] = sarif(EVERY_FINDING).runs;
    expect(run.tool.driver.version).toBe("0.1.0");
    expect(run.tool.driver.rules.map((it: { id: string }) => it.id)).toEqual(EVERY_FINDING.rules.map((it) => it.code));
    const off = run.tool.driver.rules.find((it: { id: string }) => it.id === UNUSED.code);
    expect(off.defaultConfiguration).toEqual({ level: "warning", enabled: false });
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it("gives the four numbers of a region, and paths as relative addresses", () => {
    const [, copy] = sarif(EVERY_FINDING).runs[0].results;
    expect(copy.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "plan/actions/1.4.2-a%20copy%2C%20of%2050%25.md", uriBaseId: "%SRCROOT%" },
      region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 10 },
    });
    expect(copy.relatedLocations[0].message.text).toBe("the other action with this id");
    expect(copy.partialFingerprints).toEqual({ "planFindingIdentity/v1": EVERY_FINDING.findings[1]?.fingerprint });
  });

  it("stays valid, and keeps paths below the top and links out, whatever the text", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        const document = sarif(it);
        expect(errorsIn(document)).toEqual([]);
        for (const [at, result] of document.runs[0].results.entries()) {
          const { uri } = result.locations[0].physicalLocation.artifactLocation;
          const top = "https://top.example/";
          expect(new URL(uri, top).origin).toBe("https://top.example");
          expect(decodeURIComponent(uri)).toBe(it.findings[at]?.path.replace(/\p{Cs}/gu, "\ufffd"));
          expect(result.message.text).not.toMatch(/\]\(|\p{Cs}/u);
        }
      }),
    );
  });
});

describe("GitLab's Code Quality report", () => {
  const gitlab = (it: typeof EVERY_FINDING) => JSON.parse(renderCheckGitlab(it));

  it("has the fields that GitLab asks for", () => {
    expect(gitlab(EVERY_FINDING)[4]).toEqual({
      description:
        "PLAN215 no-outcomes: no outcome is printed for 3.1.1. Where the document prints outcomes, add them.",
      check_name: "PLAN215",
      fingerprint: EVERY_FINDING.findings[4]?.fingerprint,
      severity: "minor",
      location: { path: "plan/actions/3.1.1-train-staff.md", lines: { begin: 1, end: 1 } },
    });
    expect(gitlab(report([]))).toEqual([]);
  });

  it("keeps them whatever the text, each with a fingerprint of its own", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        const issues = gitlab(it);
        expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(it.findings.length);
        for (const issue of issues) {
          expect(Object.keys(issue)).toEqual(["description", "check_name", "fingerprint", "severity", "location"]);
          expect(["major", "minor"]).toContain(issue.severity);
          expect(issue.location.path).not.toMatch(/^$|[\n\r]/);
          expect(issue.location.lines.end).toBeGreaterThanOrEqual(issue.location.lines.begin);
          expect(issue.description).not.toMatch(/[\n\r]|\p{Cs}/u);
        }
      }),
    );
  });
});

describe("JSON", () => {
  const json = CHECK_FORMATS.find((it) => it.name === "json");

  it("has the keys that the design promises, and no others", () => {
    const document = JSON.parse(json?.render(EVERY_FINDING, PIPE) ?? "");
    expect(Object.keys(document)).toEqual([
      ...["schemaVersion", "kind", "asOf", "revision", "unreadable", "diagnostics", "summary"],
    ]);
    expect(Object.keys(document.summary)).toEqual(["errors", "warnings", "files", "existing", "excepted"]);
    for (const one of document.diagnostics) {
      expect(Object.keys(one)).toEqual([
        ...["code", "name", "severity", "message", "help", "path", "range", "action", "related", "fingerprint"],
      ]);
    }
    expect(document.diagnostics[1].range).toEqual({ start: { line: 2, column: 5 }, end: { line: 2, column: 10 } });
  });

  it("parses back to just what was found", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        const { diagnostics } = JSON.parse(json?.render(it, PIPE) ?? "");
        const said = (one: { message: string; help: string; path: string }) => [one.message, one.help, one.path];
        expect(diagnostics.map(said)).toEqual(it.findings.map(said));
      }),
    );
  });
});

describe("the last line of a range", () => {
  it("is the one before where the range ends before a first column", () => {
    const [issue] = JSON.parse(renderCheckGitlab(report([finding({ range: range(3, 1, 5, 1) })])));
    expect(issue.location.lines).toEqual({ begin: 3, end: 4 });
  });
});
