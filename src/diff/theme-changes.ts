import { nameBegins, pairThemes } from "../core/pair-files.ts";
import type { KeyArea, Plan, Theme } from "../core/plan.ts";
import { sameValue } from "../text/equality.ts";
import { quote } from "../text/quote.ts";
import { type Change, change } from "./change.ts";
import { pairByKey } from "./pair-by-key.ts";
import { type NameOf, named, PARTY_FIELDS, plainValue, sayEdit, sayField } from "./say.ts";

/** Themes and key areas that came, went, got another number, or say something else. */
export function* themeChanges(before: Plan, after: Plan, name: NameOf): Iterable<Change> {
  const { pairs, gone, added } = pairThemes(before, after);
  for (const { id, title } of gone) {
    const message = `theme ${id} was removed: ${quote(title)}`;
    yield change({ type: "theme-removed", id, before: title, notable: true, message });
  }
  const unread = before.unreadable.filter((file) => file.kind === "theme");
  for (const { id, title, path } of added) {
    // What could not be read before is not new.
    if (unread.some((file) => file.path === path || nameBegins(file.path, id))) continue;
    yield change({ type: "theme-added", id, after: title, message: `theme ${id} was added: ${quote(title)}` });
  }
  for (const pair of pairs) yield* ofTheme(pair.before, pair.after, name);
}

function* ofTheme(before: Theme, after: Theme, name: NameOf): Iterable<Change> {
  const id = after.id;
  if (before.id !== id) {
    const message = `theme ${before.id} was renumbered: it is ${id} now`;
    yield change({ type: "theme-renumbered", id, field: "id", before: before.id, after: id, notable: true, message });
  }
  for (const field of ["title", "leads", "recommendations", "body"] as const) {
    if (sameValue(before[field], after[field])) continue;
    const shown = (value: unknown) => (PARTY_FIELDS.includes(field) ? named(value, name) : value);
    const said = sayEdit(shown(before[field]), shown(after[field]));
    yield edit(id, field, sayField(field), before[field], after[field], said);
  }
  const { pairs, gone, added } = pairByKey(before.areas, after.areas, (area) => area.id);
  for (const area of gone) yield edit(id, `areas.${area.id}`, `key area ${area.id}`, area.title, null);
  for (const area of added) yield edit(id, `areas.${area.id}`, `key area ${area.id}`, null, area.title);
  for (const pair of pairs) {
    for (const field of ["title", "intro"] as const satisfies readonly (keyof KeyArea)[]) {
      const [one, other] = [pair.before[field], pair.after[field]];
      if (sameValue(one, other)) continue;
      yield edit(id, `areas.${pair.after.id}.${field}`, `${field} of key area ${pair.after.id}`, one, other);
    }
  }
  if (before.path === after.path) return;
  const message = `theme ${id}: its file was renamed: it was ${before.path}, now ${after.path}`;
  yield change({ type: "theme-edited", id, field: "path", before: before.path, after: after.path, message });
}

function edit(
  id: string,
  field: string,
  what: string,
  before: unknown,
  after: unknown,
  said = sayEdit(before, after),
): Change {
  return change({
    ...{ type: "theme-edited", id, field, before: plainValue(before), after: plainValue(after) },
    notable: before !== null && field !== "leads",
    message: `theme ${id}, ${what}: ${said}`,
  });
}
