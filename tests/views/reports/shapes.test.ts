import { describe, expect, test } from "vitest";
import { DatedRepository } from "../../support/dated-repository.ts";
import { planHere } from "../../support/run-plan.ts";
import { documentOf, planWith, report } from "./plans.ts";

const KINDS = ["board", "exceptions", "full", "recommendations", "decisions", "owner"];
const AS_OF = ["--as-of", "2018-11-15"];
const action = (id: string, more = ""): string => `---\nid: ${id}\ntitle: Action ${id}\n${more}---\nDo ${id}\n`;

describe.each(KINDS)("report %s", (kind) => {
  test("of a plan without actions", async () => {
    const { code, stdout, stderr } = await report(planWith({}), [kind, ...AS_OF], 80);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("No action is in the plan on this day.");
  });

  test("of a plan of proposed actions only: no live action, and nobody is told that one is late", async () => {
    const proposed = "timescale: 3 months\nprogress:\n  - { date: 2018-08-01, status: proposed }\n";
    const folder = planWith({ "actions/1.1.1-a.md": action("1.1.1", proposed) });
    const { code, stdout } = await report(folder, [kind, ...AS_OF, "--format", "markdown"]);
    expect(code).toBe(0);
    expect(stdout).toContain("1 published − 1 proposed = 0 live actions");
    expect(stdout).not.toContain("An empty record");
  });

  test("of a closed plan: as of its last day, which is said", async () => {
    const closed = "id: small\ntitle: Small\nbaseline: 2018-07\nstate: closed\nclosed: { date: 2018-12-20 }\n";
    const folder = planWith({ "plan.yaml": closed, "actions/1.1.1-a.md": action("1.1.1", "timescale: 3 months\n") });
    const { code, stdout } = await report(folder, [kind, "--format", "markdown"]);
    expect(code).toBe(0);
    expect(stdout).toContain("As of 20 December 2018");
    expect(stdout).toContain("The plan was closed on 20 December 2018.");
  });

  test("names the files that could not be read, and ends with 1", async () => {
    const folder = planWith({ "actions/1.1.1-a.md": action("1.1.1"), "actions/1.1.2-b.md": "no front matter\n" });
    const { code, stdout } = await report(folder, [kind, ...AS_OF, "--format", "markdown"]);
    expect(code).toBe(1);
    expect(stdout).toContain("1 of 2 action files could not be read");
    expect(stdout).toContain("1.1.2-b.md");
  });
});

test("opens by saying that an empty record does not mean that nothing was done, before any figure", async () => {
  const folder = planWith({ "actions/1.1.1-a.md": action("1.1.1", "timescale: 3 months\n") });
  const { stdout } = await report(folder, ["board", ...AS_OF, "--format", "markdown"]);
  const opening = stdout.slice(0, stdout.indexOf("\n## "));
  expect(opening).toContain("An empty record does not mean that nothing was done.");
});

test("the commit and the as-of day stand on the paper, and a change that is not committed is said", async () => {
  const repository = new DatedRepository();
  const commit = repository.commit("2018-08-01", {
    "plan/plan.yaml": "id: small\ntitle: Small\nbaseline: 2018-07\n",
    "plan/actions/1.1.1-a.md": action("1.1.1"),
  });
  const stamp = `As of 15 November 2018, from commit ${commit.slice(0, 12)}`;
  expect((await report(repository.folder, ["board", ...AS_OF])).stdout).toContain(`${stamp}.`);
  repository.write({ "plan/actions/1.1.2-b.md": action("1.1.2") });
  expect((await report(repository.folder, ["board", ...AS_OF])).stdout).toContain(
    `${stamp}, with changes that are not committed.`,
  );
});

