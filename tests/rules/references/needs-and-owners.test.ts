import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/rules/index.ts";
import { needsCycle } from "../../../src/rules/references/needs-cycle.ts";
import { ownersHaveLeft } from "../../../src/rules/references/owners-have-left.ts";
import { actionFile, findingsOf, inShort } from "../../support/findings.ts";
import { BASE } from "../../support/ledger.ts";
import { size } from "../../support/properties.ts";

/** Actions R0, R1, … each with the numbers of those that it waits for. */
function needing(needs: readonly (readonly number[])[]): Record<string, string> {
  const name = (index: number) => `R${index}`;
  return Object.fromEntries(
    needs.map((its, index) => [
      `actions/${name(index)}-a.md`,
      actionFile(name(index), `theme: 1\nneeds: [${its.map(name).join(", ")}]`),
    ]),
  );
}

/** Whether some action waits, by however many others, for itself: by trying every way. */
function hasRing(needs: readonly (readonly number[])[]): boolean {
  return needs.some((_, start) => {
    const reached = new Set<number>();
    const todo = [...(needs[start] ?? [])];
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (at === start) return true;
      if (!reached.has(at)) todo.push(...(needs[at] ?? []));
      reached.add(at);
    }
    return false;
  });
}

describe("PLAN311 needs-cycle", () => {
  it("finds something if and only if there is a ring, and without what it names there is none", () => {
    const graph = fc
      .integer({ min: 1, max: 7 })
      .chain((size) =>
        fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(graph, (needs) => {
        const found = findingsOf(needsCycle, needing(needs));
        expect(found.length > 0).toBe(hasRing(needs));
        const left = needs.map((its, index) =>
          its.filter((_, nth) => !found.some((it) => it.action === `R${index}` && it.place.keys[1] === nth)),
        );
        expect(hasRing(left)).toBe(false);
      }),
    );
  });

  it("tells the way round, and points at every need of it", () => {
    const [found, ...more] = findingsOf(needsCycle, needing([[1], [2], [0]]));
    expect(more).toEqual([]);
    expect(found?.message).toBe("R2 waits for R0, which waits for it by way of R1");
    expect(found?.related.map((it) => [it.place.path, it.place.keys, it.message])).toEqual([
      ["actions/R0-a.md", ["needs", 0], "R0 waits for R1"],
      ["actions/R1-a.md", ["needs", 0], "R1 waits for R2"],
    ]);
  });

  it("tells a ring of two and a ring of one", () => {
    expect(findingsOf(needsCycle, needing([[1], [0], [2]])).map((it) => it.message)).toEqual([
      "R1 waits for R0, which waits for it",
      "R2 waits for itself",
    ]);
  });

  it("leaves alone two ways to the same action, and needs that are unknown", () => {
    expect(findingsOf(needsCycle, needing([[1, 2], [3], [3], [9]]))).toEqual([]);
  });

  it("lets a closed action wait for nothing, until the day on which it is reopened", () => {
    const files = needing([[1], [0]]);
    const closed = `theme: 1\nneeds: [R1]\nprogress:
  - { date: 2018-08-01, status: withdrawn, decision: { outcome: approved, body: board } }
  - { date: 2018-09-01, status: in-progress }`;
    const withClosed = { ...files, "actions/R0-a.md": actionFile("R0", closed) };
    expect(findingsOf(needsCycle, withClosed, { asOf: "2018-07-31" })).toHaveLength(1);
    expect(findingsOf(needsCycle, withClosed, { asOf: "2018-08-31" })).toEqual([]);
    expect(findingsOf(needsCycle, withClosed, { asOf: "2018-09-01" })).toHaveLength(1);
  });
});

describe("PLAN312 owners-have-left", () => {
  const people = `people:
    gone: { name: Gone Director, until: 2018-09-30, successor: new }
    gone-too: { name: Also Gone, until: 2018-10-15 }
    new: { name: New Director }`;
  const directory = { "directory.yaml": `${BASE["directory.yaml"]?.replace("people: {}", people)}` };
  const A = "actions/1.1.1-a.md";
  const found = (lines: string, asOf = "2018-10-31") =>
    findingsOf(ownersHaveLeft, { ...directory, [A]: actionFile("1.1.1", lines) }, { asOf });

  it("begins on the day after the last day", () => {
    expect(found("owners: [gone]", "2018-09-30")).toEqual([]);
    expect(found("owners: [gone]", "2018-10-01")[0]).toMatchObject({
      message: "1.1.1 is owned only by Gone Director, whose last day was 30 September 2018",
      help: "Record the new owners in an entry; the directory names New Director as successor.",
      value: "gone",
    });
  });

  it("counts from the last of several to leave", () => {
    expect(found("owners: [gone, gone-too]", "2018-10-15")).toEqual([]);
    expect(found("owners: [gone, gone-too]")[0]?.message).toBe(
      "1.1.1 is owned only by Gone Director and Also Gone, the last of whom left on 15 October 2018",
    );
  });

  it.each([
    ["one of the owners is still there", "owners: [gone, director]"],
    ["a body owns it as well", "owners: [gone, board]"],
    ["an organisation owns it as well", "owners: [gone, trust]"],
    ["nobody is printed", "title: again"],
    ["one of the owners is unknown, which is said elsewhere", "owners: [gone, nobody]"],
    ["it is complete", "owners: [gone]\nprogress:\n  - { date: 2018-08-01, status: complete }"],
    ["it was never adopted", "owners: [gone]\nprogress:\n  - { date: 2018-08-01, status: proposed }"],
    ["it has not joined yet", "owners: [gone]\nadded: { date: 2018-12-01 }"],
  ])("is not said where %s", (_why, lines) => {
    const files = { ...directory, [A]: actionFile("1.1.1", lines.replace("title: again", "timescale: 3 months")) };
    expect(findingsOf(ownersHaveLeft, files)).toEqual([]);
  });

  it("looks at the owners as of the day, and points at the entry that named them", () => {
    const lines = `owners: [new]
progress:
  - { date: 2018-10-20, owners: [gone] }
  - { date: 2018-10-21, owners: [director] }
  - { date: 2018-10-22, corrects: 2018-10-21, note: Not he. }
  - { date: 2018-11-20, owners: [new] }`;
    expect(found(lines, "2018-10-19")).toEqual([]);
    expect(inShort(found(lines, "2018-10-31"))).toEqual([`${A} progress.0.owners gone`]);
    expect(found(lines, "2018-11-20")).toEqual([]);
  });
});

describe("every rule on references", () => {
  it("comes to an end on a thousand actions in which every name is unknown and all wait for one another", () => {
    const many = size(1_000);
    const files = Object.fromEntries(
      // R0 waits for itself, the last for R0 twice, and each of the others for R0 once.
      Array.from({ length: many }, (_, index) => [
        `actions/R${index}-a.md`,
        actionFile(
          `R${index}`,
          `theme: nowhere-${index}\nowners: [nobody-of-the-name-${index}]\nneeds: [R${(index + 1) % many}, R0, X${index}]
progress:\n  - { date: 2018-10-01, by: somebody-${index}, evidence: [evidence/paper-${index}.md] }`,
        ),
      ]),
    );
    const codes = RULES.filter(({ info }) => info.code < "PLAN4");
    const found = Object.fromEntries(codes.map((rule) => [rule.info.code, findingsOf(rule, files).length]));
    expect(found).toMatchObject({ PLAN301: 2 * many, PLAN303: many, PLAN306: many, PLAN309: many, PLAN311: many + 1 });
  });
});
