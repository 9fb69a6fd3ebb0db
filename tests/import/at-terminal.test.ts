import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { CTRL_C, DOWN, ENTER, planAsked } from "../support/terminal.ts";

// The questions of an import, put to somebody at a terminal, and the answers in a map for the next time.

const TEXT =
  "Ref,Action,Lead,Due,Status,Revised date\nA1,Open the door,CN/HHR,By Christmas,In progress,31 January 2026\nA2,Shut it,Head of Care,03/04/2025,Complete,\n";
const INTO = ["--into", "new", "--title", "Doors", "--baseline", "2025-01"];
const today = "2025-12-01";
const read = (cwd: string, path: string): string => readFileSync(`${cwd}/${path}`, "utf8");

test("they are asked one by one, the likeliest preselected; the answers are kept and serve again", async () => {
  const cwd = folderOf({ "doors.csv": TEXT });
  const { code, stderr, stdout } = await planAsked(
    ["import", "doors.csv", ...INTO, "--write"],
    [
      ["Whose words are these?", "Head of Care", ENTER],
      ["It has later dates, too. Are they", ENTER],
      ["can be read in two ways", ENTER],
      ["By Christmas", "December 2025", ENTER],
      ["is initials", "Somebody new: a post", ENTER],
      ["does not say as of which day", ENTER],
      ["A2 is said to be complete", "The register", ENTER],
    ],
    { cwd, today },
  );
  expect(code, stdout + stderr).toBe(0);
  expect(stderr).toContain("your answers are in “doors-answers.yaml”");
  const map = read(cwd, "doors-answers.yaml");
  for (const line of [
    "dates: day-first",
    "  CN/HHR: posts",
    "  by: Head of Care",
    "  date: 2025-12-01",
    "  a2: The register",
  ])
    expect(map).toContain(`${line}\n`);
  const [first = "", second = ""] = readdirSync(`${cwd}/new/actions`).map((file) => read(cwd, `new/actions/${file}`));
  expect(first).toContain("timescale: December 2025");
  expect(first).toContain("due: 2026-01-31");
  expect(second).toContain("timescale: 3 April 2025");
  expect(second).toContain("- The register");

  const again = await planHere(["import", "doors.csv", ...INTO, "--map", "doors-answers.yaml"], {
    cwd,
    now: `${today}T12:00:00Z`,
  });
  expect(again.stderr).toContain("everything in doors.csv is in the plan already");
});

test("whoever stops keeps the answers given so far, and nothing is written", async () => {
  const cwd = folderOf({ "doors.csv": TEXT });
  const { code } = await planAsked(
    ["import", "doors.csv", ...INTO, "--write"],
    [
      ["Whose words are these?", ENTER],
      ["can be read in two ways", DOWN, ENTER],
      ["By Christmas", CTRL_C],
    ],
    { cwd, today },
  );
  expect(code).toBe(130);
  expect(existsSync(`${cwd}/new`)).toBe(false);
  expect(read(cwd, "doors-answers.yaml")).toContain("dates: month-first\n");
});

test("where no heading names the action, it is asked which does", async () => {
  const cwd = folderOf({ "doors.csv": "Duty,Quality\nOpen the door,Quick\nShut it,Slow\n" });
  const { code, stdout } = await planAsked(
    ["import", "doors.csv", ...INTO],
    [["No heading names the action. Which of these does?", ENTER]],
    { cwd, today },
  );
  expect([code, stdout]).toEqual([0, expect.stringContaining("Would be written: 2 new actions.")]);
});

test("of a refusal, too, the map is written: what each heading means, to be filled in", async () => {
  const cwd = folderOf({ "doors.csv": "Duty,Person in charge,Quality\nOpen the door,Chief Nurse,Quick\n" });
  const refused = await planHere(["import", "doors.csv", ...INTO, "--write-map", "map.yaml"], { cwd });
  expect(refused.code).toBe(2);
  expect(read(cwd, "map.yaml")).toContain('columns:\n  Duty: ""\n  Person in charge: owners\n  Quality: ""\n');
});
