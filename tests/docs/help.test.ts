/** Holds `plan help` to the pages. */
import { describe, expect, test } from "vitest";
import { TOPICS } from "../../src/cli/commands/help/topics.ts";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { displayWidth } from "../../src/render/display-width.ts";
import { lines, plan, planHere, TOP } from "../support/run-plan.ts";
import { PAGES, titleOf, topicOf } from "./pages.ts";

const pages = PAGES.filter((it) => it.path.startsWith("docs/") && it.path !== "docs/README.md");
const names = COMMANDS.map(({ name }) => name);

test("there is a topic for every page, with its title and text, and none has a command's name", async () => {
  const topics = TOPICS.map(({ name, title }) => [name, title]);
  expect(topics.toSorted()).toEqual(pages.map((it) => [topicOf(it.path), titleOf(it)]).toSorted());
  for (const { name, read } of TOPICS) {
    const page = pages.find((it) => topicOf(it.path) === name);
    expect((await read()).default.replaceAll("\r\n", "\n")).toBe(page?.text);
    expect(names).not.toContain(name);
  }
});

test("plan help lists every page and every command", async () => {
  const { code, stdout } = await planHere(["help"]);
  expect(code).toBe(0);
  for (const { name, title } of TOPICS) expect(stdout).toMatch(new RegExp(`^  ${name} +${title}$`, "m"));
  for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
});

describe.each(TOPICS)("plan help $name", ({ name, title }) => {
  test("prints the page, in its place", async () => {
    for (const columns of [40, 80]) {
      const { code, stdout, stderr } = await planHere(["help", name, "--no-color"], { columns, cwd: "/" });
      expect([code, stderr]).toEqual([0, ""]);
      expect(lines(stdout)[0]).toBe(title);
      for (const line of lines(stdout)) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("shows nothing that only serves the page's making, and leads to no file", async () => {
    const { stdout } = await planHere(["help", name]);
    expect(stdout).not.toMatch(/<!--|^ *```|\]\(|\w\.md\)/m);
  });
});

test("every word of a page is printed", async () => {
  const { stdout } = await planHere(["help", "file-format"], { columns: 80 });
  const printed = stdout.replace(/\s+/g, " ");
  for (const words of [
    "A month stays a month",
    "`financial-year-starts`",
    "note: Made ten test calls.",
    "plan/plan.yaml",
  ])
    expect(printed).toContain(words);
});

test("another page is led to by its command", async () => {
  const { stdout } = await planHere(["help", "tutorial"]);
  expect(stdout).toContain("(`plan help plan-manager`)");
});

test("a command's name still explains the command", async () => {
  expect(await planHere(["help", "update"])).toEqual(await planHere(["update", "--help"]));
});

test.each([
  ["tutorail", "tutorial"],
  ["statsu", "status"],
])("of %s it says that there is none, the nearest, and the list", async (name, near) => {
  const { code, stdout, stderr } = await planHere(["help", name]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`there is no page or command “${name}”\nDid you mean ${near}? There are: `);
  for (const { name } of TOPICS) expect(stderr).toContain(name);
});

test("the built program has the pages in it", () => {
  expect(plan(["help", "promise"], { cwd: TOP })).toMatchObject({ code: 0, stderr: "" });
});
