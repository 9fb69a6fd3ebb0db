import { cpSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECK_FORMATS } from "../../src/render/check/formats.ts";
import { plan, planHere, TOP, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// Nearly every test runs the program inside its own process. These hold the built program to the same answers.

const AS_OF = ["--as-of", "2019-08-01"];
const READING = [
  ...["table", "json", "markdown"].flatMap((format) => [
    ["status", "--format", format],
    ["show", "1.1.1", "--format", format],
  ]),
  ...["table", "text", "json", "csv", "markdown", "md", "ids"].map((format) => ["list", "--format", format]),
];

async function expectSame(args: readonly string[], cwd = TOP): Promise<void> {
  const ran = plan(args, { cwd });
  expect(ran).toEqual(await planHere(args, { cwd, now: new Date().toISOString() }));
}

test.each(READING)("plan %s %s %s %s", (...args) => expectSame([...args, ...AS_OF]));

describe("where a file cannot be read", () => {
  const folder = folderOf();
  cpSync(`${TOP}/plan`, `${folder}/plan`, { recursive: true });
  writeFileSync(`${folder}/plan/actions/1.4.1-introduce-the-itb.md`, "---\nid: 1.4.1\ntitle: [\n---\nIntroduce ITB\n");

  test.each([...READING, ["show", "1.4.1"], ["check"]])("plan %s %s %s %s", (...args) =>
    expectSame([...args, ...AS_OF], folder),
  );
});

test.each(CHECK_FORMATS.map(({ name }) => name))("plan check --format %s", (format) =>
  expectSame(["check", "--format", format, "--as-of", "2019-02-01", "--new-since", "2019-01-31"]),
);

test.each([
  ["statsu"],
  ["list", "--ovrdue"],
  ["show"],
  ["show", "9.9.9"],
  ["--as-of", "2018-02-30"],
  [""],
  ["--plan", "no-such-folder"],
  ["--help"],
  ["list", "--help"],
  ["help", "check"],
  ["--as-of=2018-11-15", "status"],
  ["--as-of", "2018-11-15"],
  ["status", ...YEAR],
  ["list", ...YEAR],
  ["explain"],
  ["explain", "PLAN401"],
  ["check", "--as-of", "2018-10-31", "--max-warnings", "2"],
  ["explain", "overdeu"],
  ["schema", "plan"],
  ["completion", "tcsh"],
])("plan %s %s %s", (...args) => expectSame(args));
