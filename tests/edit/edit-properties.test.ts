import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyEdits, type TextEdit } from "../../src/core/source-file.ts";
import type { Change, Fields, YamlValue } from "../../src/edit/change.ts";
import { editText } from "../../src/edit/edit-text.ts";
import { locate } from "../../src/source/locate.ts";
import { parseDocument } from "../../src/source/parse-document.ts";
import { LONG, runs } from "../support/properties.ts";
import { TOP } from "../support/run-plan.ts";
import { frontMatter, hostileText, withReferences } from "./front-matter.ts";
import { beside, isAlone, keysOf, mapAround, opensItem, withValue } from "./keys.ts";
import { lineDiff } from "./line-diff.ts";

const PATH = "actions/1.1.1-an-action.md";
const tally = new Map<string, { edits: number; refused: number; removed: number; added: number }>();

/** The long run tries sixty times as many edits as usual: more than 50,000. */
const tries = (usual: number) => runs(usual) * (LONG ? 3 : 1);

afterAll(() => {
  if (!LONG) return;
  for (const [what, { edits, refused, removed, added }] of tally) {
    const mean = (sum: number) => (sum / Math.max(edits - refused, 1)).toFixed(2);
    // biome-ignore lint/suspicious/noConsole: the long run says how much it has tried.
    console.log(
      `${what}: ${edits} edits, ${refused} refused; lines removed ${mean(removed)}, added ${mean(added)} an edit`,
    );
  }
});

/** Makes the changes, counts them, and proves what holds of every change. Undefined where it was refused. */
function tried(what: string, text: string, changes: readonly Change[]) {
  const count = tally.get(what) ?? { edits: 0, refused: 0, removed: 0, added: 0 };
  tally.set(what, count);
  count.edits += 1;
  const result = editText(PATH, text, changes);
  if (!result.ok) {
    count.refused += 1;
    return { refused: `${result.problem} / ${result.help}` };
  }
  expect(applyEdits(text, result.edits)).toBe(result.text);
  const diff = lineDiff(text, result.text);
  count.removed += diff.removed.length;
  count.added += diff.added.length;
  return { text: result.text, diff, edits: result.edits, lost: result.edits.flatMap((it) => linesOf(text, it)) };
}

