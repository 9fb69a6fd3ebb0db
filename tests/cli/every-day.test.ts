import { describe, expect, test } from "vitest";
import { lines, planHere, YEAR } from "../support/run-plan.ts";
import { actionFile, BEGUN, DONE } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const ASKED = "  - date: 2018-10-05\n    by: director\n    due: 2019-03\n    note: Two boards meet in November\n";
const PLAN = folderOf({
  "plan/plan.yaml": "id: small\ntitle: A small plan\nbaseline: 2018-07\napprovers: [board]\n",
  "plan/directory.yaml": `organisations:
  trust: { name: The Trust }
bodies:
  board: { name: The Board }
people:
  director: { name: Dora Director, organisation: trust }
  nurse: { name: Nora Nurse }
`,
  "plan/actions/1.1.1-late.md": actionFile("1.1.1", "3 months", BEGUN),
  "plan/actions/1.1.2-later.md": actionFile("1.1.2", "1 month", BEGUN),
  "plan/actions/1.1.3-asked.md": actionFile("1.1.3", "6 months", BEGUN + ASKED),
  "plan/actions/1.1.4-done.md": actionFile("1.1.4", "6 months", BEGUN + DONE),
  "plan/actions/1.1.5-soon.md": actionFile("1.1.5", "4 months", BEGUN).replace("[director]", "[nurse]"),
  "plan/actions/1.1.6-far.md": actionFile("1.1.6", "12 months", BEGUN),
});
const EMPTY = folderOf({ "plan/plan.yaml": "id: e\ntitle: Empty\nbaseline: 2018-07\n" });
const at = (...args: string[]) => planHere([...args, "--plan", PLAN, "--as-of", "2018-11-15"]);
const idsOf = async (...args: string[]): Promise<string[]> =>
  JSON.parse((await at(...args, "--format", "json")).stdout).actions.map(({ id }: { id: string }) => id);

describe("plan next", () => {
  test("the overdue first, the longest of them before the others; then who waits, what is due, what is to be assured", async () => {
    expect(await idsOf("next")).toEqual(["1.1.2", "1.1.1", "1.1.3", "1.1.5", "1.1.4"]);
  });

  test("says of each what, in one row", async () => {
    const { stdout } = await at("next");
    expect(stdout).toMatch(/1\.1\.2 .*It was due by the end of August 2018, 76 days ago\./);
    expect(stdout).toMatch(
      /1\.1\.3 .*A new due date, March 2019, was asked for on 5 October 2018, and waits .* The Board/,
    );
    expect(stdout).toMatch(/1\.1\.4 .*Complete since 15 October 2018; to be assured by 15 December 2018\./);
  });

  test.each([
    [
      ["--within", "9 months"],
      ["1.1.2", "1.1.1", "1.1.3", "1.1.5", "1.1.6", "1.1.4"],
    ],
    [["--owner", "nora"], ["1.1.5"]],
    [["--organisation", "trust", "--due-before", "2018-09"], ["1.1.2"]],
  ])("%s", async (args, ids) => {
    expect(await idsOf("next", ...args)).toEqual(ids);
  });

  test("shows what fits on a screen, counts the rest, and shows that too where it is asked for", async () => {
    const { stdout } = await planHere(["next", ...YEAR]);
    const [, more] = /And (\d+) more actions: plan next --all/.exec(stdout) ?? [];
    const rows = (text: string) =>
      lines(
        text
          .split(/^ID .*$/m)[1]
          ?.split("\n\n")[0]
          ?.trim() ?? "",
      ).length;
    const all = (await planHere(["next", "--all", ...YEAR])).stdout;
    expect(rows(all)).toBe(rows(stdout) + Number(more));
    for (const args of [YEAR, ["--as-of", "2018-11-15"], ["--as-of", "2019-11-15"]])
      expect(lines((await planHere(["next", ...args], { columns: 80 })).stdout).length).toBeLessThanOrEqual(24);
  });

  test("what is not a length of time is refused with what is", async () => {
    expect(await at("next", "--within", "soon")).toMatchObject({ code: 2, stderr: expect.stringContaining("6 weeks") });
  });
});

describe("plan find", () => {
  test("in titles, texts, notes, each with the place", async () => {
    expect(await idsOf("find", "two", "BOARDS")).toEqual(["1.1.3"]);
    expect((await at("find", "boards")).stdout).toMatch(/1\.1\.3 .*note of 5 October 2018 .*Two boards meet/);
    expect(await idsOf("find", "do", "1.1.5")).toEqual(["1.1.5"]);
  });
  test("nothing is an answer", async () => {
    expect(await at("find", "zebra")).toMatchObject({ code: 0, stdout: expect.stringContaining("0 of 6 actions") });
  });
});

describe("plan owners", () => {
  test("who has what, and when they were last heard of", async () => {
    const { owners } = JSON.parse((await at("owners", "--format", "json")).stdout);
    expect(owners).toEqual([
      {
        ...{ id: "director", name: "Dora Director", kind: "person", organisation: "The Trust" },
        actions: ["1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.6"],
        ...{ open: 4, overdue: 2, dueSoon: 0, lastHeard: "2018-10-15" },
      },
      {
        ...{ id: "nurse", name: "Nora Nurse", kind: "person", organisation: null },
        ...{ actions: ["1.1.5"], open: 1, overdue: 0, dueSoon: 1, lastHeard: null },
      },
    ]);
    expect((await at("owners")).stdout).toMatch(/Nora Nurse .*never/);
  });
});

test.each([["next"], ["find x"], ["owners"], ["status"], ["status --brief"], ["overdue"], ["list x"]])(
  "plan %s of a plan without actions",
  async (line) => {
    expect(await planHere([...line.split(" "), "--plan", EMPTY])).toMatchObject({ code: 0 });
  },
);
