import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plan, planHere, YEAR } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const list = (...args: readonly string[]) => ["list", ...YEAR, ...args];

test("--raw leaves CSV as it is, and goes with nothing else", async () => {
  const cwd = folderOf({
    "plan.yaml": "id: p\ntitle: P\nbaseline: 2018-07\n",
    "actions/1.1.1-a.md": "---\nid: 1.1.1\ntitle: =cmd()\n---\n",
  });
  const csv = (...args: readonly string[]) =>
    planHere(["list", "--as-of", "2018-11-15", "--columns", "id,title", ...args], { cwd });
  expect((await csv("--format", "csv")).stdout).toContain("1.1.1,'=cmd()\r\n");
  expect((await csv("--format", "csv", "--raw")).stdout).toContain("1.1.1,=cmd()\r\n");
  expect(await csv("--raw")).toMatchObject({ code: 2, stderr: expect.stringContaining("--raw goes with csv") });
});

describe("-o FILE", () => {
  test.each([
    ["paper.html", /^<!DOCTYPE html>/],
    ["paper.HTM", /^<!DOCTYPE html>/],
    ["paper.md", /^\| ID \|/],
    ["paper.csv", /^\ufeffid,title,/],
    ["paper.json", /^\{\n {2}"schemaVersion": 1/],
    ["paper.txt", /^ID +Action/],
    ["a.folder.v1/paper.md", /^\| ID \|/],
  ])("takes the format of the ending: %s", async (name, content) => {
    const cwd = folderOf({ "a.folder.v1/x": "" });
    const { code, stdout, stderr } = await planHere(list("-o", name), { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, name), "utf8")).toMatch(content);
  });

  test("is drawn without colour, and with every row on its line, whatever the terminal", async () => {
    const cwd = folderOf();
    await planHere(list("-o", "list.txt"), { cwd, columns: 60, env: { FORCE_COLOR: "1" } });
    const piped = (await planHere(list())).stdout;
    expect(readFileSync(join(cwd, "list.txt"), "utf8")).toBe(piped);
  });

  test("replaces a file that is there, and leaves nothing beside it", async () => {
    const cwd = folderOf({ "list.csv": "old" });
    expect((await planHere(list("-o", "list.csv"), { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "list.csv"), "utf8")).toMatch(/^\ufeffid,/);
    expect(readdirSync(cwd)).toEqual(["list.csv"]);
  });

  test("- is standard output, in the format that is asked for", async () => {
    expect((await planHere(list("-o", "-"))).stdout).toBe((await planHere(list())).stdout);
    expect((await planHere(list("-o", "-", "--format", "html"))).stdout).toMatch(/^<!DOCTYPE html>/);
  });

  test("goes by --format where the ending is nobody's", async () => {
    const cwd = folderOf();
    expect((await planHere(list("-o", "list.out", "--format", "csv"), { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "list.out"), "utf8")).toMatch(/^\ufeffid,/);
  });

  test.each([
    [["-o", "paper.html", "--format", "csv"], /is a name for html, and --format asks for csv.*\.csv/s],
    [["-o", "paper.pdf"], /no format has the ending “\.pdf”.*\.html/s],
    [["-o", "paper"], /“paper” has no ending.*--format/s],
    [["-o", ".md"], /has no ending/],
    [["-o", "no/such/paper.md"], /paper\.md could not be written/],
    [["-o", "folder.md"], /folder\.md is a folder/],
    [["--format", "pdf"], /there is no format “pdf”/],
  ])("%j is refused, with what to do", async (args, said) => {
    const cwd = folderOf();
    mkdirSync(join(cwd, "folder.md"));
    const { code, stdout, stderr } = await planHere(list(...args), { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(readdirSync(cwd)).toEqual(["folder.md"]);
  });

  test("the built program loads its parts", () => {
    const cwd = folderOf();
    writeFileSync(join(cwd, "page.html"), "");
    expect(plan(list("-o", "page.html"), { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, "page.html"), "utf8")).toBe(plan(list("--format", "html")).stdout);
  });

  test("a file that could not be read is no less known for being left out of a paper", async () => {
    const cwd = folderOf({
      "plan.yaml": "id: p\ntitle: P\nbaseline: 2018-07\n",
      "actions/1.1.1-a.md": "---\nid: [\n---\n",
    });
    const { code, stderr } = await planHere(["list", "--as-of", "2018-11-15", "-o", "list.html"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("1 of 1 action file could not be read");
  });
});

test("a PDF is asked of a browser, and the error says how", async () => {
  expect(await planHere(list("-o", "paper.pdf"), { cwd: folderOf() })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Write a file that ends with .html, open it in a browser and print it as PDF."),
  });
});

test("bytes are refused on a terminal, which would obey some of them, and the error says what to do", async () => {
  const { code, stdout, stderr } = await planHere(list("--format", "docx"), { columns: 80 });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("docx is not text, and a terminal cannot show it");
  expect(stderr).toContain("-o FILE.docx");
});
