import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { DOWN, ENTER, planAsked, type Step } from "../support/terminal.ts";

const ENV = {
  PATH: process.env["PATH"],
  HOME: "/nonexistent",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "New Comer",
  GIT_AUTHOR_EMAIL: "new@example.org",
  GIT_COMMITTER_NAME: "New Comer",
  GIT_COMMITTER_EMAIL: "new@example.org",
};

/** Which key area each of the ten actions goes into, in the order of the list that is offered. */
const ACTIONS = [
  ["1.1", "Open one telephone number"],
  ["1.1", "Answer within a day"],
  ["1.1", "Publish the numbers"],
  ["1.1", "Train the desk"],
  ["1.1", "Agree the opening hours"],
  ["2.1", "Plan each discharge on admission"],
  ["2.1", "Hold a daily call"],
  ["2.1", "Share the list of beds"],
  ["2.1", "Name a lead for each ward"],
  ["2.1", "Ask people how it went"],
] as const;

/**
 * From an empty folder, without an editor and with what the questions say alone: a plan, a month of records, a mistake taken
 * back, a commit, a round, and the paper for the board.
 */
test("somebody who has never seen the program keeps a plan for a month", async () => {
  const cwd = folderOf();
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd, env: ENV, encoding: "utf8" });
  const sit = async (today: string, args: readonly string[], steps: readonly Step[]) => {
    const outcome = await planAsked(args, steps, { cwd, env: ENV, today });
    expect(outcome.code, `plan ${args.join(" ")}\n${outcome.stdout}\n${outcome.stderr}`).toBe(0);
    return outcome;
  };

  git("init", "--quiet", "--template=", "--initial-branch=main");
  await sit(
    "2018-07-02",
    ["init"],
    [
      ["What is the plan called?", "Getting people home", ENTER],
      ["From which month or day", "2018-07", ENTER],
      ["By when is all of it", "2019-07", ENTER],
      ["What is its first theme called?", "Access", ENTER],
      ["Whose plan is it", "The Board", ENTER],
      ["How is 03/04/2018 read?", ENTER],
      ["Is it kept on a server", ENTER],
      ["What is its next theme called?", "Discharge", ENTER],
      ["What is its next theme called?", ENTER],
      ["Which body approves", "Improvement Board", ENTER],
      ["Who owns actions?", "Ada Access", ENTER],
      ["Who owns actions?", "Dan Discharge", ENTER],
      ["Who owns actions?", ENTER],
    ],
  );
  for (const [theme, name] of [
    ["1", "One front door"],
    ["2", "Leaving hospital"],
  ] as const)
    await sit("2018-07-02", ["add", "area", "--theme", theme], [["What is the key area called?", name, ENTER]]);
  for (const [area, title] of ACTIONS) {
    const owner = area === "1.1" ? "Ada" : "Dan";
    await sit(
      "2018-07-02",
      ["new", area],
      [
        ["What is the action called?", title, ENTER],
        ["Who owns it?", owner],
        [`${owner} `, ENTER],
        ["By when?", "3 months", ENTER],
        ["What will it bring about?", ENTER],
      ],
    );
  }
  expect((await planHere(["check"], { cwd, env: ENV, now: "2018-07-02T12:00:00Z" })).code).toBe(0);
  await sit("2018-07-02", ["save"], [["Commit it?", ENTER]]);
  expect(git("log", "--format=%s")).toBe("Begin the plan\n");

  // A month of records.
  await sit(
    "2018-07-20",
    ["update"],
    [
      ["Which action?", "telephone"],
      ["Open one telephone number", ENTER],
      ["Whose statement", ENTER],
      ["And now?", DOWN, DOWN, ENTER],
      ["What is to be said of it?", "The line is ordered", ENTER],
      ["How sure is it", DOWN, ENTER],
      ["When is it expected", "end of september", ENTER],
    ],
  );
  await sit(
    "2018-07-23",
    ["complete"],
    [
      ["Which action?", "opening"],
      ["Agree the opening hours", ENTER],
      ["Whose statement", ENTER],
      ["What shows that", "Minutes of 20 July", ENTER],
    ],
  );
  const mistaken = await sit(
    "2018-07-24",
    ["update", "2.1.1"],
    [
      ["Whose statement", ENTER],
      ["And now?", DOWN, DOWN, ENTER],
      ["What is to be said of it?", "Meant for another", ENTER],
      ["How sure is it", ENTER],
      ["When is it expected", ENTER],
    ],
  );
  expect(mistaken.stderr).toContain("plan undo");
  await sit("2018-07-24", ["undo", "2.1.1"], [["Take back which?", ENTER]]);
  await sit("2018-07-24", ["save"], [["Commit it?", ENTER]]);
  expect(git("show", "--format=", "--name-only", "HEAD").split("\n").filter(Boolean)).toHaveLength(2);

  // The round of October: it offers what needs a word, and is left where the user stops.
  const round = await sit(
    "2018-10-20",
    ["round"],
    [
      ["Whose statements", ENTER],
      ["And now?", ENTER],
      ["And now?", ENTER],
      ["What is to be said of it?", "It has begun", ENTER],
      ["How sure is it", DOWN, ENTER],
      ["When is it expected", "2018-12", ENTER],
      ["And now?", DOWN, DOWN, DOWN, DOWN, ENTER],
    ],
  );
  expect(round.stdout).toContain("Recorded in this round: ");
  await sit("2018-10-20", ["save"], [["Commit it?", ENTER]]);
  const meets = "On which day does Improvement Board meet?";
  await sit("2018-10-22", ["report", "board", "-o", "board.html"], [[meets, "friday", ENTER]]);
  const paper = readFileSync(`${cwd}/board.html`, "utf8");
  for (const words of ["Getting people home", "Open one telephone number"]) expect(paper).toContain(words);
  expect(readFileSync(`${cwd}/plan/plan.yaml`, "utf8")).toContain("date: 2018-10-26");
  expect(git("status", "--short")).toBe(" M plan/plan.yaml\n?? board.html\n");
  // It is noted: the same paper again asks nothing.
  await sit("2018-10-22", ["report", "board", "-o", "board.html"], []);
});
