import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOfActions } from "../../src/schedule/figures.ts";
import { action, on, scheduled } from "../support/ledger.ts";
import { runs } from "../support/properties.ts";

const DAY = 86_400_000;
const START = Date.UTC(2018, 6, 1);
const iso = (n: number): string => new Date(START + n * DAY).toISOString().slice(0, 10);

describe("how late an action is", () => {
  const OPEN = "timescale: 3 months\nprogress:\n  - { date: 2018-08-01, by: director, status: in-progress }\n";
  const finish = (entries: string, asOf: string) => action(`${OPEN}${entries}`, asOf).expectedFinish;

  test("it is expected on the day it is due, unless something else is said", () => {
    expect(finish("", "2018-10-31")).toBe("2018-10-31");
    expect(finish("  - { date: 2018-09-01, by: director, forecast: 2018-12 }", "2018-10-01")).toBe("2018-12-31");
  });

  test("overdue without a live forecast, it can be done no earlier than the day that is asked about", () => {
    expect(finish("", "2018-11-20")).toBe("2018-11-20");
    expect(finish("  - { date: 2018-09-01, by: director, forecast: 2018-11-10 }", "2018-11-20")).toBe("2018-11-20");
  });

  test("done is done, whatever was forecast: against the date of then and the first", () => {
    const moved = `  - { date: 2018-09-10, by: director, due: 2018-12, forecast: 2019-02 }
  - { date: 2018-09-20, decision: { outcome: approved, body: board, date: 2018-09-20, ref: minute 1 } }
  - { date: 2018-12-10, by: director, status: complete, evidence: [Minutes] }`;
    expect(action(`${OPEN}${moved}`, "2019-01-31")).toMatchObject({
      ...{ expectedFinish: "2018-12-10", daysLate: -21, daysLateFirst: 40 },
    });
    expect(action(`${OPEN}${moved}`, "2018-12-09")).toMatchObject({ daysLate: null, daysLateFirst: null });
  });

  test("reopened, it is late by nothing yet; withdrawn, nothing is expected", () => {
    const reopened = `  - { date: 2018-12-10, by: director, status: complete, evidence: [Minutes] }
  - { date: 2018-12-20, by: director, status: in-progress }`;
    expect(action(`${OPEN}${reopened}`, "2018-12-31")).toMatchObject({ expectedFinish: "2018-12-31", daysLate: null });
    const withdrawn =
      "  - { date: 2018-09-10, status: withdrawn, decision: { outcome: approved, body: board, date: 2018-09-10 } }";
    expect(action(`${OPEN}${withdrawn}`, "2018-12-31")).toMatchObject({ expectedFinish: null, daysLate: null });
  });
});

