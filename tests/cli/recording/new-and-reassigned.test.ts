import { describe, expect, it } from "vitest";
import { reassignEntries } from "../../../src/cli/commands/reassign/entries.ts";
import { newActionFields, nextId, pathOf } from "../../../src/cli/recording/new-action.ts";
import { on, planOf, scheduled } from "../../support/ledger.ts";

function file(id: string, lines = ""): readonly [string, string] {
  return [`actions/${id}-it.md`, `---\nid: "${id}"\ntitle: It\n${lines}\n---\n\nDo it\n`];
}

describe("a new action", () => {
  it("takes the id after the highest, also after one that is only named", () => {
    const plan = (...files: (readonly [string, string])[]) => planOf(Object.fromEntries(files));
    expect(nextId(plan(), "1.1")).toBe("1.1.1");
    expect(nextId(plan(file("1.1.1"), file("1.1.3"), file("1.10.7")), "1.1")).toBe("1.1.4");
    expect(nextId(plan(file("1.1.9"), file("1.1.10")), "1.1")).toBe("1.1.11");
    expect(nextId(plan(file("1.1.1", "needs: [1.1.6]"), file("1.2.8")), "1.1")).toBe("1.1.7");
    expect(nextId(plan(["actions/1.1.4-broken.md", "no front matter"]), "1.1")).toBe("1.1.5");
  });

  it.each([
    ["Review the HWB's terms & membership", "actions/1.1.2-review-the-hwbs-terms-membership.md"],
    ["Café ‘Home First’", "actions/1.1.2-cafe-home-first.md"],
    ["病院", "actions/1.1.2.md"],
    ["../../etc/passwd", "actions/1.1.2-etc-passwd.md"],
    [
      "Share knowledge and insight about initiatives with all of the partners there are",
      "actions/1.1.2-share-knowledge-and-insight-about-initiatives-with-all-of.md",
    ],
  ])("has a file named after %s", (title, path) => {
    expect(pathOf("1.1.2", title)).toBe(path);
  });

  it("says when it was added and by whose decision; else it is proposed", () => {
    const it = {
      id: "1.1.2",
      theme: null,
      title: "It",
      owners: ["director"],
      timescale: "3 months",
      outcomes: [],
      priority: null,
    };
    const added = on("2018-10-11");
    const decision = { outcome: "approved", body: "board", date: added, ref: null } as const;
    expect(newActionFields({ ...it, added, decision, by: null })).toEqual({
      ...{ id: "1.1.2", title: "It", owners: ["director"], timescale: "3 months" },
      added: { date: "2018-10-11", decision: { body: "board", date: "2018-10-11" } },
    });
    expect(newActionFields({ ...it, added, decision: null, by: "director" })).toMatchObject({
      added: { date: "2018-10-11" },
      progress: [{ date: "2018-10-11", by: "director", status: "proposed" }],
    });
  });
});

describe("reassigning", () => {
  const { actions } = scheduled(
    Object.fromEntries([
      file("1.1.1", "owners: [manager, director, nurse]"),
      file("1.1.2", "owners: [director, nurse]\nprogress:\n  - { date: 2018-09-01, status: in-progress }"),
      file("1.1.3", "owners: [nurse]"),
      file("1.1.4", "owners: [director]\nprogress:\n  - { date: 2018-09-01, status: complete, evidence: [Minutes] }"),
      file("1.1.5", "owners: [nurse]\nprogress:\n  - { date: 2018-09-01, owners: [director] }"),
    ]),
    "2018-10-05",
  );
  const said = { date: on("2018-10-05"), by: "manager", note: "The Director left." };
  const reassign = (to: string, only: readonly string[] = []) =>
    reassignEntries(actions, { from: "director", to, only }, said);
  const owners = (to: string, only: readonly string[] = []) =>
    reassign(to, only).entries.map(({ it, entry }) => [it.action.id, entry["owners"]]);

  it("puts the new owner in the place of the old, in every open action", () => {
    expect(owners("council")).toEqual([
      ["1.1.1", ["manager", "council", "nurse"]],
      ["1.1.2", ["council", "nurse"]],
      ["1.1.5", ["council"]],
    ]);
    expect(reassign("council").entries[0]?.entry).toEqual({ ...said, owners: ["manager", "council", "nurse"] });
    expect(reassign("council").leftAlone.map((it) => it.action.id)).toEqual(["1.1.4"]);
  });

  it("names nobody twice, and only what was asked for", () => {
    expect(owners("nurse", ["1.1.2"])).toEqual([["1.1.2", ["nurse"]]]);
  });

  it("refuses what is not theirs, what is over, and a day before the owners that a later entry names", () => {
    expect(() => reassign("council", ["1.1.3"])).toThrow("director does not own 1.1.3 on 5 October 2018");
    expect(() => reassign("council", ["1.1.4"])).toThrow("director owns no open action on 5 October 2018");
    const earlier = scheduled(
      Object.fromEntries([
        file("1.1.1", "owners: [director]\nprogress:\n  - { date: 2018-09-01, owners: [director, nurse] }"),
      ]),
      "2018-08-01",
    );
    expect(() =>
      reassignEntries(
        earlier.actions,
        { from: "director", to: "nurse", only: [] },
        { ...said, date: on("2018-08-01") },
      ),
    ).toThrow("1.1.1 was given owners on 1 September 2018, after 1 August 2018");
  });
});
