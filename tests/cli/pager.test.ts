import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/program.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** A pager that keeps what it was given, with its own options first. */
function pager(): { readonly path: string; readonly seen: () => string | null } {
  const folder = folderOf({});
  const [path, seen] = [join(folder, "pager"), join(folder, "seen")];
  writeFileSync(path, `#!/bin/sh\n{ echo "$* LESS=$LESS"; cat; } > "${seen}"\n`);
  chmodSync(path, 0o755);
  return { path, seen: () => (existsSync(seen) ? readFileSync(seen, "utf8") : null) };
}

interface At {
  readonly rows?: number;
  readonly tty?: boolean;
  readonly env: NodeJS.ProcessEnv;
}

async function planAt(args: readonly string[], { rows = 24, tty = true, env }: At): Promise<string> {
  let written = "";
  const stdout = { write: (content: string | Uint8Array) => (written += String(content)) };
  await run({
    args: [...args, "--as-of", "2018-11-15"],
    cwd: TOP,
    env: { LANG: "en_GB.UTF-8", PATH: process.env["PATH"], NO_COLOR: "1", ...env },
    stdout: tty ? { ...stdout, isTTY: true, columns: 80, rows } : stdout,
    stderr: { write: () => {} },
    now: () => Date.parse("2018-11-15T12:00:00Z"),
  });
  return written;
}

const PLAIN = { env: { PLAN_PAGER: "" } };

describe("long output on a terminal goes through the pager", () => {
  test.each([["list"], ["status"], ["check"], ["owners"]])("plan %s", async (command) => {
    const { path, seen } = pager();
    expect(await planAt([command], { env: { PAGER: path } })).toBe("");
    expect(seen()).toBe(` LESS=FRX\n${await planAt([command], PLAIN)}`);
  });

  test("PLAN_PAGER goes before PAGER, options and all, and LESS stays what it is set to", async () => {
    const [one, other] = [pager(), pager()];
    await planAt(["list"], { env: { PLAN_PAGER: `${one.path} -a -b`, PAGER: other.path, LESS: "S" } });
    expect(one.seen()).toMatch(/^-a -b LESS=S\n/);
    expect(other.seen()).toBeNull();
  });

  test("one that needs a shell has it", async () => {
    const { path, seen } = pager();
    await planAt(["list"], { env: { PLAN_PAGER: `sed 's/ITB/board/' | ${path}` } });
    expect(seen()).toContain("Introduce the board");
  });
});

describe("and is written as it is", () => {
  test.each([
    ["in a pipe", ["list"], { tty: false }],
    ["with --no-pager", ["list", "--no-pager"], {}],
    ["where it fits", ["list"], { rows: 900 }],
    [
      "by a command that says little",
      ["update", "1.4.1", "--dry-run", "--by", "graham-allen", "--note", "x"],
      { rows: 2 },
    ],
  ])("%s", async (_, args, at) => {
    const { path, seen } = pager();
    expect(await planAt(args, { env: { PAGER: path }, ...at })).not.toBe("");
    expect(seen()).toBeNull();
  });

  test.each(["", "cat", "/nonexistent/pager", "no-such-pager"])("where the pager is “%s”", async (name) => {
    expect(await planAt(["list"], { env: { PLAN_PAGER: name } })).toContain("1.4.1  Introduce the ITB");
  });

  test("also what was written before a fault stopped it", async () => {
    const { path, seen } = pager();
    await planAt(["show", "9.9.9"], { env: { PAGER: path } });
    expect(seen()).toBeNull();
  });
});
