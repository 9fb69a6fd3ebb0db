import { indexDirectory, type PartyList } from "../core/directory-index.ts";
import type { Directory } from "../core/plan.ts";
import type { ProposedParty } from "./proposal.ts";
import { idOf } from "./wording.ts";

/** Those whom the document names and the directory does not have, each under an id of his or her own. */
export class Newcomers {
  private readonly byName = new Map<string, ProposedParty>();
  private readonly taken: Set<string>;

  constructor(directory: Directory) {
    this.taken = new Set(indexDirectory(directory).parties.map(({ id }) => id));
  }

  idOf(name: string, list: PartyList, where: string): string {
    const key = name.toLowerCase();
    const known = this.byName.get(key);
    if (known !== undefined) return known.id;
    const id = idOf(name, this.taken);
    this.taken.add(id);
    this.byName.set(key, { id, name, list, where });
    return id;
  }

  get all(): readonly ProposedParty[] {
    return [...this.byName.values()];
  }
}
