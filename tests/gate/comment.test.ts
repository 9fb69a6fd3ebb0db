import { afterEach, beforeAll, expect, test } from "vitest";
import { Branch } from "./branch.ts";

/** What the comment on a pull request says of branches of the made-up plan. */
let branch: Branch;
beforeAll(() => {
  branch = new Branch();
});
afterEach(() => branch.undo());

const DAY = "2025-03-31";
const HOST = {
  ...{ GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://github.example.org" },
  ...{ GITHUB_REPOSITORY: "an-owner/a-repository", GITHUB_SHA: "abc" },
};
const comment = async (): Promise<string> => {
  const { stdout } = await branch.runIn(HOST, "check", "--since", "main", "--as-of", DAY, "--format", "markdown");
  return stdout;
};

test("a branch with one note is told as that, in its first line, and nothing that time did", async () => {
  branch.entry("2.2.2", "date: 2025-03-31", "by: principal-social-worker", "note: Two wards have begun.");
  const said = await comment();
  expect(said).toMatch(
    /^## Check of the plan\n\n\*\*This reports on 2\.2\.2 Agree a standard for recording decisions\.\*\*\n\n\*\*Nothing new found/,
  );
  expect(said).toContain("“Two wards have begun.”");
  expect(said).not.toMatch(/overdue|passing of time/);
  expect(said.split("\n").length).toBeLessThan(12);
});

test("what is wrong leads to its line, then comes what is notable, all under the comment's own heading", async () => {
  branch.edit("3.1.3", "timescale: 8 months", "timescale: 14 months");
  const said = await comment();
  const lines = said.split("\n").filter((line) => line !== "");
  expect(lines[1]).toBe(
    "**This moves the due date of 3.1.3 Prepare managers to chair enquiry meetings and edits 3.1.3.**",
  );
  expect(said).toMatch(
    /\| \*\*Error\*\* \| \[3\.1\.3, line 7\]\(https:\/\/github\.example\.org\/an-owner\/a-repository\/blob\/abc\/plan\/actions\/3\.1\.3-[\w-]+\.md#L7\) \|/,
  );
  expect(said.match(/^#+ .*$/gm)).toEqual(["## Check of the plan", "### Notable (2)", "### Also"]);
  expect(said.indexOf("PLAN504")).toBeLessThan(said.indexOf("### Notable"));
});

test("three entries fit a screen", async () => {
  branch.entry("2.2.2", "date: 2025-03-31", "by: principal-social-worker", "due: 2025-06", "note: More time.");
  branch.entry("4.2.3", "date: 2025-03-28", "by: designated-professional", "status: complete", "evidence: [Minutes]");
  branch.entry("1.1.3", "date: 2025-03-28", "by: chief-nurse", "note: The invoice is paid.");
  const said = await comment();
  expect(said.split("\n").length).toBeLessThan(30);
});

test("of a plan that cannot be used, only what is wrong is told", async () => {
  branch.edit("plan.yaml", "id: ", "id: [");
  expect(await comment()).toMatch(/^## Check of the plan\n\n\*\*\d+ error/);
});
