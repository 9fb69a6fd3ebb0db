import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// With a copy of the built program, as other tests run the original. It is built by one Node and tested under several.

let program: string;
let compiled: string;

beforeEach(() => {
  program = folderOf();
  for (const part of ["bin", "dist", "package.json"]) {
    cpSync(join(TOP, part), join(program, part), { recursive: true, preserveTimestamps: true });
  }
  compiled = join(program, "dist/everyday/status.js.compiled");
});

function status(): string {
  const args = ["--plan", join(TOP, "plan"), "status", "--no-cache", "--as-of", "2018-11-15"];
  const { stdout, stderr } = spawnSync(process.execPath, [join(program, "bin/plan.js"), ...args], { encoding: "utf8" });
  return stdout + stderr;
}

const ITSELF = "Hampshire Local System Review action plan";
const ANOTHER = "another program";

/** A seal is a line of JSON; its last item is the checksum of the code behind it. */
function sealed(): { seal: unknown[]; code: Buffer } {
  const bytes = readFileSync(compiled);
  const end = bytes.indexOf("\n");
  return { seal: JSON.parse(bytes.toString("latin1", 0, end)) as unknown[], code: bytes.subarray(end + 1) };
}

function put(seal: readonly unknown[], code: Uint8Array): void {
  writeFileSync(compiled, Buffer.concat([Buffer.from(`${JSON.stringify(seal)}\n`), code]));
}

function withChecksum(seal: readonly unknown[], code: Uint8Array): readonly unknown[] {
  return [...seal.slice(0, -1), crc32(code).toString(16).padStart(8, "0")];
}

/** What V8 makes of another program of the same length: it cannot tell it from what it made of this one. */
function codeOfAnother(): Buffer {
  const { length } = readFileSync(join(program, "dist/everyday/status.js"), "utf8");
  const body = `exports.runEveryday=({stdout})=>{stdout.write("${ANOTHER}\\n");return 0}`.padEnd(length);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${body}\n})`);
  const exports: { runEveryday?: (world: unknown) => number } = {};
  script.runInThisContext()(exports);
  // What has never run is not among what is kept.
  exports.runEveryday?.({ stdout: { write: () => true } });
  return script.createCachedData();
}

test("what was made of the program when it was built is what runs, under the Node that built it and no other", () => {
  const { seal } = sealed();
  const code = codeOfAnother();
  put(withChecksum(seal, code), code);
  expect(status()).toMatch(seal[0] === process.version ? ANOTHER : ITSELF);
});

describe("the program runs as ever, from its text", () => {
  const another = (change: (seal: unknown[]) => void) => () => {
    const code = codeOfAnother();
    const seal = [...withChecksum(sealed().seal, code)];
    change(seal);
    put(seal, code);
  };
  test.each([
    ["where nothing was kept", () => writeFileSync(compiled, "")],
    ["where another version of Node made it", another((seal) => (seal[0] = "v20.18.9"))],
    ["where another build of the same version made it", another((seal) => (seal[3] = Number(seal[3]) + 1))],
    ["where the same build was put in its place since", another((seal) => (seal[4] = Number(seal[4]) + 1))],
    ["for another machine", another((seal) => (seal[1] = "riscv64"))],
    ["of a program of another length", another((seal) => (seal[5] = Number(seal[5]) + 1))],
    ["where the checksum is another", another((seal) => (seal[7] = "00000000"))],
    [
      "where the program was built again since",
      () => {
        another(() => {})();
        utimesSync(join(program, "dist/everyday/status.js"), 0, 0);
      },
    ],
    [
      "where a byte of it is damaged",
      () => {
        const { seal, code } = sealed();
        code[code.length >> 1] = (code[code.length >> 1] ?? 0) ^ 0x10;
        put(seal, code);
      },
    ],
    [
      "where its end is missing",
      () => {
        const { seal, code } = sealed();
        put(seal, code.subarray(0, code.length - 1000));
      },
    ],
  ])("%s", (_, spoil) => {
    spoil();
    expect(status()).toContain(ITSELF);
  });
});