describe("the figures of a plan", () => {
  test("none where nothing is recorded", () => {
    const { actions } = scheduled({ "actions/1.1.1-a.md": file(1, { due: 10, done: null, move: null }) }, iso(400));
    expect(figuresOfActions([], on(iso(0)))).toBeNull();
    expect(figuresOfActions(actions, on(iso(400)))).toBeNull();
  });

  test("ages are calendar months, and the last day still belongs to the younger", () => {
    const ages = (asOf: string) => {
      const it = action("timescale: 2018-10-31\nprogress: [{ date: 2018-08-01, note: Begun }]", asOf);
      const { of: _, ...ages } = figuresOfActions([it], on(asOf))?.overdueByAge ?? { of: 0 };
      return Object.values(ages);
    };
    expect(ages("2018-10-31")).toEqual([0, 0, 0]);
    expect(ages("2018-11-30")).toEqual([1, 0, 0]);
    expect(ages("2018-12-01")).toEqual([0, 1, 0]);
    expect(ages("2019-01-31")).toEqual([0, 1, 0]);
    expect(ages("2019-02-01")).toEqual([0, 0, 1]);
  });

  test("a request that waits is not one that was decided at once", () => {
    const it = action(
      `timescale: 12 months
progress:
  - { date: 2018-08-01, by: director, due: 2019-08 }
  - { date: 2018-08-11, decision: { outcome: refused, body: board, date: 2018-08-05 } }
  - { date: 2018-09-01, by: director, due: 2019-09 }`,
      "2018-10-01",
    );
    expect(figuresOfActions([it], on("2018-10-01"))?.medianDaysToDecide).toEqual({ value: 4, of: 1, waiting: 1 });
  });

  test("are those of counting the days by hand, for any plan and any day", () => {
    const move = fc.record({ asked: fc.nat(200), wait: fc.nat(40), by: fc.integer({ min: -20, max: 90 }) });
    const one = fc
      .record({ due: fc.integer({ min: 1, max: 300 }), done: fc.option(fc.nat(400)), move: fc.option(move) })
      // What is done is moved no more.
      .map((it) => ({
        ...it,
        done: it.done === null || it.move === null ? it.done : it.done + it.move.asked + it.move.wait,
      }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 500 }), (made, today) => {
        const files = Object.fromEntries(made.map((it, at) => [`actions/1.1.${at + 1}-a.md`, file(at + 1, it)]));
        const { actions } = scheduled(files, iso(today));
        expect(actions).toHaveLength(made.length);
        expect(figuresOfActions(actions, on(iso(today)))).toEqual(byHand(made, today));
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Days from 1 July 2018: when it is due, when it is done, and when another date was asked for, decided and for when. */
interface Made {
  readonly due: number;
  readonly done: number | null;
  readonly move: { readonly asked: number; readonly wait: number; readonly by: number } | null;
}

function file(n: number, { due, done, move }: Made): string {
  const entries: [number, string][] = [];
  if (move !== null) {
    const decided = move.asked + move.wait;
    entries.push([move.asked, `by: director, due: ${iso(due + move.by)}`]);
    entries.push([decided, `decision: { outcome: approved, body: executive, date: ${iso(decided)}, ref: minute 1 }`]);
  }
  if (done !== null) entries.push([done, "by: director, status: complete, evidence: [Minutes]"]);
  const progress = entries.sort(([a], [b]) => a - b).map(([day, rest]) => `  - { date: ${iso(day)}, ${rest} }`);
  const list = progress.length === 0 ? "" : `progress:\n${progress.join("\n")}\n`;
  return `---\nid: 1.1.${n}\ntitle: An action\nowners: [director]\ntimescale: ${iso(due)}\n${list}---\n\nDo it\n`;
}

/** The same figures by plain arithmetic of day numbers, without a look at what the program made of the files. */
function byHand(made: readonly Made[], today: number) {
  const states = made.map(({ due, done, move }) => {
    const moved = move !== null && move.asked + move.wait <= today;
    return { first: due, now: moved ? due + move.by : due, done: done !== null && done <= today ? done : null };
  });
  const begun = made.some(
    ({ done, move }) => (done !== null && done <= today) || (move !== null && move.asked <= today),
  );
  if (!begun) return null;
  const firstDue = states.filter((it) => it.first <= today);
  const nowDue = states.filter((it) => it.now <= today);
  const inTime = firstDue.filter((it) => it.done !== null && it.done <= it.first).length;
  const later = firstDue.filter((it) => it.done !== null && it.done > it.first).length;
  const slips = states.map((it) => it.now - it.first);
  const asked = made.flatMap(({ move }) => (move !== null && move.asked <= today ? [move] : []));
  const waits = asked.filter((it) => it.asked + it.wait <= today).map((it) => it.wait);
  const of = firstDue.length;
  const overdue = states.filter((it) => it.done === null && it.now < today).map((it) => age(it.now, today));
  return {
    firstDueByNow: { count: of, of: made.length },
    doneByFirstDue: { count: inTime, of },
    doneLater: { count: later, of },
    stillOpen: { count: firstDue.filter((it) => it.done === null).length, of },
    onTime: { count: nowDue.filter((it) => it.done !== null && it.done <= it.now).length, of: nowDue.length },
    onTimeFirst: { count: inTime, of },
    meanSlipDays: { value: expect.closeTo(slips.reduce((a, b) => a + b, 0) / slips.length, 0), of: made.length },
    medianSlipDays: { value: middle(slips), of: made.length },
    overdueByAge: {
      upToOneMonth: overdue.filter((it) => it <= 1).length,
      upToThreeMonths: overdue.filter((it) => it > 1 && it <= 3).length,
      longer: overdue.filter((it) => it > 3).length,
      of: made.length,
    },
    medianDaysToDecide: { value: middle(waits), of: waits.length, waiting: asked.length - waits.length },
  };
}

/** The fewest months after which a day has come round again; a month without such a day ends on its last. */
function age(from: number, to: number): number {
  const [y, m, d] = iso(from).split("-").map(Number) as [number, number, number];
  for (let months = 0; ; months += 1) {
    const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
    if (Date.UTC(y, m - 1 + months, Math.min(d, last)) >= START + to * DAY) return months;
  }
}

function middle(values: readonly number[]): number | null {
  const left = [...values].sort((a, b) => a - b);
  while (left.length > 2) {
    left.pop();
    left.shift();
  }
  return left.length === 0 ? null : left.reduce((a, b) => a + b, 0) / left.length;
}
