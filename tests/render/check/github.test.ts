import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_SUMMARY, renderComment } from "../../../src/render/check/comment.ts";
import { renderCheckGithub } from "../../../src/render/check/github.ts";
import { renderCheckText } from "../../../src/render/check/text.ts";
import { hostileReport, UNSEEN } from "./hostile.ts";
import { EVERY_FINDING, finding, NO_OUTCOMES, report } from "./report.ts";

const PIPE = { width: null, colour: false, unicode: true };

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What GitHub's runner makes of a log: its two forms of command, its way of undoing escapes, and stop-commands. */
function runner(log: string): { commands: Command[]; text: string[] } {
  const commands: Command[] = [];
  const text: string[] = [];
  let resume: string | null = null;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const modern = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line);
    const old = /##\[([\w-]+)(?: ([^\]]*))?\](.*)/.exec(line);
    const [, name = "", properties = "", message = ""] = modern ?? old ?? [];
    if (resume !== null) {
      if (name.toLowerCase() === resume.toLowerCase()) resume = null;
      else text.push(line);
    } else if (name === "stop-commands") resume = message;
    else if (modern || old) commands.push({ name, properties: propertiesOf(properties), message: undo(message) });
    else text.push(line);
  }
  expect(resume).toBeNull();
  return { commands, text };
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text === "" ? [] : text.split(",").map((pair) => pair.split(/=(.*)/s, 2));
  return Object.fromEntries(
    pairs.map(([key = "", value = ""]) => [key, undo(value.replaceAll("%3A", ":").replaceAll("%2C", ","))]),
  );
}

function undo(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

describe("annotations", () => {
  it("say place, rule, what is wrong and what to do", () => {
    const [, copy] = runner(renderCheckGithub(EVERY_FINDING, PIPE)).commands;
    expect(copy).toEqual({
      name: "error",
      properties: {
        file: "plan/actions/1.4.2-a copy, of 50%.md",
        ...{ line: "2", endLine: "2", col: "5", endColumn: "9" },
        title: "PLAN310 duplicate-id",
      },
      message: "the id “1.4.2” is also that of another action\nGive one of the two another id.",
    });
  });

  it("are nine of a kind at most, then how many more; files that the change touches come first", () => {
    const many = (n: number, more: Parameters<typeof finding>[0]) => Array.from({ length: n }, () => finding(more));
    const it = report([
      ...many(10, { touched: false, message: "old" }),
      ...many(2, { message: "new" }),
      ...many(9, { severity: "warning", rule: NO_OUTCOMES, message: "w" }),
    ]);
    const { commands } = runner(renderCheckGithub(it, PIPE));
    const errors = commands.filter((one) => one.name === "error").map((one) => one.message.split("\n")[0]);
    expect(errors).toEqual(["new", "new", ...Array(7).fill("old"), "and 3 more errors, in the log below"]);
    expect(commands.filter((one) => one.name === "warning")).toHaveLength(9);
  });

  it("are followed by the whole text", () => {
    const log = runner(renderCheckGithub(EVERY_FINDING, PIPE)).text.join("\n");
    expect(log).toBe(renderCheckText(EVERY_FINDING, PIPE));
  });
});

describe("hostile text", () => {
  it("gives GitHub's runner no command, and comes back as it was meant", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        const output = renderCheckGithub(it, PIPE);
        const { commands, text } = runner(output);
        expect(output).not.toMatch(UNSEEN);
        expect(text.join("\n")).toBe(renderCheckText(it, PIPE));
        for (const severity of ["error", "warning"] as const) {
          const found = it.findings.filter((one) => one.severity === severity).length;
          const said = commands.filter((one) => one.name === severity);
          expect(said).toHaveLength(Math.min(found, 10));
          for (const { properties } of said.slice(0, 9)) {
            const others = Object.keys(properties).filter((key) => key !== "col" && key !== "endColumn");
            expect(others).toEqual(["file", "line", "endLine", "title"]);
          }
        }
        expect(commands.every((one) => one.name === "error" || one.name === "warning")).toBe(true);
      }),
    );
  });

  it("cannot let commands through by naming the word that ends the log", () => {
    const message = "::plan-check-log-1:: ::PLAN-CHECK-LOG-2:: plan-check-log-0003";
    const output = renderCheckGithub(report([finding({ message, path: "::plan-check-log-4::" })]), PIPE);
    expect(output).toContain("::stop-commands::plan-check-log-5\n");
    expect(output.endsWith("\n::plan-check-log-5::\n")).toBe(true);
  });
});

describe("the comment, which is also the summary of a step", () => {
  const NOWHERE = { linesOnHost: null };
  const bytes = (text: string): number => new TextEncoder().encode(text).length;

  it("stays below the limit and counts what it leaves out", () => {
    const findings = Array.from({ length: 5000 }, (_, nth) => finding({ message: `${nth} – ${"語".repeat(100)}` }));
    const summary = renderComment(report(findings), NOWHERE, LONGEST_SUMMARY);
    const rows = summary.split("\n").filter((line) => line.startsWith("| **Error**")).length;
    expect(bytes(summary)).toBeLessThan(1024 * 1024);
    expect(rows).toBeGreaterThan(1000);
    expect(summary).toContain(
      `Left out here: ${(5000 - rows).toLocaleString("en-GB")} more findings. The log has them all.`,
    );
  });

  it("stays below it wherever the cut falls", () => {
    const it = report(Array.from({ length: 20 }, () => finding()));
    for (let most = 1000; most < 3000; most += 7)
      expect(bytes(renderComment(it, NOWHERE, most))).toBeLessThanOrEqual(most);
  });

  it("has a line for each finding and no markup of the plan's", () => {
    fc.assert(
      fc.property(hostileReport, fc.option(fc.integer({ min: 400, max: 3000 }), { nil: undefined }), (it, most) => {
        const summary = renderComment(it, NOWHERE, most);
        const rows = summary.split("\n").filter((line) => /^\| (\*\*Error\*\*|Warning) \|/.test(line));
        const leftOut = Number(/^Left out here: (\d+)/m.exec(summary)?.[1] ?? 0);
        expect(rows.length + leftOut).toBe(it.findings.length);
        expect(summary).not.toMatch(UNSEEN);
        expect(summary.replaceAll("<!-- -->", "")).not.toMatch(/<[a-z!/]/i);
        for (const row of rows) expect(row.replace(/\\./g, "").split("|")).toHaveLength(5);
        if (most !== undefined && it.summary.against === null) expect(bytes(summary)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
