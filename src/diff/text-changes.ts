import type { Plan, Recommendation } from "../core/plan.ts";
import { fileKindAt } from "../core/source-file.ts";
import { sameValue } from "../text/equality.ts";
import { inOneLine, quote } from "../text/quote.ts";
import { type Change, change } from "./change.ts";
import { pairByKey } from "./pair-by-key.ts";
import { sayEdit } from "./say.ts";

/** Recommendations that came, went, or say something else. */
export function* recommendationChanges(before: Plan, after: Plan): Iterable<Change> {
  const { pairs, gone, added } = pairByKey(before.recommendations, after.recommendations, (it) => it.id);
  for (const { id, text } of gone) {
    const message = `recommendation ${id} was removed: ${quote(text)}`;
    yield change({ type: "recommendation-removed", id, before: text, notable: true, message });
  }
  for (const { id, text } of added) {
    const message = `recommendation ${id} was added: ${quote(text)}`;
    yield change({ type: "recommendation-added", id, after: text, message });
  }
  for (const pair of pairs) {
    for (const field of Object.keys(pair.after) as (keyof Recommendation)[]) {
      const [one, other] = [pair.before[field], pair.after[field]];
      if (sameValue(one, other)) continue;
      const message = `recommendation ${pair.after.id}, ${field}: ${sayEdit(one, other)}`;
      const facts = { id: pair.after.id, field, before: one, after: other, notable: one !== null };
      yield change({ type: "recommendation-edited", ...facts, message });
    }
  }
}

/** The published prose that belongs to no theme. A file that cannot be read on one side is not gone. */
export function* proseChanges(before: Plan, after: Plan): Iterable<Change> {
  const unread = new Set([...before.unreadable, ...after.unreadable].map((file) => file.path));
  const { pairs, gone, added } = pairByKey(before.prose, after.prose, (it) => it.path);
  for (const { path } of gone.filter((it) => !unread.has(it.path))) {
    yield change({ type: "text-removed", id: path, notable: true, message: `${path} was removed` });
  }
  for (const { path } of added.filter((it) => !unread.has(it.path))) {
    yield change({ type: "text-added", id: path, message: `${path} was added` });
  }
  for (const { before: one, after: other } of pairs) {
    if (sameValue(one.body, other.body)) continue;
    const facts = { id: other.path, field: "body", before: one.body, after: other.body };
    yield change({
      type: "text-edited",
      ...facts,
      notable: true,
      message: `${other.path}: ${sayEdit(one.body, other.body)}`,
    });
  }
}

/** Files that cannot be read any more, or can again, and files beside the ledger (evidence) that came or went. */
export function* fileChanges(before: Plan, after: Plan): Iterable<Change> {
  const [was, is] = [before, after].map((plan) => new Map(plan.unreadable.map((file) => [file.path, file.message])));
  for (const [path, message] of is ?? []) {
    const old = was?.get(path) ?? null;
    if (old === message) continue;
    const said = `${path} cannot be read: ${inOneLine(message, LONGEST)}. What changed in it is not known`;
    yield change({ type: "unreadable", id: path, before: old, after: message, notable: true, message: said });
  }
  for (const [path, old] of was ?? []) {
    if (is?.has(path)) continue;
    const there = after.paths.has(path);
    const words = there ? `${path} can be read again` : `${path} is gone; it could not be read`;
    const message = `${words}: ${inOneLine(old, LONGEST)}`;
    yield change({ type: there ? "readable" : "file-removed", id: path, before: old, notable: !there, message });
  }
  const known = (path: string): boolean =>
    fileKindAt(path) !== null || (was?.has(path) ?? false) || (is?.has(path) ?? false);
  for (const path of before.paths) {
    if (after.paths.has(path) || known(path)) continue;
    yield change({ type: "file-removed", id: path, notable: true, message: `${path} was removed` });
  }
  for (const path of after.paths) {
    if (before.paths.has(path) || known(path)) continue;
    yield change({ type: "file-added", id: path, message: `${path} was added` });
  }
}

const LONGEST = 200;
