import { indexDirectory, type Party } from "../core/directory-index.ts";
import type { Directory } from "../core/plan.ts";
import { nearest } from "../text/did-you-mean.ts";
import { type Answers, keyOf, PARTY_LISTS, type PartyList } from "./answers.ts";

/** Who a name in the document is. */
export type Named =
  | { readonly kind: "known"; readonly id: string; readonly text: string }
  /** Nobody of the directory: to be added to one of its lists. */
  | { readonly kind: "new"; readonly text: string; readonly list: PartyList }
  /** Nobody, but somebody's name is near: only people can say whether it is a slip. */
  | { readonly kind: "doubtful"; readonly text: string; readonly near: string };

/** Finds who is named in a cell, by the directory and the answers of the map. */
export class Names {
  private readonly ids = new Map<string, Party>();
  private readonly spoken = new Map<string, string>();

  constructor(
    directory: Directory,
    private readonly answers: Answers,
  ) {
    for (const party of indexDirectory(directory).parties) {
      for (const form of [party.name, ...party.also, party.id]) {
        if (!this.ids.has(plainName(form))) this.ids.set(plainName(form), party);
        if (form !== party.id) this.spoken.set(form, party.id);
      }
    }
  }

  /** Everybody whom the lines of a cell name, in their order, each once. */
  in(lines: readonly string[]): readonly Named[] {
    const found = lines.flatMap((line) => this.inLine(line));
    const keys = found.map((one) => (one.kind === "known" ? one.id : plainName(one.text)));
    return found.filter((_, at) => keys.indexOf(keys[at] as string) === at);
  }

  private inLine(line: string): readonly Named[] {
    const whole = this.known(line);
    if (whole !== null) return [whole];
    // Names may hold the signs that part names: the longest run of parts that is a name counts.
    const pieces = line.split(/(\s*[;|,/&\n]\s*|\s+and\s+)/i);
    const found: Named[] = [];
    let at = 0;
    let unknown = "";
    let lastKnown: Party | null = null;
    const flush = (): void => {
      for (const text of partsOfUnknown(unknown)) found.push(this.judge(text));
      unknown = "";
    };
    while (at < pieces.length) {
      const run = this.longestRun(pieces, at);
      if (run === null) {
        unknown += `${pieces[at] ?? ""}${pieces[at + 1] ?? ""}`;
        at += 2;
        continue;
      }
      const { party, text, next } = run;
      // “Jo Bloggs, Solent NHS Trust” names one owner and says where she works.
      if (!(unknown === "" && lastKnown !== null && describes(party, lastKnown))) {
        flush();
        found.push({ kind: "known", id: party.id, text });
        lastKnown = party;
      }
      at = next;
    }
    flush();
    return found;
  }

  private longestRun(pieces: readonly string[], start: number) {
    for (let end = Math.min(pieces.length - 1, start + LONGEST_RUN); end >= start; end -= 2) {
      const text = pieces.slice(start, end + 1).join("");
      const known = this.known(text);
      const party = known === null ? undefined : this.ids.get(plainName(known.id));
      if (known !== null) return { party: party ?? stranger(known.id), text, next: end + 2 };
    }
    return null;
  }

  private known(text: string): Extract<Named, { kind: "known" }> | null {
    const answer = this.answers.names.get(keyOf(text));
    if (answer !== undefined && !isList(answer)) return { kind: "known", id: answer, text };
    const party = this.ids.get(plainName(text)) ?? this.ids.get(plainName(text.replace(/\([^)]*\)/g, " ")));
    return party === undefined || plainName(text) === "" ? null : { kind: "known", id: party.id, text };
  }

  private judge(text: string): Named {
    const answer = this.answers.names.get(keyOf(text));
    if (answer !== undefined && isList(answer)) return { kind: "new", text, list: answer };
    const near = nearest(text, this.spoken.keys());
    if (near !== null) return { kind: "doubtful", text, near: this.spoken.get(near) ?? near };
    return { kind: "new", text, list: listFor(text) };
  }
}

/** Names and signs between them, in turn: no name has more signs in it. */
const LONGEST_RUN = 12;

function isList(text: string): text is PartyList {
  return (PARTY_LISTS as readonly string[]).includes(text);
}

/** An id that the map names and the directory does not have: `check` will say so. */
function stranger(id: string): Party {
  return { kind: "organisation", id, name: id, also: [], note: null };
}

function describes(party: Party, owner: Party): boolean {
  return party.kind === "organisation" && "organisation" in owner && owner.organisation === party.id;
}

/** A name as it is compared: small letters, `&` as “and”, no marks. */
function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[’'`.]/g, "")
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}

const BODY =
  /\b(?:board|group|committee|teams?|members|panel|forum|partnership|network|service|services|alliance|steering)\b/i;
const ORGANISATION =
  /\b(?:council|trust|ccg|icb|nhs|authority|constabulary|university|department|ltd|limited|charity)\b/i;
const POST =
  /\b(?:lead|leads|director|directors|manager|managers|head|heads|officer|officers|chief|chair|coordinator|clerk|nurse|commissioner|secretary|executive|all|tbc|vacant|assistant|deputy)\b/i;
const PERSON = /^(?:(?:mr|mrs|ms|miss|dr|prof|cllr|sir|dame|rev)\.? )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;

/** In which list of the directory somebody new most likely belongs, by the words of the name. */
function listFor(text: string): PartyList {
  if (POST.test(text)) return "posts";
  if (BODY.test(text)) return "bodies";
  if (ORGANISATION.test(text)) return "organisations";
  return PERSON.test(text) ? "people" : "posts";
}

/**
 * Several who are not in the directory, written behind one another. Semicolons and bars part them always; commas, “and”
 * and the like only where each part is a name of a person: they stand within the names of posts and bodies, too.
 */
function partsOfUnknown(text: string): readonly string[] {
  const clean = (parts: readonly string[]): string[] =>
    parts.map((part) => part.replace(/^[\s,;/|&]+|[\s,;/|&]+$/g, "")).filter((part) => part !== "");
  return clean(text.split(/[;|\n]/)).flatMap((part) => {
    const parts = clean(part.split(/\s*[,/&]\s*|\s+and\s+/i));
    return parts.length > 1 && parts.every((one) => PERSON.test(one) && listFor(one) === "people") ? parts : [part];
  });
}
