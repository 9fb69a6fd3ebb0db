import { describe, expect, it } from "vitest";
import type { FileKind } from "../../src/core/plan.ts";
import { parseDocument } from "../../src/source/parse-document.ts";

const read = (text: string, kind: FileKind = "action", path = "actions/1.4.1.md") =>
  parseDocument({ path, text }, kind);
const codes = (text: string, kind?: FileKind, path?: string) =>
  read(text, kind, path).diagnostics.map((it) => it.rule.code);

describe("a Markdown file", () => {
  it("is its fields and the text behind them", () => {
    const document = read("---\nid: 1.4.1\nwhen: 2018-10-31\npages: 7\n---\n\nIntroduce ITB\n");
    expect(document.data).toEqual({ id: "1.4.1", when: "2018-10-31", pages: 7 });
    expect(document.body).toBe("\nIntroduce ITB\n");
    expect(document.diagnostics).toEqual([]);
  });

  it("is the same with a byte order mark and with Windows line ends", () => {
    const document = read("\ufeff---\r\nid: 1.4.1\r\nnote: |\r\n  one\r\n  two\r\n---\r\nText\r\n\r\n---\r\nmore");
    expect(document.data).toEqual({ id: "1.4.1", note: "one\ntwo\n" });
    expect(document.body).toBe("Text\r\n\r\n---\r\nmore");
    expect(document.diagnostics).toEqual([]);
  });

  it("may end with its closing fence", () => {
    expect(read("---\nid: 1\n---")).toMatchObject({ data: { id: 1 }, body: "", diagnostics: [] });
  });

  it("may have no fields between its fences", () => {
    expect(read("---\n---\nText")).toMatchObject({ data: {}, body: "Text", diagnostics: [] });
    expect(read("---\n# only a comment\n---\nText").diagnostics).toEqual([]);
  });

  it.each([
    ["no front matter", "Introduce ITB\n", "PLAN101"],
    ["an empty file", "", "PLAN101"],
    ["a blank line first", "\n---\nid: 1\n---\n", "PLAN101"],
    ["an opening fence alone", "---\nid: 1\n", "PLAN102"],
    ["three hyphens and nothing else", "---", "PLAN102"],
    ["a language", "---js\n({})\n---\n", "PLAN103"],
    ["a comment behind the fence", "--- # c\nid: 1\n---\n", "PLAN103"],
    ["a space behind the fence", "--- \nid: 1\n---\n", "PLAN103"],
    ["four hyphens in the fields", "---\nid: 1\n----\n---\n", "PLAN103"],
    ["hyphens and a word in the fields", "---\nid: 1\n---x\n---\n", "PLAN103"],
    ["half of a merge", "---\nid: 1\n>>>>>>> other\n---\n", "PLAN105"],
    ["a broken bracket", "---\nowners: [a\n---\n", "PLAN104"],
  ])("with %s is a finding, never a guess", (_what, text, code) => {
    const document = read(text);
    expect(document.diagnostics.map((it) => it.rule.code)).toContain(code);
    expect(document.diagnostics.some((it) => it.unusable)).toBe(true);
    expect(document.data).toBeUndefined();
  });

  it("does not run what asks to be run, and finds it each time", () => {
    const text = "---js\nglobalThis.planWasRun = true\n---\n";
    expect([codes(text), codes(text), codes(text, "prose", "introduction.md")]).toEqual([
      ["PLAN103"],
      ["PLAN103"],
      ["PLAN103"],
    ]);
    expect(globalThis).not.toHaveProperty("planWasRun");
  });

  it("finds the same fault as often as it is asked", () => {
    const text = "---\ntitle: a: b\n---\n";
    expect([codes(text), codes(text)]).toEqual([["PLAN106"], ["PLAN106"]]);
  });

  it("of prose needs no fields and may begin with a line across the page", () => {
    expect(read("# Introduction\n", "prose", "introduction.md")).toMatchObject({
      body: "# Introduction\n",
      diagnostics: [],
    });
    expect(read("----\n\nText\n", "prose", "introduction.md").body).toBe("----\n\nText\n");
    expect(read("---\n\nText\n", "prose", "introduction.md").body).toBe("---\n\nText\n");
  });
});

describe("what is said of bad YAML", () => {
  it("has the line to paste for an unquoted colon", () => {
    const [found] = read('---\ntitle: Say "now": or never\n---\n').diagnostics;
    expect(found?.help).toBe("Put quotes around it: title: 'Say \"now\": or never'");
    expect(found?.place.range).toEqual({ start: { line: 2, column: 8 }, end: { line: 2, column: 27 } });
  });

  it.each([
    ["owners: [a, b\ntitle: x", "what begins with [ before this line has no ], in “title: x”"],
    ["title: x\narea: { a: b", "what begins with { before this line has no }"],
    ['title: "x', "a quotation mark, bracket, comma or colon is missing"],
  ])("says of %j what is not closed", (yaml, words) => {
    const messages = read(`---\n${yaml}\n---\n`).diagnostics.map((it) => it.message);
    expect(messages).toEqual([`the YAML is not well-formed: ${words}`]);
  });

  it("shows both sides of an unfinished merge", () => {
    const [found] = read("---\nid: 1\n<<<<<<< HEAD\nnote: ours\n=======\nnote: theirs\n>>>>>>> b\n---\n").diagnostics;
    expect(found?.message).toContain("note: ours");
    expect(found?.message).toContain("note: theirs");
    expect(found?.related.map((it) => it.place.range?.start.line)).toEqual([4, 6]);
  });

  it("is all of it, not only the first", () => {
    expect(codes("---\na: 1\na: 2\nb: 1\nb: 2\n---\n")).toEqual(["PLAN107", "PLAN107"]);
  });

  it("lets a heading underlined with equals signs be", () => {
    expect(codes("---\nid: 1\n---\nHeading\n=======\n")).toEqual([]);
  });
});

describe("YAML that readers disagree on", () => {
  it("is read by one of them alone", () => {
    const text = "a: 0b11\nb: 1e3\nc: &x [1]\nd: *x\ne: +.5\nf: 'Health & *care* !'\n";
    expect(read(text, "directory", "directory.yaml").data).toEqual({
      a: "0b11",
      b: 1000,
      c: [1],
      d: [1],
      e: 0.5,
      f: "Health & *care* !",
    });
  });

  it("never gets at a prototype", () => {
    const document = read("a:\n  __proto__: { polluted: true }\n", "directory", "directory.yaml");
    expect(document.diagnostics.map((it) => it.rule.code)).toEqual(["PLAN119"]);
    expect(document.data).toBeUndefined();
    expect({}).not.toHaveProperty("polluted");
    expect(codes('"__pro\\u0074o__": 1\n', "directory", "directory.yaml")).toEqual(["PLAN119"]);
  });

  it("names a number that lost its zeros as the name of a field", () => {
    expect(codes("areas: { 3.10: { title: Carers } }\n", "directory", "directory.yaml")).toEqual(["PLAN118"]);
    expect(codes('areas: { "3.10": { title: Carers } }\n', "directory", "directory.yaml")).toEqual([]);
    expect(codes("note: |\n  3.10: carers\n", "directory", "directory.yaml")).toEqual([]);
  });
});
