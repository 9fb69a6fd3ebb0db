import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/program.ts";
import { type Outcome, planHere, TOP, YEAR } from "../support/run-plan.ts";
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

const COUNTED = /^(Opening|Reading|Working out|Checking|Finding lines|Drawing) [█░]{24} \d+ of \d+$/;
const UNCOUNTED = /^(Working out|Drawing|Asking git|Comparing) …$/;

const stepIn = (picture: string): string => (COUNTED.exec(picture) ?? UNCOUNTED.exec(picture))?.[1] ?? picture;

/** A picture of the line, which stays until it is cleared. */
const PICTURE = /\r\u001b\[K[A-Z][a-z ]+ (?:…|[█░]+ \d+ of \d+)/g;
/** What is written last to the line. */
const AT_THE_END = /[^\r]*$/;

describe("what takes more than a second says what is being done, and how far it is", () => {
  const FIRST = ["Opening", "Reading"];
  test.each([
    [["status"], [...FIRST, "Working out", "Drawing"]],
    [["list"], [...FIRST, "Working out", "Drawing"]],
    [
      ["list", "--format", "json"],
      [...FIRST, "Working out", "Drawing"],
    ],
    [
      ["show", "1.1.1"],
      [...FIRST, "Working out", "Drawing"],
    ],
    [
      ["check", "--fail-on", "never"],
      [...FIRST, "Working out", "Checking", "Finding lines", "Drawing"],
    ],
    [["timeline"], [...FIRST, "Working out", "Drawing"]],
    [
      ["report", "board"],
      [...FIRST, "Working out", "Drawing"],
    ],
    [
      ["log", "1.1.1"],
      [...FIRST, "Working out", "Asking git", "Drawing"],
    ],
    [
      ["update", "1.1.1", "--note", "Made up.", "--by", "itb", "--dry-run"],
      [...FIRST, "Working out", "Checking", "Working out", "Checking"],
    ],
  ])("plan %s", async (args, steps) => {
    const plan = args[0] === "update" ? ["--plan", `${TOP}/plan`] : YEAR;
    const slow = await planHere([...plan, ...args, "--no-input"], SLOW);
    const quick = await planHere([...plan, ...args, "--no-input"], { columns: 100 });
    expect(quick.stderr).not.toContain(CLEAR);
    // No word of the command is lost or changed by it, and it is gone before each.
    expect({ ...slow, stderr: slow.stderr.replace(PICTURE, "").replaceAll(CLEAR, "") }).toEqual(quick);
    expect(slow.stderr.match(AT_THE_END)?.[0]).not.toMatch(/[█░…]/);
    const shown = drawn(slow).map(stepIn);
    for (const step of steps) expect(shown).toContain(step);
    expect(shown.filter((step, at) => step !== shown[at - 1] && steps.includes(step))).toEqual(steps);
  });

  test("plan site, reading and writing", async () => {
    const pictures = drawn(await planHere([...YEAR, "site", "--internal", "-o", join(folderOf(), "site")], SLOW));
    expect(pictures.filter((it) => it.startsWith("Reading ")).length).toBeGreaterThan(2);
    expect(pictures.filter((it) => it.startsWith("Writing ")).length).toBeGreaterThan(2);
  });

  test.each([
    [["diff", "HEAD~1"], "Comparing"],
    [["check", "--since", "HEAD~1"], "Checking"],
    [["status", "--at", "HEAD"], "Working out"],
  ])("plan %s, each revision", async (args, step) => {
    const { folder } = smallPlanOverTime();
    const shown = drawn(
      await planHere(["--plan", join(folder, "plan"), ...args], { ...SLOW, tick: 1500, cwd: folder }),
    );
    expect(shown.map(stepIn)).toEqual(expect.arrayContaining(["Asking git", "Reading", step]));
    expect(shown.at(-1)).not.toMatch(/[█░…]/);
  });

  test.each([
    ["a pipe", { tick: 250 }],
    ["a dumb terminal", { ...SLOW, env: { TERM: "dumb" } }],
  ])("not in %s", async (_, here) => {
    expect((await planHere([...YEAR, "status"], here)).stderr).not.toMatch(/[█░…\r]/);
  });

  test.each([["status"], ["calendar"]])("a fault in plan %s comes after it is gone", async (command) => {
    let stderr = "";
    const write = (text: string | Uint8Array) => (stderr += text);
    let looks = 0;
    const now = (): number => Date.parse("2018-11-15T12:00:00Z") + 250 * looks++;
    const broken = () => {
      throw new Error("no such thing");
    };
    const env = { LANG: "en_GB.UTF-8" };
    const console = { isTTY: true, columns: 100 };
    const asked = { args: [...YEAR, command], cwd: TOP, env, now };
    const fault = async () => run({ ...asked, stdout: { write: broken }, stderr: { ...console, write } });
    await expect(fault()).rejects.toThrow("no such thing");
    expect(stderr).toContain("Reading ");
    expect(stderr.endsWith(CLEAR)).toBe(true);
  });
});
