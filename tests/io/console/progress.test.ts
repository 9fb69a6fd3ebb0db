import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProgressLine, type Step } from "../../../src/io/console/progress.ts";
import { runs } from "../../support/properties.ts";

const CLEAR = "\r\u001b[K";

interface At {
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** A line on a terminal that notes what is written to it, and the hands of its clock. */
function lineOn({ columns = 80, isTTY = true, env = { LANG: "C" } }: At = {}) {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (content: string | Uint8Array) => written.push(String(content)) };
  let time = 5_000_000;
  const line = new ProgressLine(stream, env, () => time);
  const tell = (after: number, step: Step, done?: number, of?: number): void => {
    time = 5_000_000 + after;
    line.onProgress(step, done, of);
  };
  return { line, written, tell, stream };
}

const bar = (full: number, of = 24): string => `${"#".repeat(full)}${".".repeat(of - full)}`;

describe("the line of what is being done", () => {
  test("is not drawn within a second", () => {
    const { written, tell } = lineOn();
    for (const after of [0, 10, 500, 999]) tell(after, "Reading", 1, 2);
    expect(written).toEqual([]);
  });

  test("is drawn from then on, not too often", () => {
    const { written, tell } = lineOn();
    for (const [at, after] of [500, 1200, 1250, 1299, 1300].entries()) tell(after, "Reading", at + 1, 5);
    expect(written).toEqual([`${CLEAR}Reading ${bar(10)} 2 of 5`, `${CLEAR}Reading ${bar(24)} 5 of 5`]);
  });

  test("has one clock for all steps: three of 0.9 seconds are shown from the second on", () => {
    const { written, tell } = lineOn();
    for (const [from, step] of [
      [0, "Reading"],
      [900, "Checking"],
      [1800, "Working out"],
    ] as const)
      for (let n = 0; n < 9; n += 1) tell(from + n * 100, step, n, 9);
    const shown = written.map((it) => it.slice(CLEAR.length).split(/ [#.]/)[0]);
    expect(shown).toEqual([...Array(8).fill("Checking"), ...Array(9).fill("Working out")]);
  });

  test("says in words what cannot be counted, before it begins: sooner, and at once", () => {
    const { written, tell } = lineOn();
    tell(400, "Drawing");
    expect(written).toEqual([]);
    tell(600, "Drawing");
    tell(700, "Drawing");
    tell(1050, "Working out", 1, 2);
    tell(1051, "Writing");
    expect(written).toEqual([`${CLEAR}Drawing ...`, `${CLEAR}Working out ${bar(12)} 1 of 2`, `${CLEAR}Writing ...`]);
  });

  test("is gone once it is cleared, and nothing is written where nothing was", () => {
    const { line, written, tell } = lineOn();
    line.clear();
    expect(written).toEqual([]);
    tell(1200, "Reading", 1, 2);
    line.clear();
    line.clear();
    expect(written.slice(1)).toEqual([CLEAR]);
    tell(1201, "Reading", 2, 2);
    expect(written).toHaveLength(3);
  });

  test("is gone before anything is written to another stream", () => {
    const { line, written, tell } = lineOn();
    const order: string[] = [];
    const other = line.before({ write: (content) => order.push(`${written.length} ${content}`) });
    other.write("a");
    tell(1200, "Reading", 1, 2);
    other.write("b");
    other.write("c");
    expect(order).toEqual(["0 a", "2 b", "2 c"]);
    expect(written.at(-1)).toBe(CLEAR);
  });

  test("is patient anew after a question", () => {
    const { line, written, tell } = lineOn();
    tell(1200, "Reading", 1, 2);
    line.restart();
    tell(2100, "Reading", 2, 2);
    expect(written.slice(1)).toEqual([CLEAR]);
    tell(2200, "Reading", 2, 2);
    expect(written).toHaveLength(3);
  });

  test.each([
    ["no terminal", { isTTY: false }],
    ["a dumb one", { env: { TERM: "dumb" } }],
  ])("is never drawn on %s", (_, at) => {
    const { line, written, tell, stream } = lineOn(at);
    tell(5000, "Reading", 1, 2);
    tell(6000, "Drawing");
    line.clear();
    expect(written).toEqual([]);
    if (!stream.isTTY) expect(line.before(stream)).toBe(stream);
  });

  test("fits into any width, on one line, and keeps its figures as long as they fit", () => {
    const steps: Step[] = ["Reading", "Working out", "Finding lines"];
    const cases = fc.tuple(
      fc.constantFrom(...steps),
      fc.nat(99_999),
      fc.integer({ min: 1, max: 99_999 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cases, fc.integer({ min: 2, max: 120 }), ([step, done, of, unicode], columns) => {
        const { written, tell } = lineOn({ columns, env: { LANG: unicode ? "en_GB.UTF-8" : "C" } });
        tell(2000, step, done, of);
        const [drawn = ""] = written;
        const text = drawn.slice(CLEAR.length);
        expect(text.length).toBeLessThan(columns);
        expect(text).toMatch(unicode ? /^[ -~█░]*$/ : /^[ -~]*$/);
        if (columns >= 40) expect(text).toContain(`${done} of ${of}`);
      }),
      { numRuns: runs(200) },
    );
  });
});
