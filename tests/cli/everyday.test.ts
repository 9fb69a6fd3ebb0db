import { describe, expect, test } from "vitest";
import { COMMANDS, DEFAULT_COMMAND } from "../../src/cli/commands/index.ts";
import { runEveryday as check } from "../../src/cli/everyday/check.ts";
import type { Everyday } from "../../src/cli/everyday/everyday.ts";
import { EVERYDAY_NAMES, type EverydayName, everydayName } from "../../src/cli/everyday/everyday-name.ts";
import { runEveryday as list } from "../../src/cli/everyday/list.ts";
import { runEveryday as show } from "../../src/cli/everyday/show.ts";
import { runEveryday as status } from "../../src/cli/everyday/status.ts";
import type { ExitCode } from "../../src/cli/exit-code.ts";
import { run } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";
import { plan, TOP } from "../support/run-plan.ts";

const HAND_ON = "(for the whole program)";

/** What a way of running says to the arguments. */
async function said(args: readonly string[], start: (world: World) => ExitCode | Promise<ExitCode>) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({ write: (text: string | Uint8Array) => (written[name] += text) });
  const streams = { stdout: stream("stdout"), stderr: stream("stderr") };
  const env = { LANG: "en_GB.UTF-8" };
  const code = await start({ args, cwd: TOP, env, ...streams, now: () => Date.parse("2018-11-15T12:00:00Z") });
  return { code, ...written };
}

const EVERYDAY: Readonly<Record<EverydayName, Everyday>> = { status, list, show, check };

function byEveryday(args: readonly string[], name = everydayName(args)) {
  return said(args, (world) => {
    const whole = () => {
      world.stdout.write(HAND_ON);
      return 0 as const;
    };
    return name === null ? whole() : EVERYDAY[name](world, whole);
  });
}

test("the everyday programs are commands of the whole one, and the first is what bare plan means", () => {
  for (const name of EVERYDAY_NAMES) expect(COMMANDS.map((command) => command.name)).toContain(name);
  expect(EVERYDAY_NAMES[0]).toBe(DEFAULT_COMMAND.name);
});

test.each(COMMANDS.map(({ name }) => name))("whether plan %s is an everyday command is known from its name", (name) => {
  const known = EVERYDAY_NAMES.find((it) => it === name) ?? null;
  expect(everydayName([name, "--as-of", "2018-11-15"])).toBe(known);
  expect(everydayName(["--plan", "list", "--as-of", "status", name])).toBe(known);
});

test("no name is the default command; a mistyped one, help and the version are for the whole program", () => {
  for (const args of [[], ["--as-of", "2018-11-15"], ["--format", "json"], ["--no-color"]]) {
    expect(everydayName(args), args.join(" ")).toBe("status");
  }
  for (const args of [["statsu"], ["help", "list"], ["list", "-h"], ["--help"], ["list", "--help"], ["--version"]]) {
    expect(everydayName(args), args.join(" ")).toBe(null);
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
  ])("plan %s", async (line) => {
    const args = line.split(" ").filter((word) => word !== "");
    const everyday = await byEveryday(args);
    expect(everyday.stdout).not.toContain(HAND_ON);
    expect(everyday).toEqual(await said(args, run));
  });

  test.each([
    "list --ownr x",
    "list more",
    "show",
    "status --format",
    "check diff",
    "update",
    "statsu",
    "--sort due",
    "--owner list",
  ])("plan %s: hands on what it cannot parse, with nothing said", async (line) => {
    expect(await byEveryday(line.split(" "))).toEqual({ code: 0, stdout: HAND_ON, stderr: "" });
  });

  test.each(EVERYDAY_NAMES)("plan %s is run by no other everyday program", async (name) => {
    for (const other of EVERYDAY_NAMES.filter((it) => it !== name)) {
      const { stdout } = await byEveryday([name, ...(name === "show" ? ["1.4.1"] : [])], other);
      expect(stdout, other).toBe(HAND_ON);
    }
  });

  test("and built, a mistake is explained as by the whole program", async () => {
    const args = ["list", "--ownr", "x"];
    const whole = await said(args, run);
    expect(plan(args)).toEqual(whole);
    expect(whole.stderr).toContain("--owner");
  });
});
