import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planHere, TOP } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const HAS_OFFICE = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
const CASES = join(TOP, "tests/fixtures/import-cases");

/** What an import makes of a document, without where in it each thing stands. */
async function made(cwd: string, file: string): Promise<unknown> {
  const args = ["import", file, "--into", "new", "--title", "X", "--baseline", "2025-01", "--format", "json"];
  const { stdout } = await planHere(args, { cwd });
  const { actions, themes, parties, questions } = JSON.parse(stdout);
  const plain = (it: Record<string, unknown>) => ({ ...it, where: undefined, path: undefined });
  return {
    ...{ actions: actions.map(plain), themes, parties: parties.map(plain) },
    questions: questions.map(({ kind, text }: { kind: string; text: string }) => [kind, text]),
  };
}

describe.skipIf(!HAS_OFFICE)("a document that LibreOffice has saved anew is imported as before (needs soffice)", () => {
  test.each([
    ["excel-id-formats.xlsx", "xlsx"],
    ["excel-id-formats.xlsx", "ods"],
    ["sections.xlsx", "xlsx"],
    ["sections.xlsx", "ods"],
    ["uk-dates.xlsx", "xlsx"],
    ["uk-dates.xlsx", "ods"],
    ["audit-tracker-v1.xlsx", "xlsx"],
    ["audit-tracker-v1.xlsx", "ods"],
    ["word-struck-row.docx", "docx"],
    ["word-struck-row.docx", "odt"],
    ["word-placeholder-owner.docx", "docx"],
    ["word-placeholder-owner.docx", "odt"],
  ])("%s as .%s", async (name, form) => {
    const cwd = folderOf();
    copyFileSync(join(CASES, name), join(cwd, name));
    mkdirSync(join(cwd, "saved"));
    const home = `-env:UserInstallation=file://${join(cwd, "home")}`;
    spawnSync("soffice", [home, "--headless", "--convert-to", form, "--outdir", join(cwd, "saved"), join(cwd, name)]);
    const [saved = ""] = readdirSync(join(cwd, "saved"));
    expect(await made(cwd, join("saved", saved))).toEqual(await made(cwd, name));
  });
});
