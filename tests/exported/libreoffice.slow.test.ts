import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTree } from "../../src/io/files/read-tree.ts";
import { TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";
import { backFrom, exportOf, said, type Texts } from "./round-trip.ts";

const HAS_OFFICE = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
const YEAR = join(TOP, "tests/plans/a-year-of-progress");

function savedAnew(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = folderOf({ [`plan.${from}`]: bytes });
  const into = join(folder, "saved");
  mkdirSync(into);
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  spawnSync("soffice", [home, "--headless", "--convert-to", to, "--outdir", into, join(folder, `plan.${from}`)]);
  return readFileSync(join(into, readdirSync(into)[0] as string));
}

describe.skipIf(!HAS_OFFICE)("an export that LibreOffice has saved anew is the same plan (needs soffice)", () => {
  test.each([
    ["xlsx", "xlsx"],
    ["xlsx", "ods"],
    ["ods", "ods"],
    ["ods", "xlsx"],
    ["docx", "docx"],
    ["docx", "odt"],
  ])(".%s as .%s", (from, to) => {
    const texts: Texts = new Map(
      readTree(YEAR).files.map(({ path }) => [path, readFileSync(join(YEAR, path), "utf8")]),
    );
    const back = backFrom(savedAnew(exportOf(texts, from), from, to), `plan.${to}`);
    expect(said(back)).toEqual(said(texts));
  });
});
