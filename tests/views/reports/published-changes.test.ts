import { expect, test } from "vitest";
import { planHere } from "../../support/run-plan.ts";
import { documentOf, planWith, report } from "./plans.ts";

const AMENDMENTS = `- date: 2018-09-10
  decision: { outcome: approved, body: board, date: 2018-09-10, ref: minute 4 }
  amends: [plan.yaml#completion, 1.1.2#outcomes]
  note: The programme ends later.
- date: 2018-11-05
  by: director
  copying-error: printed on page 7 as “Their homes”
  amends: [themes/1-a-theme.md]
- date: 2019-03-01
  decision: { outcome: approved, body: board, date: 2019-03-01, ref: minute 9 }
  amends: [governance.md]
`;
const amending = (day: string, outcome: string, field: string): string =>
  `  - { date: ${day}, amends: [${field}], decision: { outcome: ${outcome}, body: board, date: ${day}, ref: minute 6 } }\n`;
const ACTION = (id: string, progress: string): string =>
  `---\nid: ${id}\ntitle: Action ${id}\nowners: [director]\ntimescale: 3 months\n${progress}---\n\nDo it\n`;
const FILES = {
  "directory.yaml": "bodies: { board: { name: The Board } }\nposts: { director: { name: Director } }\n",
  "amendments.yaml": AMENDMENTS,
  "actions/1.1.1-a.md": ACTION(
    "1.1.1",
    `progress:\n${amending("2018-10-11", "approved", "timescale, outcomes")}${amending("2018-10-12", "refused", "owners")}`,
  ),
  "actions/1.1.2-a.md": ACTION("1.1.2", ""),
  "actions/1.1.20-a.md": ACTION("1.1.20", ""),
};
const PAPER = ["board", "--from", "2018-10-01", "--as-of", "2018-12-31"];

test("the board's paper lists what was changed of the published plan up to its day, by entries and by amendments.yaml", async () => {
  const { publishedChanges } = await documentOf(planWith(FILES), PAPER);
  expect(publishedChanges).toMatchObject([
    { id: null, date: "2018-09-10", amends: ["plan.yaml#completion", "1.1.2#outcomes"], decision: { ref: "minute 4" } },
    { id: "1.1.1", date: "2018-10-11", amends: ["timescale", "outcomes"], copyingError: null },
    { id: null, date: "2018-11-05", decision: null, copyingError: "printed on page 7 as “Their homes”" },
  ]);
  const { stdout } = await report(planWith(FILES), [...PAPER, "--format", "markdown"]);
  const listed = stdout.slice(stdout.indexOf("## Changed since it was published (3)"));
  expect(listed).toContain("Approved on 11 October 2018 by The Board (minute 6)");
  expect(listed).toContain("As an error of copying: printed on page 7");
});

test("its front sheet asks the board to note those since the last paper, and only those", async () => {
  const { stdout } = await report(planWith(FILES), [...PAPER, "--format", "markdown"]);
  expect(stdout).toContain(
    "**Note** 2 changes to what was published since 1 October 2018: 1.1.1 (timescale, outcomes); themes/1-a-theme.md. See “Changed since it was published”.",
  );
  const later = await report(planWith(FILES), ["board", "--from", "2018-12-01", "--as-of", "2018-12-31"]);
  expect(later.stdout).not.toContain("to what was published since");
  expect(later.stdout).toContain("Changed since it was published");
});

test("a paper of a plan without entries lists them too, and one without changes has no such section", async () => {
  const { "actions/1.1.1-a.md": _, ...rest } = FILES;
  const { stdout } = await report(planWith(rest), [...PAPER, "--format", "markdown"]);
  expect(stdout).toContain("## Changed since it was published (2)");
  const { "amendments.yaml": __, ...none } = rest;
  expect((await report(planWith(none), PAPER)).stdout).not.toContain("Changed since");
});

test("an action's log and its history name them; what names another action, or lies after the day, is not in it", async () => {
  const cwd = planWith(FILES);
  const log = async (id: string, asOf = "2018-12-31") =>
    (await planHere(["log", id, "--as-of", asOf, "--format", "markdown"], { cwd })).stdout;
  expect(await log("1.1.2")).toContain(
    "Amended in amendments.yaml: outcomes, approved on 10 September 2018 by The Board (minute 4): The programme ends later.",
  );
  expect(await log("1.1.2", "2018-09-09")).not.toContain("Amended");
  expect(await log("1.1.20")).not.toContain("Amended");
  expect(await log("1.1.1")).toContain("changes what was published: timescale and outcomes");
});

test("the plan's history lists those of amendments.yaml", async () => {
  const cwd = planWith(FILES);
  const { stdout } = await planHere(["history", "--as-of", "2018-12-31", "--format", "markdown"], { cwd });
  expect(stdout).toContain("## Changed since it was published (2)");
  expect(stdout).not.toContain("governance.md");
});
