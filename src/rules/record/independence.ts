import type { DirectoryIndex, Party } from "../../core/directory-index.ts";
import { groupBy } from "../../core/group-by.ts";
import { append } from "../../text/lists.ts";
import { lookAlikeKey } from "../../text/look-alike.ts";

/** Who is who in the directory, for the question whether somebody checks their own work. */
export interface Hands {
  /**
   * Whether two ids stand for the same: one and the same, a post and its holder, two posts of one holder, or two entries
   * with one address or with names that are taken for one.
   */
  readonly same: (one: string, other: string) => boolean;
  /** Whether somebody is a member or the chair of a body, or of a body that is a member of it. */
  readonly sitsOn: (id: string, body: string) => boolean;
}

/** Indexes the directory for it. An organisation's people are not its members: it may audit itself. */
export function handsOf({ party, parties }: DirectoryIndex): Hands {
  const held = parties.filter((it) => it.kind === "post" && it.holder !== null);
  const postsByHolder = groupBy(held, (it) => (it.kind === "post" ? it.holder : null));

  const holderOf = (id: string): string => {
    const it = party(id);
    return it?.kind === "post" ? (it.holder ?? id) : id;
  };
  const marks = new Map<string, ReadonlySet<string>>();
  const marksOfId = (id: string): ReadonlySet<string> => {
    const it = party(id);
    const known = marks.get(id) ?? new Set(it === undefined ? [] : marksOf(it));
    marks.set(id, known);
    return known;
  };
  const isTakenFor = (one: string, other: string): boolean => {
    const theirs = marksOfId(other);
    return [...marksOfId(one)].some((mark) => theirs.has(mark));
  };
  const same = (one: string, other: string): boolean =>
    one === other ||
    holderOf(one) === holderOf(other) ||
    isTakenFor(one, other) ||
    isTakenFor(holderOf(one), holderOf(other));

  const sitsOn = (id: string, body: string): boolean => {
    const wanted = new Set([id, holderOf(id), ...(postsByHolder.get(holderOf(id)) ?? []).map((it) => it.id)]);
    const seen = new Set<string>();
    const toVisit = [body];
    for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const it = party(at);
      if (it?.kind !== "body") continue;
      const members = it.chair === null ? it.members : [it.chair, ...it.members];
      if (members.some((member) => wanted.has(member) || same(id, member))) return true;
      append(toVisit, members);
    }
    return false;
  };
  return { same, sitsOn };
}

/** What a person or post is known by: names, in whatever spelling, and the address. Bodies are known by their ids alone. */
export function marksOf(party: Party): readonly string[] {
  if (party.kind !== "person" && party.kind !== "post") return [];
  const names = [party.name, ...party.also].map((name) => `name ${lookAlikeKey(name)}`);
  return party.email === null ? names : [...names, `address ${party.email.trim().toLowerCase()}`];
}
