import type { PlanDate } from "../../calendar/plan-date.ts";
import { pairThemes } from "../../core/pair-files.ts";
import type { Body, Plan } from "../../core/plan.ts";
import { sameValue } from "../../text/equality.ts";
import { type Edit, edit, missingFrom } from "./published-fields.ts";

/**
 * What was published of the plan outside its actions and says something else now.
 *
 * @param now meetings up to it were held; those to come may be moved
 */
export function* planEdits(before: Plan, after: Plan, now: PlanDate): Iterable<Edit> {
  for (const field of ["title", "publisher", "answers"] as const) {
    const [one, other] = [before.info[field], after.info[field]];
    if (one === null || sameValue(one, other)) continue;
    yield edit(`the plan's ${field}`, { path: "plan.yaml", keys: [field] }, field, one, other, field !== "answers");
  }
  yield* lostFromPlan(before, after, now);
  yield* bodyEdits(before, after);
  yield* recommendationEdits(before, after);
  yield* themeEdits(before, after);
  const prose = new Map(after.prose.map((one) => [one.path, one.body]));
  for (const { path, body } of before.prose) {
    const now = prose.get(path);
    if (!isPublishedProse(path) || now === undefined || sameValue(body, now)) continue;
    yield edit(`the published text ${path}`, { path, keys: [] }, "text", body, now, true);
  }
}

/** Programmes that the board is reported on, priorities, meetings that were held, amendments: what is there stays. */
function* lostFromPlan(before: Plan, after: Plan, now: PlanDate): Iterable<Edit> {
  const lists = [
    ["programmes", before.info.programmes, after.info.programmes],
    ["priorities", before.info.priorities, after.info.priorities],
    ["meetings", before.info.meetings.filter(({ date }) => date <= now), after.info.meetings],
  ] as const;
  for (const [field, was, is] of lists) {
    const lost = missingFrom(was, is);
    if (lost.length === 0) continue;
    yield edit(`the plan's ${field}`, { path: "plan.yaml", keys: [field] }, field, lost, missingFrom(is, was));
  }
  if (after.unreadable.some((file) => file.path === "amendments.yaml")) return;
  const lost = missingFrom(before.amendments, after.amendments);
  const path = after.paths.has("amendments.yaml") ? "amendments.yaml" : "plan.yaml";
  if (lost.length > 0) yield edit("what amendments.yaml records", { path, keys: [] }, "amendments", lost, null);
}

/** Who decides in the name of a body, and how many of them it takes. */
function* bodyEdits(before: Plan, after: Plan): Iterable<Edit> {
  const now = new Map(after.directory.bodies.map((it) => [it.id, it]));
  for (const was of before.directory.bodies) {
    const is = now.get(was.id);
    if (!before.info.approvers.includes(was.id) || is === undefined) continue;
    for (const field of ["members", "chair", "quorum"] as const satisfies readonly (keyof Body)[]) {
      if (was[field] === null || sameValue(was[field], is[field])) continue;
      const place = { path: "directory.yaml", keys: ["bodies", was.id, field] };
      yield edit(
        `the ${field} of ${was.id}, which decides,`,
        place,
        `bodies.${was.id}.${field}`,
        was[field],
        is[field],
      );
    }
  }
}

function* recommendationEdits(before: Plan, after: Plan): Iterable<Edit> {
  const path = "recommendations.yaml";
  if (!after.paths.has(path) || after.unreadable.some((file) => file.path === path)) return;
  const byId = new Map(after.recommendations.map((it, index) => [it.id, { it, index }]));
  for (const one of before.recommendations) {
    const now = byId.get(one.id);
    const what = `recommendation ${one.id}`;
    if (now === undefined) yield edit(what, { path, keys: [] }, one.id, one.text, null);
    else {
      for (const field of ["theme", "text", "response", "reason"] as const) {
        // A response may be given where there was none.
        if (one[field] === null || sameValue(one[field], now.it[field])) continue;
        const place = { path, keys: [now.index, field] };
        const wording = field === "text" || field === "reason";
        yield edit(`the ${field} of ${what}`, place, `${one.id}.${field}`, one[field], now.it[field], wording);
      }
    }
  }
}

function* themeEdits(before: Plan, after: Plan): Iterable<Edit> {
  for (const pair of pairThemes(before, after).pairs) {
    const { path, areas } = pair.after;
    const theme = `theme ${pair.before.id}`;
    for (const field of ["title", "leads", "recommendations", "body"] as const) {
      const [one, other] = [pair.before[field], pair.after[field]];
      // The first lead stands for the theme; recommendations come in any order.
      if ((Array.isArray(one) && one.length === 0) || sameValue(one, other, field === "leads" ? "owners" : field))
        continue;
      const isText = field === "body";
      const place = { path, keys: isText ? [] : [field] };
      const wording = isText || field === "title";
      yield edit(`the ${isText ? "text" : field} of ${theme}`, place, isText ? "text" : field, one, other, wording);
    }
    const byId = new Map(areas.map((area) => [area.id, area]));
    for (const area of pair.before.areas) {
      const now = byId.get(area.id);
      for (const field of ["title", "intro"] as const) {
        if (area[field] === null || (now !== undefined && sameValue(area[field], now[field]))) continue;
        const place = { path, keys: ["areas", area.id, field] };
        const name = `areas.${area.id}.${field}`;
        yield edit(`the ${field} of key area ${area.id}`, place, name, area[field], now?.[field], true);
      }
    }
  }
}

/** Whether a text without fields is part of what was published: not, say, a README that was put beside it. */
export function isPublishedProse(path: string): boolean {
  return path === "introduction.md" || path === "governance.md" || path.startsWith("appendices/");
}
