import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidencePath, resolvedPath } from "../../../src/core/evidence-path.ts";
import { missingEvidence } from "../../../src/rules/references/missing-evidence.ts";
import { actionFile, findingsOf } from "../../support/findings.ts";

const A = "actions/1.1.1-a.md";
const hasFolder = (name: string) => ["actions", "evidence", "papers"].includes(name);

function helpFor(where: string, more: Readonly<Record<string, string>> = {}): string | undefined {
  const entry = `progress:\n  - { date: 2018-10-01, evidence: [${JSON.stringify(where)}] }`;
  return findingsOf(missingEvidence, { ...more, [A]: actionFile("1.1.1", entry) })[0]?.help;
}

describe("what is a path", () => {
  it.each([
    "evidence/minutes.md",
    "evidence/minutes of the board.docx",
    "Evidence/minutes.md",
    "evidence\\minutes.md",
    "./minutes.md",
    "../minutes.md",
    "papers/2018/minutes.md",
    "nowhere/none.pdf",
    "nowhere/minutes of the board.pdf",
    "minutes.md",
    "/etc/passwd",
    "…/evidence/minutes.md",
    " evidence/minutes.md ",
  ])("%j is one", (where) => {
    expect(evidencePath(where, hasFolder)).toBe(where.trim());
  });

  it.each([
    "https://www.example.org/evidence/minutes.md",
    "http://evidence/minutes.md",
    "mailto:board@example.org",
    "HCC/2018/45",
    "N/A",
    "31/10/2018",
    "\\\\server\\evidence\\minutes.md",
    "S:\\evidence\\minutes.md",
    "evidence",
    "evidence held by the board",
    "Board evidence/minutes",
    "papers/minutes of the board",
    "",
  ])("%j is none", (where) => {
    expect(evidencePath(where, hasFolder)).toBeNull();
  });

  it("is resolved within the folder, or leads out of it", () => {
    expect(resolvedPath("./evidence//a/../b.md")).toBe("evidence/b.md");
    expect(resolvedPath("evidence/../../b.md")).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", ".", "..", "")), (parts) => {
        const resolved = resolvedPath(parts.join("/"));
        if (resolved === null) expect(parts).toContain("..");
        else expect(resolved).not.toMatch(/(^|\/)\.{1,2}(\/|$)|\/\/|^\/|\/$/);
      }),
    );
  });
});

describe("PLAN309 missing-evidence", () => {
  const there = { "evidence/Café-2018.md": "text", "evidence/a#1.md": "text", "papers/a.md": "text" };

  it.each([
    ["a file", "evidence/Café-2018.md"],
    ["a file, its accent written as two characters", "evidence/Cafe\u0301-2018.md"],
    ["a file with a # in its name", "evidence/a#1.md"],
    ["a place in a file", "evidence/Café-2018.md#page=2"],
    ["a folder", "evidence/"],
    ["a roundabout path", "./papers/../evidence/a#1.md"],
  ])("finds %s", (_what, where) => {
    expect(helpFor(where, there)).toBeUndefined();
  });

  it.each([
    ["evidence/café-2018.md", "Did you mean “evidence/Café-2018.md”? The path counts from the plan's folder."],
    ["../evidence/a#1.md", "Did you mean “evidence/a#1.md”? The path counts from the plan's folder."],
    ["evidence\\a#1.md", "Did you mean “evidence/a#1.md”? The path counts from the plan's folder."],
    ["evidence/a#2.md", "Did you mean “evidence/a#1.md”? The path counts from the plan's folder."],
    ["papers/nothing-like-it.md", "Add the file there, correct the path"],
  ])("says of %s: %s", (where, help) => {
    expect(helpFor(where, there)?.slice(0, help.length)).toBe(help);
  });

  it("says that a path leads out of the plan, whatever is there", () => {
    const entry = "progress:\n  - { date: 2018-10-01, evidence: [../../../../../../etc/hostname] }";
    const [found] = findingsOf(missingEvidence, { [A]: actionFile("1.1.1", entry) });
    expect(found?.message).toBe("“../../../../../../etc/hostname” leads out of the plan");
  });

  it("takes what names no document, in a folder that the plan does not have, for words", () => {
    expect(helpFor("papers/2018/45")).toBeUndefined();
    expect(helpFor("papers/a.md")).toBeDefined();
  });
});