describe("from when the board's paper counts", () => {
  const bodies = "bodies:\n  board: { name: The Board, also: [the Panel] }\n  other: { name: The Other }\n";
  const met =
    "id: s\ntitle: S\nbaseline: 2018-07\nmeetings:\n  - { body: other, date: 2018-11-01 }\n  - { body: board, date: 2018-10-10 }\n  - { body: board, date: 2018-11-15 }\n  - { body: board, date: 2018-09-10 }\n";
  const folder = planWith({ "plan.yaml": met, "directory.yaml": bodies });
  const none = planWith({ "directory.yaml": bodies });
  const from = async (where: string, ...args: string[]) => {
    const { from: day, meeting, body } = await documentOf(where, ["board", ...AS_OF, ...args]);
    return { from: day, meeting: meeting?.body ?? null, body };
  };

  test("the last meeting before the as-of day, not that of the day itself", async () => {
    const last = { from: "2018-11-01", meeting: "other", body: null };
    expect(await from(folder)).toEqual(last);
    expect(await from(folder, "--from", "last-meeting")).toEqual(last);
  });

  test("that of the body given, by any of its names", async () => {
    expect(await from(folder, "--body", "the panel")).toEqual({ from: "2018-10-10", meeting: "board", body: "board" });
  });

  test("a day given, also with a body", async () => {
    expect(await from(folder, "--from", "2018-08-03", "--body", "board")).toEqual({
      from: "2018-08-03",
      meeting: null,
      body: "board",
    });
  });

  test("the baseline, where the plan lists no meetings and none is asked for", async () => {
    expect(await from(none)).toEqual({ from: "2018-07-01", meeting: null, body: null });
  });

  test.each([
    ["no meeting at all", none, ["--from", "last-meeting"], /lists no meeting before 15 November 2018[\s\S]*meetings:/],
    ["none of that body", none, ["--body", "board"], /lists no meeting of The Board before/],
    ["no such body", folder, ["--body", "the bard"], /there is no body “the bard”[\s\S]*The Board/],
    ["a day that is not before the paper's", folder, ["--from", "2018-11-15"], /not before its as-of day/],
    ["no date", folder, ["--from", "some day"], /--from/],
    ["a month", folder, ["--from", "2018-09"], /month, not a day/],
  ])("is an error: %s", async (_, where, args, message) => {
    const { code, stdout, stderr } = await report(where, ["board", ...AS_OF, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

test.each([
  [["bord"], /there is no report “bord”[\s\S]*Did you mean board/],
  [["full", "--from", "2018-09-01"], /--from does not go with plan report full/],
  [["board", "--organisation", "x"], /--organisation does not go with plan report board/],
  [["full", "graham"], /takes no name/],
  [["owner", "nobody-at-all"], /there is no owner “nobody-at-all”/],
  [["owner", "a", "--organisation", "b"], /two packs/],
  [[], /the kind of paper is missing[\s\S]*board, exceptions/],
])("plan report %j cannot run, and says why", async (args, message) => {
  const { code, stdout, stderr } = await planHere(["report", ...args], {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

test("an exception in the words of its entries, and the decision that is asked", async () => {
  const told = `timescale: 1 month
needs: []
progress:
  - { date: 2018-08-20, status: in-progress, due: 2018-12, note: "Cause: no bids. Consequence: 12 beds shut. Options: re-let; wait. Recommendation: re-let. Decision asked: leave to re-let" }
`;
  const folder = planWith({
    "actions/1.1.1-a.md": action("1.1.1", told),
    "actions/1.1.2-b.md": action("1.1.2", "needs: [1.1.1]\n"),
  });
  const { exceptions } = await documentOf(folder, ["exceptions", ...AS_OF]);
  expect(exceptions).toMatchObject([
    {
      ...{ id: "1.1.1", neededBy: ["1.1.2"], cause: { text: "no bids.", date: "2018-08-20", by: null } },
      ...{ consequence: { text: "12 beds shut." }, options: { text: "re-let; wait." } },
      ...{
        recommendation: { text: "re-let." },
        decisionAsked: { told: { text: "leave to re-let" }, requests: [{ to: "2018-12-31" }] },
      },
    },
  ]);
});

test("decisions that decide nothing are kept: by whoever may not, and where nothing was asked", async () => {
  const progress = `progress:
  - { date: 2018-08-01, due: 2018-12, note: Asked }
  - { date: 2018-08-02, decision: { outcome: approved, body: stranger } }
  - { date: 2018-08-03, decision: { outcome: refused, body: board } }
  - { date: 2018-08-04, decision: { outcome: approved, body: board } }
`;
  const folder = planWith({ "actions/1.1.1-a.md": action("1.1.1", progress) });
  const { decided, withoutEffect } = await documentOf(folder, ["decisions", ...AS_OF]);
  expect(decided).toMatchObject([{ state: "refused", decidedOn: "2018-08-03", reason: "Asked" }]);
  expect(withoutEffect).toMatchObject([
    { decision: { body: "stranger" }, state: "without-effect" },
    { decision: { body: "board", outcome: "approved" }, state: "without-effect" },
  ]);
});
