import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask } from "../cache/kept.ts";
import { type Outcome, planHere, planLater, TOP, YEAR } from "../support/run-plan.ts";
import { smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const CLEAR = "\r\u001b[K";
/** On a machine where each file takes a quarter of a second. */
const SLOW = { columns: 100, tick: 250 };

/** What a terminal is told to draw on its line, one picture after the other. */
function drawn({ stderr }: Outcome): string[] {
  return stderr
    .split(CLEAR)
    .slice(1)
    .map((picture) => picture.split("\n")[0] as string);
}

const BAR = /^Reading [█░]{24} \d+ of \d+$/;

describe("what takes more than a second says how far it is", () => {
  test.each([
    [["status"]],
    [["list"]],
    [["list", "--format", "json"]],
    [["show", "1.1.1"]],
    [["check", "--fail-on", "never"]],
    [["timeline"]],
    [["report", "board"]],
    [["log", "1.1.1"]],
    [["update", "1.1.1", "--note", "Made up.", "--by", "itb", "--dry-run"]],
  ])("plan %s", async (args) => {
    const plan = args[0] === "update" ? ["--plan", `${TOP}/plan`] : YEAR;
    const slow = await planLater([...plan, ...args, "--no-input"], SLOW);
    const pictures = drawn(slow);
    expect(pictures.slice(0, -1).length).toBeGreaterThan(2);
    for (const picture of pictures.slice(0, -1)) expect(picture).toMatch(BAR);
    // Gone at the end, and no word of the command is lost or changed by it.
    expect(pictures.at(-1)).not.toMatch(/[█░]/);
    const quick = await planLater([...plan, ...args, "--no-input"], { columns: 100 });
    expect(quick.stderr).not.toContain(CLEAR);
    expect({ ...slow, stderr: slow.stderr.slice(slow.stderr.lastIndexOf(CLEAR) + CLEAR.length) }).toEqual(quick);
  });

  test("plan site, reading and writing", async () => {
    const pictures = drawn(await planLater([...YEAR, "site", "--internal", "-o", join(folderOf(), "site")], SLOW));
    expect(pictures.filter((it) => it.startsWith("Reading ")).length).toBeGreaterThan(2);
    expect(pictures.filter((it) => it.startsWith("Writing ")).length).toBeGreaterThan(2);
  });

  test.each([[["diff", "HEAD~1"]], [["check", "--since", "HEAD~1"]], [["status", "--at", "HEAD"]]])(
    "plan %s, each revision",
    (args) => {
      const { folder } = smallPlanOverTime();
      const slow = planHere(["--plan", join(folder, "plan"), ...args], { ...SLOW, tick: 1500, cwd: folder });
      expect(drawn(slow).filter((it) => BAR.test(it)).length).toBeGreaterThan(0);
      expect(drawn(slow).at(-1)).not.toMatch(/[█░]/);
    },
  );

  test.each([
    ["a pipe", { tick: 250 }],
    ["a dumb terminal", { ...SLOW, env: { TERM: "dumb" } }],
  ])("not in %s", (_, here) => {
    expect(planHere([...YEAR, "status"], here).stderr).not.toMatch(/[█░\r]/);
  });

  test("an answer that is kept has no bar in it", () => {
    const asked = {
      ...{ args: ["status", "--as-of", "2025-03-31"], cwd: `${TOP}/tests/plans/a-year-of-progress`, columns: 100 },
      cache: join(folderOf(), "kept"),
    };
    expect(ask({ ...asked, tick: 250 }).stderr).toContain("Reading ");
    const again = ask(asked);
    expect(again.recalled).toBe(true);
    expect(again.stderr).not.toContain(CLEAR);
  });
});
