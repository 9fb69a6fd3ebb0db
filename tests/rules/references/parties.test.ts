import { describe, expect, it } from "vitest";
import { unknownBody } from "../../../src/rules/references/unknown-body.ts";
import { unknownOrganisation } from "../../../src/rules/references/unknown-organisation.ts";
import { unknownOwner } from "../../../src/rules/references/unknown-owner.ts";
import { unknownSuccessor } from "../../../src/rules/references/unknown-successor.ts";
import { unusedDirectoryEntry } from "../../../src/rules/references/unused-directory-entry.ts";
import { actionFile, findingsOf, inShort } from "../../support/findings.ts";
import { BASE } from "../../support/ledger.ts";

const A = "actions/1.1.1-a.md";

describe("PLAN301 unknown-owner", () => {
  it("takes whoever is in the directory: a person, a post, a body, an organisation", () => {
    const files = {
      "directory.yaml": `${BASE["directory.yaml"]?.replace("people: {}", "people: { jo: { name: Jo } }")}`,
      [A]: actionFile("1.1.1", "owners: [jo, director, panel, trust]"),
    };
    expect(findingsOf(unknownOwner, files)).toEqual([]);
  });

  it.each([
    ["directr", "Did you mean director?"],
    ["Lead Nurse", "Did you mean nurse?"],
    ["THE PANEL", "Did you mean panel?"],
    ["somebody-else-entirely", "Add “somebody-else-entirely” to directory.yaml, or correct the id here."],
  ])("says of %s: %s", (id, help) => {
    const [found, ...more] = findingsOf(unknownOwner, { [A]: actionFile("1.1.1", `owners: [${id}]`) });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      message: `the owner “${id}” is not in the directory`,
      help,
      action: "1.1.1",
      field: "owners",
      value: id,
    });
  });

  it("reports every place, and none twice", () => {
    const found = findingsOf(unknownOwner, {
      "themes/1-a-theme.md": "---\nid: 1\ntitle: A theme\nleads: [x]\n---\n",
      [A]: actionFile("1.1.1", "owners: [x, x]\nprogress:\n  - { date: 2018-10-01, by: x, owners: [director, x] }"),
    });
    expect(inShort(found)).toEqual([
      `${A} owners.0 x`,
      `${A} owners.1 x`,
      `${A} progress.0.by x`,
      `${A} progress.0.owners.1 x`,
      "themes/1-a-theme.md leads.0 x",
    ]);
  });

  it("looks into entries of every date, also later than the day", () => {
    const files = { [A]: actionFile("1.1.1", "progress:\n  - { date: 2025-10-01, by: x }") };
    expect(findingsOf(unknownOwner, files, { asOf: "2018-10-31", now: "2018-10-31" })).toHaveLength(1);
  });

  it("keeps quiet where the directory cannot be read", () => {
    const files = { "directory.yaml": "people: [", [A]: actionFile("1.1.1", "owners: [x]") };
    expect(findingsOf(unknownOwner, files)).toEqual([]);
    expect(findingsOf(unknownBody, files)).toEqual([]);
  });

  it("still says it where some other file cannot be read", () => {
    const files = { "actions/1.1.2-b.md": "---\nid: [\n---\n", [A]: actionFile("1.1.1", "owners: [x]") };
    expect(findingsOf(unknownOwner, files)).toHaveLength(1);
  });

  it("shows what is hostile in a name on one line and without its escapes", () => {
    const hostile = '"\\e[31mred\\n::error::x"';
    const [found] = findingsOf(unknownOwner, { [A]: actionFile("1.1.1", `owners: [${hostile}]`) });
    expect(found?.message).toBe("the owner “[U+001B][31mred ::error::x” is not in the directory");
  });

  it.each(["__proto__", "constructor", "toString"])("does not know %s", (id) => {
    expect(findingsOf(unknownOwner, { [A]: actionFile("1.1.1", `owners: [${id}]`) })).toHaveLength(1);
  });
});

describe("PLAN302 unknown-body", () => {
  it("looks at the decision that closed the plan", () => {
    const closed = "state: closed\nclosed: { date: 2018-10-01, decision: { body: bord } }\n";
    const found = findingsOf(unknownBody, { "plan.yaml": `${BASE["plan.yaml"]}${closed}` });
    expect(inShort(found)).toEqual(["plan.yaml closed.decision.body bord"]);
    expect(found[0]?.message).toBe("the body that decided, “bord”, is not in the directory");
    expect(found[0]?.help).toBe("Did you mean board?");
  });

  it("takes a decision that names no body: whether it may decide is another question", () => {
    const lines = "progress:\n  - { date: 2018-10-01, decision: { outcome: approved } }";
    expect(findingsOf(unknownBody, { [A]: actionFile("1.1.1", lines) })).toEqual([]);
  });

  it("leaves out what a correction voids", () => {
    const lines = `progress:
  - { date: 2018-10-01, decision: { outcome: approved, body: x } }
  - { date: 2018-10-02, by: board, corrects: 2018-10-01, decision: { outcome: approved, body: board, ref: minute 1 } }`;
    expect(findingsOf(unknownBody, { [A]: actionFile("1.1.1", lines) })).toEqual([]);
  });
});

describe("PLAN315 unknown-organisation and PLAN318 unknown-successor", () => {
  const directory = (text: string) => ({ "directory.yaml": text });

  it("names the kind of what is no organisation", () => {
    const files = directory("bodies: { board: { name: B } }\npeople: { jo: { name: Jo, organisation: board } }\n");
    expect(findingsOf(unknownOrganisation, files)[0]?.message).toBe(
      "“board”, the organisation of jo, is not one but a body",
    );
  });

  it("takes a holder who has a successor, and a post that is succeeded by a body", () => {
    const files = directory(
      "bodies: { board: { name: B } }\npeople: { jo: { name: Jo, successor: al }, al: { name: Al } }\nposts: { p: { name: P, holder: jo, successor: board } }\n",
    );
    expect(findingsOf(unknownSuccessor, files)).toEqual([]);
  });

  it("says of each what is wrong with it", () => {
    const files = directory(
      "people: { jo: { name: Jo, successor: jo } }\nposts: { p: { name: P, holder: p }, q: { name: Q, holder: p, successor: al } }\n",
    );
    expect(findingsOf(unknownSuccessor, files).map((it) => it.message)).toEqual([
      "jo is named as its own successor",
      "the successor “al” of q is not in the directory",
      "p is named as its own holder",
      "the holder “p” of q is no person but a post",
    ]);
  });
});

describe("PLAN320 unused-directory-entry", () => {
  it("is off by default", () => {
    expect(unusedDirectoryEntry.info.severity).toBe("off");
  });

  it("counts everybody who is named anywhere, in a voided entry too", () => {
    const lines = `owners: [nurse]
progress:
  - { date: 2018-10-01, by: manager }
  - { date: 2018-10-02, by: director, corrects: 2018-10-01, decision: { outcome: approved, body: panel } }`;
    expect(findingsOf(unusedDirectoryEntry, { [A]: actionFile("1.1.1", lines) }).map((it) => it.value)).toEqual([]);
  });

  it("says nothing of anybody while a file cannot be read", () => {
    const files = { [A]: actionFile("1.1.1"), "actions/1.1.2-b.md": "---\nid: [\n---\n" };
    expect(findingsOf(unusedDirectoryEntry, { [A]: actionFile("1.1.1") }).length).toBeGreaterThan(0);
    expect(findingsOf(unusedDirectoryEntry, files)).toEqual([]);
  });
});
