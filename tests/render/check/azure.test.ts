import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCheckAzure } from "../../../src/render/check/azure.ts";
import { hostileReport, UNSEEN } from "./hostile.ts";
import { EVERY_FINDING, finding, NO_OUTCOMES, report } from "./report.ts";

interface Seen {
  readonly name: string | null;
  /** What stands before the command. */
  readonly before: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What the agent makes of a line: the first command in it, wherever it stands, with its escapes undone. */
function agent(line: string): Seen {
  const start = line.indexOf("##vso[");
  if (start < 0) return { name: null, before: line, properties: {}, message: "" };
  const end = line.indexOf("]", start);
  const [, name = "", rest = ""] = /^(\S+)(?: (.*))?$/s.exec(line.slice(start + 6, end)) ?? [];
  const pairs = rest.split(";").filter((pair) => pair !== "");
  const properties = Object.fromEntries(
    pairs.map((pair) => {
      const [, key = "", value = ""] = /^(.*?)=(.*)$/s.exec(pair) ?? [];
      return [key, undo(value.replaceAll("%3B", ";").replaceAll("%5D", "]"))];
    }),
  );
  return { name, before: line.slice(0, start), properties, message: undo(line.slice(end + 1)) };
}

function undo(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%AZP25", "%");
}

const linesOf = (it: typeof EVERY_FINDING) => renderCheckAzure(it).trimEnd().split("\n").map(agent);
const resultOf = (it: typeof EVERY_FINDING) => linesOf(it).at(-1)?.properties["result"];

describe("Azure's logging commands", () => {
  it("say place, rule, what is wrong and what to do", () => {
    expect(linesOf(EVERY_FINDING)[1]).toEqual({
      name: "task.logissue",
      before: "",
      properties: {
        type: "error",
        sourcepath: "plan/actions/1.4.2-a copy, of 50%.md",
        ...{ linenumber: "2", columnnumber: "5", code: "PLAN310" },
      },
      message: "duplicate-id: the id “1.4.2” is also that of another action. Give one of the two another id.",
    });
  });

  it("end in the result of the task", () => {
    const warning = finding({ rule: NO_OUTCOMES, severity: "warning" });
    expect(resultOf(EVERY_FINDING)).toBe("Failed");
    expect(resultOf(report([warning]))).toBe("SucceededWithIssues");
    expect(resultOf(report([warning], { failed: true }))).toBe("Failed");
    expect(resultOf(report([]))).toBe("Succeeded");
  });

  it("are all that the agent sees, whatever the text", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        expect(renderCheckAzure(it)).not.toMatch(UNSEEN);
        const lines = linesOf(it);
        expect(lines).toHaveLength(it.findings.length + 1);
        for (const { name, before, properties } of lines.slice(0, -1)) {
          expect([name, before]).toEqual(["task.logissue", ""]);
          expect(Object.keys(properties)).toEqual(["type", "sourcepath", "linenumber", "columnnumber", "code"]);
        }
        const { name, properties } = lines.at(-1) ?? agent("");
        expect(name).toBe("task.complete");
        expect(Object.keys(properties)).toEqual(["result"]);
        if (it.failed) expect(properties["result"]).toBe("Failed");
      }),
    );
  });
});
