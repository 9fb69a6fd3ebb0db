import fc from "fast-check";
import { expect, test } from "vitest";
import { Document, parse, visit } from "yaml";
import { CHANGE_TYPES } from "../../src/core/change-types.ts";
import { diffPlans } from "../../src/diff/diff-plans.ts";
import { schedule } from "../../src/schedule/schedule.ts";
import { canonical } from "../../src/text/equality.ts";
import { on, planOf } from "../support/ledger.ts";
import { runs } from "../support/properties.ts";
import { filesOf, OTHERWISE, type PlanModel, plans } from "./plans.ts";

const days = fc.constantFrom("2018-08-15", "2018-10-31", "2018-11-20", "2019-06-01");

function diff(before: PlanModel, after: PlanModel, day: string, layout = {}) {
  const [one, other] = [planOf(filesOf(before)), planOf(filesOf(after, { ...OTHERWISE, ...layout }))];
  expect([...one.unreadable, ...other.unreadable]).toEqual([]);
  return diffPlans(schedule(one, on(day)), schedule(other, on(day)));
}

test("a plan in another layout, its keys and lists in another order, has no change", () => {
  fc.assert(
    fc.property(plans, days, (plan, day) => {
      expect(diff(plan, plan, day)).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

/** The same values in another of YAML's styles: quotes, folded and literal blocks, flow, anchors, indents, a mark of byte order. */
const writing = fc.record({
  strings: fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED", "BLOCK_LITERAL"),
  keys: fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE"),
  lineWidth: fc.constantFrom(40, 80, 0),
  indent: fc.constantFrom(2, 3, 4),
  flow: fc.boolean(),
  anchors: fc.boolean(),
  byteOrderMark: fc.boolean(),
  crlf: fc.boolean(),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

function rewritten(files: Record<string, string>, how: Writing): Record<string, string> {
  const yaml = (text: string): string => {
    const value = parse(text);
    const shared = how.anchors ? new Map<string, unknown>() : null;
    const document = new Document(shared === null ? value : withShared(value, shared), { aliasDuplicateObjects: true });
    if (how.flow) {
      visit(document, {
        Collection: (key, node) => {
          if (key !== null) node.flow = true;
        },
      });
    }
    const { keys, indent } = how;
    // Within brackets there are no blocks, and the library folds some texts into what it cannot read itself.
    const lineWidth = how.flow ? 0 : how.lineWidth;
    const strings = how.flow && how.strings.startsWith("BLOCK") ? "PLAIN" : how.strings;
    const written = document.toString({
      ...{ defaultStringType: strings, defaultKeyType: keys, lineWidth, indent },
      ...{ commentString: (comment: string) => `# ${comment}` },
    });
    fc.pre(canonical(parse(written)) === canonical(value));
    return written;
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
      const written = path.endsWith(".yaml")
        ? yaml(text)
        : front === undefined
          ? text
          : `---\n${yaml(front)}---\n${body}`;
      const ended = how.crlf ? written.replaceAll("\n", "\r\n") : written;
      return [path, how.byteOrderMark ? `\ufeff${ended}` : ended];
    }),
  );
}

/** Makes one object of all that are equal, which YAML then writes once, with an anchor. */
function withShared(value: unknown, known: Map<string, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const key = JSON.stringify(value);
  if (known.has(key)) return known.get(key);
  const made = Array.isArray(value)
    ? value.map((one) => withShared(one, known))
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withShared(one, known)]));
  known.set(key, made);
  return made;
}

test("a plan in other words of YAML has no change", () => {
  fc.assert(
    fc.property(plans, writing, days, (plan, how, day) => {
      const files = filesOf(plan);
      const [one, other] = [planOf(files), planOf(rewritten(files, how))];
      expect([...one.unreadable, ...other.unreadable]).toEqual([]);
      expect(diffPlans(schedule(one, on(day)), schedule(other, on(day)))).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

/** Everything in a plan that can be taken out or written over, by the way to it. */
function leavesOf(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [way];
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return items.flatMap(([key, one]) => leavesOf(one, [...way, key]));
}

/** The same with one value another, or null where there is nothing else that it could be. */
function edited(plan: PlanModel, way: readonly (string | number)[]): PlanModel | null {
  const copy = JSON.parse(JSON.stringify(plan)) as PlanModel;
  let at: Record<string | number, unknown> = copy as never;
  for (const key of way.slice(0, -1)) at = at[key] as typeof at;
  const key = way.at(-1) as string | number;
  const other = otherValue(way, at[key]);
  if (other === null) return null;
  at[key] = other;
  return copy;
}

const IN_TURN: Readonly<Record<string, readonly string[]>> = {
  status: ["in-progress", "complete", "not-started"],
  confidence: ["high", "low"],
  outcome: ["approved", "refused"],
  timescale: ["3 months", "5 months"],
  baseline: ["2018-07", "2018-08"],
  late: ["1 month", "3 months"],
  response: ["agreed", "partly"],
  assurance: [],
  id: [],
  areas: [],
  review: ["2018-12", "2019-01"],
};

function otherValue(way: readonly (string | number)[], value: unknown): unknown {
  const field = way.filter((key) => typeof key === "string").at(-1) as string;
  const key = way.includes("measures") && field === "baseline" ? "measure" : field;
  if (key === "theme" && way[0] === "recommendations") return null;
  if (way[0] === "themes" && way.includes("recommendations")) return null;
  const choice = IN_TURN[key];
  if (choice !== undefined) return choice.find((one) => one !== value) ?? null;
  if (typeof value === "number") return value + 1;
  if (["by", "owners", "body", "approvers", "organisation"].includes(key) && way[0] !== "themes" && way.length < 9) {
    if (key === "body" && way.at(-2) !== "decision") return `${value} edited`;
    return key === "by" && way.includes("milestones") ? "2019-03" : null;
  }
  if (typeof value === "string" && /^\d{4}-\d\d/.test(value))
    return value.startsWith("2018-09") ? "2018-10-09" : "2018-09-09";
  return `${value} edited`;
}

test("any one edit is at least one change", () => {
  fc.assert(
    fc.property(plans, days, fc.nat(), (plan, day, pick) => {
      const ways = leavesOf(plan);
      const after = edited(plan, ways[pick % ways.length] as readonly (string | number)[]);
      fc.pre(after !== null && canonical(after) !== canonical(plan));
      expect(diff(plan, after as PlanModel, day).length).toBeGreaterThan(0);
    }),
    { numRuns: runs(250) },
  );
});

test("an entry put in, taken out or moved is at least one change", () => {
  fc.assert(
    fc.property(plans, plans, days, (plan, other, day) => {
      const entry = other.actions.flatMap(({ front }) => (front["progress"] ?? []) as unknown[])[0];
      fc.pre(entry !== undefined && plan.actions.length > 0);
      const [first, ...rest] = plan.actions as [PlanModel["actions"][number], ...PlanModel["actions"]];
      const progress = [...((first.front["progress"] ?? []) as unknown[]), entry];
      const after = { ...plan, actions: [{ ...first, front: { ...first.front, progress } }, ...rest] };
      expect(diff(plan, after, day).length).toBeGreaterThan(0);
      expect(diff(after, plan, day).some(({ type }) => type === "entry-removed")).toBe(true);
    }),
    { numRuns: runs(80) },
  );
});

test("whatever moves the due date, the rating or the owners of an action, each such action has a change that says so", () => {
  const ofPlan = fc.record({
    baseline: fc.constantFrom("2018-07", "2018-05", "2018-07-10"),
    approvers: fc.constantFrom(["board"], ["executive"], ["panel", "board"], []),
    late: fc.constantFrom("1 month", "1 week", "3 months"),
    stale: fc.constantFrom("3 months", "1 week"),
    yearStarts: fc.constantFrom(4, 1),
    names: fc.constantFrom(null, "A new name"),
    organisation: fc.constantFrom("council", "trust"),
  });
  fc.assert(
    fc.property(plans, ofPlan, days, days, (plan, it, from, to) => {
      const { baseline, approvers, late, stale, yearStarts, names, organisation } = it;
      const info = { ...plan.info, baseline, approvers, rating: { late, stale }, "financial-year-starts": yearStarts };
      const posts = Object.fromEntries(
        Object.entries(plan.directory["posts"] ?? {}).map(([id, post]) => [
          id,
          { ...post, organisation, ...(names === null ? {} : { name: names }) },
        ]),
      );
      const later = { ...plan, info, directory: { ...plan.directory, posts } };
      const [before, after] = [schedule(planOf(filesOf(plan)), on(from)), schedule(planOf(filesOf(later)), on(to))];
      const changes = diffPlans(before, after);
      const [was, is] = [before, after].map((side) => new Map(side.actions.map((one) => [one.action.id, one])));
      const title = (side: typeof before, id: string) => side.plan.directory.posts.find((post) => post.id === id)?.name;
      for (const [id, one] of was ?? []) {
        const other = is?.get(id);
        if (other === undefined) continue;
        const told = changes.filter((change) => change.id === id).map(({ type }) => type);
        const must = (differs: boolean, types: RegExp): void => {
          if (differs)
            expect(
              told.some((type) => types.test(type)),
              `${id} ${types} ${told}`,
            ).toBe(true);
        };
        must(canonical(one.due) !== canonical(other.due), /^due-/);
        must(one.rating !== other.rating, /^rating-changed$/);
        must(one.status !== other.status, /./);
        must(canonical(one.owners, "owners") !== canonical(other.owners, "owners"), /^owners-changed$/);
        must(
          canonical(one.organisations) !== canonical(other.organisations),
          /^organisations-changed$|^owners-changed$/,
        );
        must(
          other.owners.some((owner) => title(before, owner) !== title(after, owner)),
          /^owner-edited$/,
        );
        must(one.daysOverdue > 0 !== other.daysOverdue > 0, /overdue$/);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("between any two plans there is an answer, and each change is whole", () => {
  const known = CHANGE_TYPES.map(({ type }) => type);
  fc.assert(
    fc.property(plans, plans, days, days, (one, other, from, to) => {
      const [before, after] = [schedule(planOf(filesOf(one)), on(from)), schedule(planOf(filesOf(other)), on(to))];
      for (const change of diffPlans(before, after)) {
        expect(JSON.parse(JSON.stringify(change))).toEqual(change);
        expect(change.message).toMatch(/^\S/);
        expect(change.message).not.toMatch(/\[object|undefined|NaN/);
        expect(change.message.length).toBeLessThan(1500);
        expect(known).toContain(change.type);
      }
    }),
    { numRuns: runs(60) },
  );
});