/** The lines of a text, from 0, of which an edit takes something away. */
function linesOf(text: string, { start, end }: TextEdit): number[] {
  if (start === end) return [];
  const [first, last] = [start, end - 1].map((offset) => text.slice(0, offset).split("\n").length - 1) as [
    number,
    number,
  ];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What the fields of a text say to a reader that has no part in the making of an edit. */
function said(text: string): Record<string, YamlValue> {
  const yaml = /^\ufeff?---\r?\n([\s\S]*?)^---\r?$/m.exec(text)?.[1] ?? "";
  return parse(yaml, { schema: "core" }) as Record<string, YamlValue>;
}

function canBeRead(text: string): boolean {
  const { data, diagnostics } = parseDocument({ path: PATH, text }, "action");
  return data !== undefined && !diagnostics.some((it) => it.unusable);
}

const commentsOf = (text: string): string[] => [...(text.match(/# c\d+\./g) ?? [])].sort();

function inserted(before: Record<string, YamlValue>, entry: Fields): YamlValue {
  const entries = (before["progress"] ?? []) as { date: string }[];
  const last = entries.findLastIndex((it) => it.date <= String(entry["date"]));
  return [...entries.slice(0, last + 1), entry, ...entries.slice(last + 1)] as YamlValue;
}

const day = fc.constantFrom("2018-07-31", "2018-09-01", "2018-10-01", "2018-10-15", "2019-01-01");
const entry: fc.Arbitrary<Fields> = fc
  .record(
    {
      date: day,
      by: fc.constantFrom("director", "nurse"),
      status: fc.constantFrom("in-progress", "complete"),
      decision: fc.record({ outcome: fc.constant("approved"), ref: hostileText }),
      evidence: fc.array(
        fc.oneof(hostileText, fc.record({ title: hostileText, where: hostileText, public: fc.boolean() })),
        { maxLength: 3 },
      ),
      met: fc.array(hostileText, { maxLength: 2 }),
      measured: fc.array(
        fc.record({
          name: hostileText,
          value: fc.oneof(
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)),
            hostileText,
          ),
        }),
        { maxLength: 2 },
      ),
      note: hostileText,
    },
    { requiredKeys: ["date"] },
  )
  .map((it) => ({ ...it }) as Fields);

/** The most lines of the old text that a new entry may touch: none, but where `progress` stands in one line with it. */
function touchable(text: string): number {
  return /^progress:[^\S\n]*(?:\[|~|null)/m.test(text) || /^progress:.*\[/m.test(text) ? 1 : 0;
}

describe("an entry that is added", () => {
  it("is all that is added, to every form of front matter", () => {
    fc.assert(
      fc.property(frontMatter, fc.array(entry, { minLength: 1, maxLength: 4 }), (start, entries) => {
        let text = start;
        if (!canBeRead(text)) return;
        for (const one of entries) {
          const before = said(text);
          const result = tried("entries added", text, [{ kind: "add-entry", entry: one }]);
          if (result.diff === undefined) throw new Error(`${result.refused}\n${text}`);
          expect(said(result.text)).toEqual({ ...before, progress: inserted(before, one) });
          expect(commentsOf(result.text)).toEqual(commentsOf(text));
          expect(result.diff.removed.length).toBeLessThanOrEqual(touchable(text));
          // In one place, and without taking anything away.
          if (touchable(text) === 0) expect(result.edits.map((it) => it.end - it.start)).toEqual([0]);
          text = result.text;
        }
      }),
      { numRuns: tries(150) },
    );
  });

  it("leaves every reference as it was, or is refused", () => {
    fc.assert(
      fc.property(withReferences, entry, (text, one) => {
        if (!canBeRead(text)) return;
        const before = said(text);
        const result = tried("entries added beside references", text, [{ kind: "add-entry", entry: one }]);
        if (result.diff === undefined) return;
        expect(said(result.text)).toEqual({ ...before, progress: inserted(before, one) });
        expect(commentsOf(result.text)).toEqual(commentsOf(text));
      }),
      { numRuns: tries(80) },
    );
  });

  it("does so in every action of the Hampshire plan and of a year of progress", () => {
    const folders = [`${TOP}/plan/actions`, `${TOP}/tests/plans/a-year-of-progress/actions`];
    const texts = folders.flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8")),
    );
    expect(texts.length).toBeGreaterThan(80);
    for (const text of texts) {
      fc.assert(
        fc.property(entry, (one) => {
          const before = said(text);
          const result = tried("entries added to real plans", text, [{ kind: "add-entry", entry: one }]);
          if (result.diff === undefined) throw new Error(result.refused);
          expect(result.lost).toEqual([]);
          expect(said(result.text)).toEqual({ ...before, progress: inserted(before, one) });
        }),
        { numRuns: tries(2) },
      );
    }
  });
});

const anyValue: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("p", "q", "3.10", "a b", "yes"), hostileText, { maxKeys: 3, noNullPrototype: true }),
);

describe("a value that is set or taken away", () => {
  it("touches no line but its own, whatever it was and becomes", () => {
    fc.assert(
      fc.property(frontMatter, fc.nat(), anyValue, fc.constantFrom("set", "add", "remove"), (text, at, value, kind) => {
        if (!canBeRead(text)) return;
        const before = said(text);
        const places = keysOf(before);
        const place = places[at % places.length] as (string | number)[];
        const isAdded = kind === "add";
        const keys = isAdded ? [...mapAround(place), "new one"] : place;
        const change: Change = kind === "remove" ? { kind: "remove", keys } : { kind: "set", keys, value };
        if (kind === "remove" && keys.length === 1 && isAlone(before, keys)) return;
        const result = tried(kind === "remove" ? "values removed" : isAdded ? "fields added" : "values set", text, [
          change,
        ]);
        if (result.diff === undefined) throw new Error(`${result.refused}\n${JSON.stringify(change)}\n${text}`);
        const kept = commentsOf(result.text);
        expect(commentsOf(text).filter((it) => kept.includes(it))).toEqual(kept);
        expect(said(result.text)).toEqual(withValue(before, keys, kind === "remove" ? undefined : value));

        // Where nothing is left in a list or map, its brackets or braces stand on the line of its name.
        const own = isAdded || (kind === "remove" && isAlone(before, keys)) ? keys.slice(0, -1) : keys;
        const above = kind === "remove" ? beside(before, own, -1) : null;
        // The comma behind the one above it goes with the last item within brackets.
        const first =
          (above
            ? locate(text, { path: PATH, keys: above }).end
            : locate(text, { path: PATH, keys: own, at: "key" }).start
          ).line - 1;
        // What stands below the field behind a hyphen takes its place.
        const below = kind === "remove" && opensItem(before, keys) ? beside(before, own, 1) : null;
        const end = below ? locate(text, { path: PATH, keys: below }) : locate(text, { path: PATH, keys: own });
        const last = (below ? end.start : end.end).line - 1;
        for (const line of own.length === 0 ? [] : result.lost) {
          expect(line).toBeGreaterThanOrEqual(first);
          expect(line).toBeLessThanOrEqual(last);
        }
        if (own.length === 0) expect(result.lost).toEqual([]);
      }),
      { numRuns: tries(350) },
    );
  });

  it("is [redacted] with every line of the note gone, however the note was written", () => {
    fc.assert(
      fc.property(frontMatter, fc.nat(), (text, nth) => {
        if (!canBeRead(text)) return;
        const before = said(text);
        const entries = (Array.isArray(before["progress"]) ? before["progress"] : []) as Record<string, YamlValue>[];
        const noted = entries.flatMap((it, index) => (Object.hasOwn(it, "note") ? [index] : []));
        const index = noted[nth % noted.length];
        if (index === undefined) return;
        const redacted = { date: "2018-12-01", by: "director", reason: "Names a patient" };
        const result = tried("entries redacted", text, [
          { kind: "set", keys: ["progress", index, "note"], value: "[redacted]" },
          { kind: "set", keys: ["progress", index, "redacted"], value: redacted },
        ]);
        if (result.diff === undefined) throw new Error(`${result.refused}\n${text}`);
        const after = entries.map((it, at) => (at === index ? { ...it, note: "[redacted]", redacted } : it));
        expect(said(result.text)).toEqual({ ...before, progress: after });
      }),
      { numRuns: tries(120) },
    );
  });
});
