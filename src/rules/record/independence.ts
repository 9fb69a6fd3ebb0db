import type { DirectoryIndex } from "../../core/directory-index.ts";
import { groupBy } from "../../core/group-by.ts";
import { append } from "../../text/lists.ts";

/** Who is who in the directory, for the question whether somebody checks their own work. */
export interface Hands {
  /** Whether two ids stand for the same: one and the same, or a post and its holder, or two posts of one holder. */
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
  const same = (one: string, other: string): boolean => one === other || holderOf(one) === holderOf(other);

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
      if (members.some((member) => wanted.has(member))) return true;
      append(toVisit, members);
    }
    return false;
  };
  return { same, sitsOn };
}
