import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { atTerminal, DOWN, ENTER, HAS_PYTHON, type Step } from "../support/at-terminal.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** Ten actions, by the key area that each is put into. */
const ACTIONS = [
  ["1", "1.1", "Open one telephone number"],
  ["1", "1.1", "Answer within a day"],
  ["1", "1.1", "Publish the numbers"],
  ["1", "1.1", "Train the desk"],
  ["1", "1.1", "Agree the opening hours"],
  ["2", "2.1", "Plan each discharge on admission"],
  ["2", "2.1", "Hold a daily call"],
  ["2", "2.1", "Share the list of beds"],
  ["2", "2.1", "Name a lead for each ward"],
  ["2", "2.1", "Ask people how it went"],
] as const;
const AREAS: Readonly<Record<string, string>> = { "1": "One front door", "2": "Leaving hospital" };
const OWNERS: Readonly<Record<string, string>> = { "1": "Ada", "2": "Dan" };

/**
 * The scenario of `a-newcomer.test.ts` with the program as it is installed, at a real terminal of 24 lines of 80 columns, and
 * on whatever day it is: the plan was published long ago, and is begun here today.
 */
test.skipIf(!HAS_PYTHON)("somebody who has never seen the program begins a plan of the past at a terminal", () => {
  const cwd = folderOf();
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });
  const sit = (line: string, ...steps: readonly Step[]): string => {
    const { code, shown } = atTerminal(cwd, steps, ...line.split(" "));
    expect(code, `plan ${line}\n${shown}`).toBe(0);
    return shown;
  };

  const begun = sit(
    "init",
    ["What is the plan called?", ["Getting people home", ENTER]],
    ["From which month or day", ["July 2018", ENTER]],
    ["By when is all of it", ["July 2019", ENTER]],
    ["What is its first theme called?", ["Access", ENTER]],
    ["Whose plan is it", ["The Board", ENTER]],
    ["How is 03/04/2018 read?", [ENTER]],
    ["Is it kept on a server", [ENTER]],
    ["What is its next theme called?", ["Discharge", ENTER]],
    ["What is its next theme called?", [ENTER]],
    ["Which body approves", ["Improvement Board", ENTER]],
    ["Who owns actions?", ["Ada Access", ENTER]],
    ["Who owns actions?", ["Dan Discharge", ENTER]],
    ["Who owns actions?", [ENTER]],
  );
  // What it says comes next is what is done next.
  for (const line of ["plan new 1", "git init", "plan save"]) expect(begun).toContain(line);
  const known = new Set<string>();
  for (const [theme, area, title] of ACTIONS) {
    const isFirst = !known.has(theme);
    known.add(theme);
    const first: readonly Step[] = [
      [`There is no key area ${theme} yet.`, [ENTER]],
      ["What is the key area called?", [AREAS[theme] ?? "", ENTER]],
    ];
    const owner = OWNERS[theme] ?? "";
    sit(
      `new ${isFirst ? theme : area}`,
      ...(isFirst ? first : []),
      ["What is the action called?", [title, ENTER]],
      ["Who owns it?", [owner]],
      // The mark points at it only once what is typed has narrowed the list.
      [`❯ ${owner} `, [ENTER]],
      ["By when?", ["3 months", ENTER]],
      ["Was it in the plan from the start?", [ENTER]],
      ["What will it bring about?", [ENTER]],
    );
  }
  git("init", "--quiet", "--template=");
  git("config", "user.name", "New Comer");
  git("config", "user.email", "new@example.org");
  sit("save", ["Commit it?", [ENTER]]);

  sit(
    "update",
    ["Which action?", ["telephone"]],
    ["❯ 1.1.1 ", [ENTER]],
    ["Whose statement", [ENTER]],
    ["And now?", [DOWN, DOWN, ENTER]],
    ["What is to be said of it?", ["The line is ordered", ENTER]],
    ["How sure is it", [DOWN, ENTER]],
    ["When is it expected", ["in 2 weeks", ENTER]],
  );
  sit(
    "complete",
    ["Which action?", ["opening"]],
    ["❯ 1.1.5 ", [ENTER]],
    ["Whose statement", [ENTER]],
    ["What shows that", ["Minutes of the desk's meeting", ENTER]],
  );
  const mistaken = sit(
    "update 2.1.1",
    ["Whose statement", [ENTER]],
    ["And now?", [DOWN, DOWN, ENTER]],
    ["What is to be said of it?", ["Meant for another", ENTER]],
    ["How sure is it", [ENTER]],
    ["When is it expected", [ENTER]],
  );
  expect(mistaken).toContain("plan undo");
  sit("undo 2.1.1", ["Take back which?", [ENTER]]);
  sit("save", ["Commit it?", [ENTER]]);
  expect(git("show", "--format=", "--name-only", "HEAD").split("\n").filter(Boolean)).toHaveLength(2);

  const round = sit(
    "round",
    ["Whose statements", [ENTER]],
    ["And now?", [ENTER]],
    ["is in progress. And now?", [ENTER]],
    ["What is to be said of it?", ["It goes on", ENTER]],
    ["How sure is it", [DOWN, ENTER]],
    ["When is it expected", ["in 3 weeks", ENTER]],
    ["And now?", [DOWN, DOWN, DOWN, DOWN, ENTER]],
  );
  expect(round).toContain("Recorded in this round: ");
  sit("save", ["Commit it?", [ENTER]]);
  sit("report board -o board.html", ["On which day does Improvement Board meet?", [ENTER]]);
  const paper = readFileSync(`${cwd}/board.html`, "utf8");
  for (const words of ["Getting people home", "Answer within a day"]) expect(paper).toContain(words);
  expect(git("status", "--short")).toBe("?? board.html\n");
});
