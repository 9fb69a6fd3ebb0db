import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yamlStretch } from "../../src/source/front-matter.ts";
import { parseDocument } from "../../src/source/parse-document.ts";
import { yamlLibrary } from "../../src/source/yaml-library.ts";
import { runs } from "../support/properties.ts";
import { TOP } from "../support/run-plan.ts";
import { wholeText } from "./whole-texts.ts";

const scalar = fc.oneof(
  fc.constantFrom(
    "~",
    "null",
    "true",
    "False",
    "yes",
    "no",
    "on",
    "0",
    "-0",
    "7",
    "007",
    "+7",
    "1.50",
    "1.",
    ".5",
    "+.5",
    "-.5",
    "1e400",
    "1e3",
    "1E+2",
  ),
  fc.constantFrom(
    "0b11",
    "0o17",
    "0x1F",
    "-0x1F",
    "-0o7",
    "1_000",
    "12:30",
    "2018-10-31",
    "2018-10",
    ".inf",
    "-.INF",
    ".nan",
    "12345678901234567890",
  ),
  fc.constantFrom(
    "a # b",
    "a#b",
    "Health & Wellbeing",
    "what? yes",
    "100%",
    "*",
    "&",
    "!",
    "?",
    "a: b",
    "- a",
    "'it''s'",
    '"a\\tb"',
    '"\\u00e9"',
    "[a, b]",
    "{ a: 1, b: c }",
  ),
  fc.constantFrom(
    "&x 1",
    "*x",
    "!!str 1",
    "<<",
    "=",
    "a\tb",
    "|\n    text\n      more\n",
    ">-\n    folded\n    text\n",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.string({ maxLength: 12 }),
);
const key = fc.oneof(
  fc.constantFrom("id", "title", "6", "3.10", "010", "true", "a b", '"q"', "'3.10'"),
  fc.stringMatching(/^[a-z][a-z-]{0,6}$/),
);
const lines = fc.array(
  fc.oneof(
    fc.tuple(key, scalar).map(([k, v]) => `${k}: ${v}`),
    fc
      .tuple(key, fc.array(scalar, { maxLength: 3 }))
      .map(([k, vs]) => `${k}:\n${vs.map((v) => `  - ${v}`).join("\n")}`),
  ),
  { maxLength: 6 },
);

/** What the slower reader says: the reference for values. */
function reference(yaml: string): unknown {
  const document = yamlLibrary().parseDocument(yaml, { schema: "core", prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) return Symbol("refused");
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // Of an alias that names nothing.
    return Symbol(String(error));
  }
}

describe("the quick reader and the careful one", () => {
  it.each([
    [
      "an empty item before an item further left",
      "progress:\n- date: 2018-08-01\n  evidence:\n  -\n- date: 2018-09-01\n",
    ],
    ["the same with a comment", "progress:\n  - evidence:\n      - # none\n  - date: 2018-09-01\n"],
    ["a text at the end that keeps its blank lines", "note: |+\n  One\n\n\n"],
    ["the same with Windows line breaks", "note: |+\r\n  One\r\n\r\n"],
    ["a text that says how far it is indented, of spaces alone", "note: |2-\n   \ntitle: >+1\n\n   \n\n"],
  ])("agree on %s", (_, yaml) => {
    const file = { path: "actions/1.md", text: `---\n${yaml}---\n` };
    expect(parseDocument(file, "action").data).toEqual(reference(yaml));
    expect(parseDocument({ path: "directory.yaml", text: yaml }, "directory").data).toEqual(reference(yaml));
  });

  it.each([
    ["a comment", "[# b,\n  c]"],
    ["a comment", "[a,# b\n  c]"],
    ["a comment", "{# b\n  c: d}"],
    ["a comment", "'a'# b"],
    ["a comment", '"a"# b'],
    ["a comment", "[a]# b"],
    ["a comment", "|\n   \n  # b"],
    ["a comment", ">-  # why\n\n    \n  # b\n  c"],
    ["a field", "[: b]"],
    ["a field", "[:]"],
    ["a field", "[a, :]"],
    ["an item", "\n  b: [c,\n  d]"],
    ["an item", "\n  b: [[c], d,\n  e]"],
    ["a field", "{:}"],
    ["a field", "b\rc: [d]"],
    ["a field", "{b: , Null}"],
    ["a field", "{b, # c\n  ~\n  }"],
  ])("neither takes for %s what only one of them would: %j", (_, value) => {
    const { data, diagnostics } = parseDocument({ path: "directory.yaml", text: `a: ${value}\n` }, "directory");
    expect(data).toBeUndefined();
    expect(diagnostics.some((it) => it.unusable)).toBe(true);
  });

  it("give the same values for whatever is accepted", () => {
    fc.assert(
      fc.property(lines, (fields) => {
        const yaml = `${fields.join("\n")}\n`;
        const { data, diagnostics } = parseDocument({ path: "directory.yaml", text: yaml }, "directory");
        if (diagnostics.some((it) => it.unusable)) return;
        expect(data ?? null).toEqual(reference(yaml));
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("read front matter and a whole file alike, and every text is loaded or found", () => {
    fc.assert(
      fc.property(lines, fc.string(), (fields, body) => {
        const yaml = `${fields.join("\n")}\n`;
        if (/^---|^<{7}|^>{7}/m.test(yaml + body)) return;
        const whole = parseDocument({ path: "directory.yaml", text: yaml }, "directory");
        const front = parseDocument({ path: "actions/1.md", text: `---\n${yaml}---\n${body}` }, "action");
        const fieldCodes = front.diagnostics.filter((it) => it.unusable).map((it) => it.rule.code);
        expect(fieldCodes).toEqual(whole.diagnostics.filter((it) => it.unusable).map((it) => it.rule.code));
        expect(front.data ?? {}).toEqual(whole.data ?? {});
        if (fieldCodes.length === 0) expect(front.body).toBe(body);
      }),
      { numRuns: runs(1_000) },
    );
  });

  // What is merged, repeated or nested by an anchor is read by the careful one alone: here it must still be a value that
  // this says, or a finding.
  it("give the same values for whole texts, whatever is accepted", () => {
    let accepted = 0;
    fc.assert(
      fc.property(wholeText, (yaml) => {
        for (const [file, kind] of [
          [{ path: "directory.yaml", text: yaml }, "directory"],
          [{ path: "actions/1.md", text: `---\n${yaml}---\nBody\n` }, "action"],
        ] as const) {
          const { data, diagnostics } = parseDocument(file, kind);
          if (diagnostics.some((it) => it.unusable)) continue;
          accepted += 1;
          expect(data ?? null).toEqual(reference(yaml));
        }
      }),
      { numRuns: runs(1_500) },
    );
    // A property of texts that are all refused would say nothing.
    expect(accepted).toBeGreaterThan(runs(1_500) / 4);
  });
});

describe("every file of this repository that a plan is made of", () => {
  const files = ["plan", "tests/plans", "tests/fixtures", "tests/source"].flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(md|yaml)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );

  it("is read alike by both, or has a finding", () => {
    let compared = 0;
    for (const path of files) {
      const text = textOf(path);
      if (text === null) continue;
      const { data, diagnostics } = parseDocument({ path, text }, path.endsWith(".md") ? "action" : "directory");
      const stretch = yamlStretch(path, text);
      if (stretch === null || diagnostics.some((it) => it.unusable)) {
        expect(diagnostics, path).not.toEqual([]);
        continue;
      }
      compared += 1;
      expect(data ?? null, path).toEqual(reference(text.slice(stretch.start, stretch.end)));
    }
    expect(compared).toBeGreaterThan(400);
  });
});

/** Null for what stands in a file's place, and for bytes that are no text. */
function textOf(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(TOP, path)));
  } catch {
    return null;
  }
}
