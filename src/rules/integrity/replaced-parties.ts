import { type DirectoryIndex, indexDirectory, type Party } from "../../core/directory-index.ts";
import type { Plan } from "../../core/plan.ts";
import { isUntouched, sameValue } from "../../text/equality.ts";

/** An id of the directory that stands for another than before. */
export interface ReplacedParty {
  readonly was: Party;
  readonly is: Party;
  /** The list of directory.yaml that it is in now. */
  readonly list: string;
}

const LISTS = { person: "people", post: "posts", body: "bodies", organisation: "organisations" } as const;

/**
 * The ids that stand for another than before: of another kind, or of a name that the directory does not keep under
 * `also`. Who sits on a body or holds a post may change.
 */
export function replacedParties(before: Plan, after: Plan): ReadonlyMap<string, ReplacedParty> {
  if (isUntouched(before.directory, after.directory)) return NONE;
  const [was, is] = [indexDirectory(before.directory), indexDirectory(after.directory)];
  return new Map(was.parties.flatMap(({ id }) => replaced(id, was, is)));
}

const NONE: ReadonlyMap<string, ReplacedParty> = new Map();

function replaced(id: string, before: DirectoryIndex, after: DirectoryIndex): [string, ReplacedParty][] {
  const [was, is] = [before.party(id), after.party(id)];
  if (was === undefined || is === undefined) return [];
  const keepsName = [is.name, ...is.also].some((name) => sameValue(name, was.name));
  return was.kind === is.kind && keepsName ? [] : [[id, { was, is, list: LISTS[is.kind] }]];
}
