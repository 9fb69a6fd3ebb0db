import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { lines, planHere, TOP } from "../support/run-plan.ts";

const NAMES = COMMANDS.map(({ name }) => name);
const HELPS = [
  ["--help"],
  ["-h"],
  ["help"],
  ["help", "help"],
  ...NAMES.flatMap((name) => [
    ["help", name],
    [name, "--help"],
  ]),
];

describe.each(HELPS.map((args) => [args.join(" "), args] as const))("plan %s", (_, args) => {
  test("goes to standard output and is no error", async () => {
    expect(await planHere(args)).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^Usage: plan/) });
  });

  test.each([undefined, 80, 200])("fits its place of %s columns, and no more than 100", async (columns) => {
    const { stdout } = await planHere(args, columns === undefined ? {} : { columns });
    for (const line of lines(stdout)) expect(line.length, line).toBeLessThanOrEqual(Math.min(columns ?? 80, 100));
  });

  test("is ASCII and has no colour", async () => {
    expect((await planHere(args, { columns: 80 })).stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

test("help names every command, and a command's help the global options", async () => {
  const { stdout } = await planHere(["--help"]);
  for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  for (const name of NAMES) expect((await planHere([name, "--help"])).stdout).toContain("--as-of <date>");
});

test("help needs no plan", async () => {
  expect((await planHere(["--help"], { cwd: "/" })).code).toBe(0);
  expect((await planHere(["list", "--help"], { cwd: "/" })).code).toBe(0);
});

test("the version is that of the package", async () => {
  const { version } = JSON.parse(readFileSync(`${TOP}/package.json`, "utf8"));
  expect(await planHere(["--version"], { cwd: "/" })).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect((await planHere(["--version", "list"])).stdout).toBe(`${version}\n`);
});

const READING = ["plan", "status", "list", "show"];
const examples = (
  await Promise.all(
    [[], ...READING.slice(1).map((name) => [name])].map(async (args) =>
      lines((await planHere([...args, "--help"])).stdout.split("Examples:\n")[1] ?? ""),
    ),
  )
)
  .flat()
  .map((line) => line.trim());

test("every command has examples", async () => {
  for (const name of NAMES) expect((await planHere([name, "--help"])).stdout).toContain("Examples:\n  plan ");
});

test.each([...new Set(examples)])("the example works as it stands: %s", async (line) => {
  const { code, stdout, stderr } = await planHere(line.split(" ").slice(1));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.length).toBeGreaterThan(100);
});
