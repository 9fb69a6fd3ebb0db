import { indexDirectory, type PartyList } from "../../core/directory-index.ts";
import type { Directory } from "../../core/plan.ts";
import type { FoundAction } from "../progress/found-action.ts";
import type { ImportNote, ProposedParty, Question } from "../proposal.ts";
import type { Named, Names } from "./names.ts";
import { clean, idOf, saysNothing } from "./wording.ts";

/** Finds parties by what a document calls them; asks about those whom only people can tell. */
export class Owners {
  readonly questions: Question[] = [];
  readonly notes: ImportNote[] = [];

  constructor(
    private readonly names: Names,
    private readonly newcomers: Newcomers,
  ) {}

  /** Directory ids of the owners of an action, the lead first. */
  of({ where, owners }: FoundAction): readonly string[] {
    const lines = owners.map(({ text }) => clean(text)).filter((text) => !saysNothing(text));
    return this.names.in(lines).flatMap((one) => {
      if (one.kind === "nobody") {
        this.notes.push({ where, message: `“${one.text}” names nobody: the action has no owner of that cell` });
        return [];
      }
      const id = this.idOf(one, where);
      return id === null ? [] : [id];
    });
  }

  /** The id of the one party that a text names; null where it names none or several, or has to be asked about. */
  one(text: string, where: string): string | null {
    const [only, ...others] = this.names.in([text]);
    return only === undefined || only.kind === "nobody" || others.length > 0 ? null : this.idOf(only, where);
  }

  private idOf(one: Exclude<Named, { kind: "nobody" }>, where: string): string | null {
    if (one.kind === "known") return one.id;
    if (one.kind === "new") return this.newcomers.idOf(one.text, one.list, where);
    const near = one.kind === "doubtful" ? one.near : "";
    const problem =
      one.kind === "doubtful"
        ? `“${one.text}” is not in the directory. Did you mean ${near}?`
        : `“${one.text}” ${one.problem}`;
    this.questions.push({ kind: "name", where, text: one.text, suggestion: near, problem, help: HELP });
    return null;
  }
}

const HELP =
  "Answer in the map, under names: an id of the directory; people, posts, bodies or organisations for somebody new; or none for nobody.";

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
