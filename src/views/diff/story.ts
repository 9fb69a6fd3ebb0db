import { CHANGE_TYPES, type ChangeSubject, REPORTS } from "../../core/change-types.ts";
import type { Change } from "../../diff/change.ts";
import { count, list } from "../words.ts";
import { isOfAction, subjectOf } from "./parts.ts";

/**
 * What changes do, as one sentence: `This completes 1.1.2, asks for another date for 1.1.1 and reports on 2.3.1.` Gravest
 * first; what follows from a change, or from the passing of time alone, is no deed. One action alone is also called by its title.
 */
export function storyOf(changes: readonly Change[], title: (action: string) => string): string {
  const done = changes.filter(({ cause }) => cause !== "time");
  const deeds = deedsOf(done);
  if (deeds.length === 0) {
    if (done.length > 0) return `This changes ${count(done.length, "thing")} in what the plan says.`;
    return changes.length === 0 ? "Nothing changed in the plan." : "Nothing was changed: only time has passed.";
  }
  const actions = new Set(deeds.flatMap((deed) => (deed.subject === "action" ? deed.ids : [])));
  const called = (id: string): string => (actions.size === 1 && actions.has(id) ? `${id} ${title(id)}`.trimEnd() : id);
  const said = deeds.slice(0, MOST_DEEDS).map((deed, at) => sayDeed(deed, at === 0 ? called : (id) => id));
  const more = deeds.slice(MOST_DEEDS).reduce((sum, { ids }) => sum + Math.max(ids.length, 1), 0);
  return `This ${inSentence(more > 0 ? [...said, `does ${count(more, "more thing")}`] : said)}.`;
}

/** A deed may have an "and" of its own: then a comma parts the last from the others. */
function inSentence(said: readonly string[]): string {
  if (said.length < 2 || !said.some((deed) => deed.includes(" and "))) return list(said);
  return `${said.slice(0, -1).join(", ")}, and ${said.at(-1)}`;
}

const MOST_DEEDS = 5;
const MOST_IDS = 3;

interface Deed {
  readonly words: string;
  readonly subject: ChangeSubject;
  /** What it is done to; none where it is the plan itself. */
  readonly ids: readonly string[];
}

/** Each deed with all that it is done to, in the order of the types. That something is reported goes without saying of what was changed. */
function deedsOf(changes: readonly Change[]): readonly Deed[] {
  const isOfNew = ofNewActions(changes);
  const deeds = new Map<string, { words: string; subject: ChangeSubject; ids: Set<string> }>();
  for (const { type, deed } of CHANGE_TYPES) {
    if (deed === null) continue;
    for (const change of changes.filter((it) => it.type === type && !isOfNew(it))) {
      const subject = subjectOf(change);
      const key = `${deed} ${subject}`;
      const known = deeds.get(key) ?? { words: deed, subject, ids: new Set() };
      deeds.set(key, known);
      if (subject !== "plan" && change.id !== null) known.ids.add(change.id);
    }
  }
  const reports = deeds.get(`${REPORTS} action`);
  if (reports !== undefined) {
    deeds.delete(`${REPORTS} action`);
    const told = new Set([...deeds.values()].flatMap(({ subject, ids }) => (subject === "action" ? [...ids] : [])));
    const ids = new Set([...reports.ids].filter((id) => !told.has(id)));
    if (ids.size > 0) deeds.set(REPORTS, { ...reports, ids });
  }
  return [...deeds.values()].map((deed) => ({ ...deed, ids: [...deed.ids] }));
}

/** What is said of an action that was added goes with it. */
function ofNewActions(changes: readonly Change[]): (change: Change) => boolean {
  const added = new Set(changes.flatMap(({ type, id }) => (type === "action-added" ? [id] : [])));
  return (change) => isOfAction(change) && change.type !== "action-added" && added.has(change.id);
}

const NOUNS: Readonly<Record<ChangeSubject, readonly [one: string, many: string]>> = {
  plan: ["plan", "plans"],
  directory: ["entry", "entries"],
  recommendation: ["recommendation", "recommendations"],
  theme: ["theme", "themes"],
  action: ["action", "actions"],
  text: ["text", "texts"],
  file: ["file", "files"],
};

function sayDeed({ words, subject, ids }: Deed, called: (id: string) => string): string {
  if (ids.length === 0) return words;
  if (ids.length <= MOST_IDS) return `${words} ${list(ids.map(called))}`;
  const [one, many] = NOUNS[subject];
  return `${words.replace(new RegExp(` ${one}$`), "")} ${count(ids.length, one, many)}`;
}
