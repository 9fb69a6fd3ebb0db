import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/render/display-width.ts";
import { sample } from "../support/properties.ts";
import { lines, planHere, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const ESCAPE = "\u001b[";
const AS_OF = ["--as-of", "2019-02-01"];

describe("colour", () => {
  const coloured = async (args: string[], env: NodeJS.ProcessEnv, columns?: number): Promise<boolean> =>
    (await planHere([...args, ...AS_OF], { env, ...(columns === undefined ? {} : { columns }) })).stdout.includes(
      ESCAPE,
    );

  test.each([
    ["a terminal has it", [], {}, 80, true],
    ["a pipe has none", [], {}, undefined, false],
    ["NO_COLOR takes it", [], { NO_COLOR: "1" }, 80, false],
    ["an empty NO_COLOR is unset", [], { NO_COLOR: "" }, 80, true],
    ["FORCE_COLOR gives it to a pipe", [], { FORCE_COLOR: "1" }, undefined, true],
    ["FORCE_COLOR=0 does not", [], { FORCE_COLOR: "0" }, 80, false],
    ["NO_COLOR decides over FORCE_COLOR", [], { NO_COLOR: "1", FORCE_COLOR: "1" }, 80, false],
    ["--color decides over NO_COLOR", ["--color"], { NO_COLOR: "1" }, undefined, true],
    ["--no-color decides over FORCE_COLOR", ["--no-color"], { FORCE_COLOR: "1" }, 80, false],
    ["a dumb terminal has none", [], { TERM: "dumb" }, 80, false],
  ] as const)("%s", async (_, args, env, columns, expected) => {
    for (const command of [["status"], ["list"], ["show", "1.4.1"]])
      expect(await coloured([...command, ...args], env, columns)).toBe(expected);
  });

  test("is in no format but the table", async () => {
    for (const format of ["json", "csv", "markdown", "ids"])
      expect(await coloured(["list", "--format", format, "--color"], {}, 80)).toBe(false);
  });

  test("says nothing that the words do not say", async () => {
    const bare = (text: string): string => text.replaceAll(/\u001b\[[\d;]*m/g, "");
    for (const command of [["status"], ["list"], ["show", "1.1.3"]])
      expect(bare((await planHere([...command, ...YEAR], { columns: 80 })).stdout)).toBe(
        (await planHere([...command, ...YEAR, "--no-color"], { columns: 80 })).stdout,
      );
  });

  test("messages have none in a pipe either, and those of usage are no exception", async () => {
    expect((await planHere(["statsu"])).stderr).not.toContain(ESCAPE);
    expect((await planHere(["statsu"], { columns: 80 })).stderr).toContain(ESCAPE);
    expect((await planHere(["--no-color", "statsu"], { columns: 80 })).stderr).not.toContain(ESCAPE);
  });
});

describe("a console that is not UTF-8 gets ASCII", () => {
  const RUNS = [
    ["status"],
    ["list"],
    ["show", "1.4.1"],
    ["show", "3.6.2"],
    ["list", "--theme", "9"],
    ["lits"],
    ["--help"],
  ];
  test.each(RUNS)("plan %s %s %s", async (...args) => {
    for (const columns of [undefined, 80]) {
      const place = columns === undefined ? {} : { columns };
      const { stdout, stderr } = await planHere([...args, ...AS_OF], { env: { LC_ALL: "C", NO_COLOR: "1" }, ...place });
      expect(stdout + stderr).toMatch(/^[\n\x20-\x7e]*$/);
    }
  });

  test("LC_ALL decides over LC_CTYPE, that over LANG; what is empty is unset; unsaid is UTF-8", async () => {
    const ascii = async (env: NodeJS.ProcessEnv): Promise<boolean> =>
      /^[\n\x20-\x7e]*$/.test((await planHere(["status", ...AS_OF], { env: { LANG: "", ...env } })).stdout);
    expect(await ascii({ LANG: "en_GB.UTF-8", LC_ALL: "POSIX" })).toBe(true);
    expect(await ascii({ LANG: "C", LC_CTYPE: "C.utf8" })).toBe(false);
    expect(await ascii({ LANG: "en_GB.ISO-8859-1", LC_ALL: "" })).toBe(true);
    expect(await ascii({})).toBe(false);
  });

  test("but files for programs stay UTF-8", async () => {
    const format = async (name: string): Promise<string> =>
      (await planHere(["list", "--format", name], { env: { LC_ALL: "C" } })).stdout;
    for (const name of ["json", "csv", "markdown"])
      expect(await format(name)).toBe((await planHere(["list", "--format", name])).stdout);
  });
});

describe("width", async () => {
  const IDS = (await planHere(["list", "--format", "ids"])).stdout.trim().split("\n");
  const RUNS = [["status"], ["list"], ["list", "--columns", "id,title,owners,organisations,theme,path"], ["--help"]];

  test.each([40, 60, 80, 120, 200])("no line is wider than %i columns", async (columns) => {
    const outputs = [
      ...(await Promise.all(RUNS.map(async (args) => await planHere([...args, ...AS_OF], { columns })))),
      ...(await Promise.all(sample(IDS).map(async (id) => await planHere(["show", id, ...AS_OF], { columns })))),
      ...(await Promise.all(
        [["status"], ["list"], ["show", "1.1.3"]].map(async (args) => await planHere([...args, ...YEAR], { columns })),
      )),
      await planHere(["list", "--columns", "nonsense"], { columns }),
      await planHere(["show", "9.9.9"], { columns }),
    ];
    for (const { stdout, stderr } of outputs) {
      if (columns < 80 && stdout.startsWith("Usage")) continue;
      for (const line of lines((stdout + stderr).replaceAll(/\u001b\[[\d;]*m/g, "")))
        expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test("a wide terminal is used: at 200 columns nothing is left out of status or list", async () => {
    for (const args of [
      ["status", ...AS_OF],
      ["list", ...AS_OF],
      ["status", ...YEAR],
    ]) {
      const { stdout } = await planHere(args, { columns: 200 });
      expect(stdout).not.toContain("Left out");
      expect(Math.max(...lines(stdout).map((it) => it.length))).toBeGreaterThan(100);
    }
  });

  test("at 80 columns the dashboard still says why, and of what is overdue by how many days", async () => {
    const { stdout } = await planHere(["status", ...YEAR, "--no-color"], { columns: 80 });
    expect(stdout).toMatch(/^ID +Action +Lead +Due +Why$/m);
    expect(stdout).toMatch(/^2\.2\.2 .+ 151$/m);
  });
});

describe("piped", () => {
  const COMMANDS = [
    ["status", ...AS_OF],
    ["list", ...AS_OF],
    ["show", "1.4.1", ...AS_OF],
    ["list", ...YEAR],
    ["status", ...YEAR],
  ];

  test.each(COMMANDS)(
    "plan %s has no trailing blanks, no box, no colour, and ends in one line break",
    async (...args) => {
      const { stdout } = await planHere(args);
      expect(stdout).not.toMatch(/[ \t]$/m);
      expect(stdout).not.toMatch(/[\u2500-\u257f\u001b]/);
      expect(stdout).toMatch(/[^\n]\n$/);
      expect(stdout).not.toContain("\n\n\n");
    },
  );

  test("an action is a line, however long", async () => {
    const rows = lines((await planHere(["list", ...AS_OF])).stdout).filter((line) => /^\d\.\d\.\d/.test(line));
    expect(rows).toHaveLength(51);
    expect(rows.filter((line) => line.includes("Graham Allen"))).toHaveLength(6);
    expect(rows.find((line) => line.startsWith("1.4.1 "))).toMatch(/^1\.4\.1 +Introduce the ITB /);
  });
});

test("what a title would do to a terminal never reaches it", async () => {
  const folder = folderOf({
    "plan/plan.yaml": 'id: x\ntitle: "Evil \\e]0;owned\\a \\e[2J plan \\u202e"\nbaseline: 2018-07\n',
    "plan/actions/1.1.1-a.md":
      '---\nid: 1.1.1\ntitle: "\\e[31mred\\e[0m \\u009b5m \\r\\b \\u200b"\ntimescale: 3 months\noutcomes: ["\\e[1m"]\nowners: ["\\e[5mx"]\n---\nRaw \u001b[31m and \u0007 and \u009b1m\n',
    "plan/actions/1.1.2-\u001b[31mb.md": "---\n[\n",
  });
  for (const columns of [undefined, 80]) {
    for (const args of [["status"], ["list"], ["show", "1.1.1"], ["show", "\u001b[31m"], ["--theme\u001b[31m"]]) {
      for (const format of args[0]?.startsWith("--") || args[1] === "\u001b[31m"
        ? ["table"]
        : ["table", "json", "markdown"]) {
        const { stdout, stderr } = await planHere([...args, "--format", format, "--no-color"], {
          cwd: folder,
          ...(columns === undefined ? {} : { columns }),
        });
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      }
    }
  }
});
