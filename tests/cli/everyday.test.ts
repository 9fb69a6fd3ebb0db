import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { EVERYDAY, runEveryday } from "../../src/cli/everyday.ts";
import type { ExitCode } from "../../src/cli/exit-code.ts";
import { EVERYDAY_NAMES, isEveryday } from "../../src/cli/is-everyday.ts";
import { run } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";
import { plan, TOP } from "../support/run-plan.ts";

const HAND_ON = "(for the whole program)";

/** What a way of running says to the arguments. */
function said(args: readonly string[], start: (world: World) => ExitCode | Promise<ExitCode>) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({ write: (text: string | Uint8Array) => (written[name] += text) });
  const streams = { stdout: stream("stdout"), stderr: stream("stderr") };
  const env = { LANG: "en_GB.UTF-8" };
  const code = start({ args, cwd: TOP, env, ...streams, now: () => Date.parse("2018-11-15T12:00:00Z") });
  return { code, ...written };
}

function byEveryday(args: readonly string[]) {
  return said(args, (world) =>
    runEveryday(world, () => {
      world.stdout.write(HAND_ON);
      return 0;
    }),
  );
}

test("the names that are looked for are those of the everyday commands, and of commands of the whole program", () => {
  expect(EVERYDAY_NAMES).toEqual(EVERYDAY.map(({ name }) => name));
  for (const command of EVERYDAY) expect(COMMANDS).toContain(command);
  expect(EVERYDAY[0], "what bare plan means").toBe(COMMANDS[0]);
});

test.each(COMMANDS.map(({ name }) => name))("whether plan %s is an everyday command is known from its name", (name) => {
  expect(isEveryday([name, "--as-of", "2018-11-15"])).toBe(EVERYDAY_NAMES.includes(name));
  expect(isEveryday(["--plan", "list", "--as-of", "status", name])).toBe(EVERYDAY_NAMES.includes(name));
});

test("no name is the default command; a mistyped one, help and the version are for the whole program", () => {
  for (const args of [[], ["--as-of", "2018-11-15"], ["--format", "json"], ["--no-color"]]) {
    expect(isEveryday(args), args.join(" ")).toBe(true);
  }
  for (const args of [["statsu"], ["help", "list"], ["list", "-h"], ["--help"], ["list", "--help"], ["--version"]]) {
    expect(isEveryday(args), args.join(" ")).toBe(false);
  }
});

describe("the everyday program says what the whole one says", () => {
  test.each([
    "",
    "--as-of 2018-10-31 --format markdown",
    "status --as-of 2018-11-15",
    "list --overdue --sort due --format csv",
    "--as-of 2019-01-01 list --theme 3 --columns id,due",
    "show 1.4.1",
    "show 1.4.99",
    "show list",
    "check --fail-on never --format json",
    "check --only PLAN999",
    "list --status finished",
    "status --plan /nonexistent",
    "list --as-of tomorrow",
    "status --at -x",
  ])("plan %s", (line) => {
    const args = line.split(" ").filter((word) => word !== "");
    const everyday = byEveryday(args);
    expect(everyday.stdout).not.toContain(HAND_ON);
    expect(everyday).toEqual(said(args, run));
  });

  test.each(["list --ownr x", "list more", "show", "status --format", "check diff", "update", "statsu", "--sort due"])(
    "plan %s: hands on what it cannot parse, with nothing said",
    (line) => {
      expect(byEveryday(line.split(" "))).toEqual({ code: 0, stdout: HAND_ON, stderr: "" });
    },
  );

  test("and built, a mistake is explained as by the whole program", () => {
    const args = ["list", "--ownr", "x"];
    const whole = said(args, run);
    expect(plan(args)).toEqual(whole);
    expect(whole.stderr).toContain("--owner");
  });
});
