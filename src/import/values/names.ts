import { indexDirectory, isPartyList, type Party, type PartyList } from "../../core/directory-index.ts";
import type { Directory } from "../../core/plan.ts";
import { nearest } from "../../text/did-you-mean.ts";
import { wordsKey } from "../../text/names.ts";
import { type Answers, keyOf } from "../answers/answers.ts";

/** Who a name in the document is. */
export type Named =
  | { readonly kind: "known"; readonly id: string; readonly text: string }
  /** Nobody of the directory: to be added to one of its lists. */
  | { readonly kind: "new"; readonly text: string; readonly list: PartyList }
  /** Nobody, but somebody's name is near: only people can say whether it is a slip. */
  | { readonly kind: "doubtful"; readonly text: string; readonly near: string }
  /** Words that do not say who: everybody, initials, a person with a post. Only people can answer. */
  | { readonly kind: "unclear"; readonly text: string; readonly problem: string }
  /** Nobody yet: TBC, N/A, vacant. */
  | { readonly kind: "nobody"; readonly text: string };

/** Finds who is named in a cell, by the directory and the answers of the map. */
export class Names {
  private readonly ids = new Map<string, Party>();
  private readonly spoken = new Map<string, string>();

  private readonly alone: ReadonlySet<string>;

  /** @param cells all lines of all cells that name owners: what stands alone in one parts another */
  constructor(
    directory: Directory,
    private readonly answers: Answers,
    cells: readonly string[],
  ) {
    this.alone = new Set(cells.flatMap((line) => line.split(/[;|\n]/)).map(wordsKey));
    for (const party of indexDirectory(directory).parties) {
      for (const form of [party.name, ...party.also, party.id]) {
        if (!this.ids.has(wordsKey(form))) this.ids.set(wordsKey(form), party);
        if (form !== party.id) this.spoken.set(form, party.id);
      }
    }
  }

  /** Everybody whom the lines of a cell name, in their order, each once. */
  in(lines: readonly string[]): readonly Named[] {
    const found = lines.flatMap((line) => this.inLine(line));
    const keys = found.map((one) => (one.kind === "known" ? one.id : wordsKey(one.text)));
    return found.filter((_, at) => keys.indexOf(keys[at] as string) === at);
  }

  private inLine(line: string): readonly Named[] {
    const whole = this.known(line);
    if (whole !== null) return [whole];
    // Names may hold the signs that part names: the longest run of parts that is a name counts.
    const pieces = line.split(/(\s*[;|,/&+\n]\s*|\s+and\s+)/i);
    const found: Named[] = [];
    let at = 0;
    let unknown = "";
    let lastKnown: Party | null = null;
    const flush = (): void => {
      for (const text of this.partsOfUnknown(unknown)) found.push(this.judge(text));
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
      const party = known === null ? undefined : this.ids.get(wordsKey(known.id));
      if (known !== null) return { party: party ?? stranger(known.id), text, next: end + 2 };
    }
    return null;
  }

  private known(text: string): Extract<Named, { kind: "known" }> | null {
    const answer = this.answers.names.get(keyOf(text));
    if (answer !== undefined && !isPartyList(answer)) return this.answered(answer, text);
    const party = this.ids.get(wordsKey(text)) ?? this.ids.get(wordsKey(text.replace(/\([^)]*\)/g, " ")));
    return party === undefined || wordsKey(text) === "" ? null : { kind: "known", id: party.id, text };
  }

  /** The party that the map names by its id or name; null where it names somebody new. */
  private answered(answer: string, text: string): Extract<Named, { kind: "known" }> | null {
    const party = this.ids.get(wordsKey(answer));
    if (party !== undefined) return { kind: "known", id: party.id, text };
    return answer !== "none" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(answer) ? { kind: "known", id: answer, text } : null;
  }

  /**
   * Several who are not in the directory, written behind one another. Semicolons and bars part them always; commas, “and”
   * and the like only where each part is a person or stands alone in another cell, as they stand within names of posts,
   * too; a stroke with blanks around it also where each part says a post, a body or an organisation.
   */
  private partsOfUnknown(text: string): readonly string[] {
    return clean(text.split(/[;|\n]/)).flatMap((part) => {
      if (NOBODY.test(part) || INITIALS.test(part)) return [part];
      const parts = clean(part.split(SIGNS));
      const isSpaced = parts.length === clean(part.split(/\s+\/\s+/)).length;
      const isPart = (one: string): boolean =>
        isPerson(one) || this.alone.has(wordsKey(one)) || (isSpaced && SAYS_WHO.some((word) => word.test(one)));
      const isOnePerson = parts.some(isPerson) && !parts.every(isPerson);
      return parts.length > 1 && parts.every(isPart) && !isOnePerson ? parts : [part];
    });
  }

  /** Why a text does not say who is meant; null where it does. */
  private unclear(text: string): string | null {
    if (EVERYBODY.test(text)) return "does not say who: an action needs somebody who answers for it";
    if (INITIALS.test(text)) return "is initials: the plan does not say whose";
    const parts = clean(text.replace(/[()]|\s[–—-]\s/g, ",").split(SIGNS));
    const people = parts.filter(isPerson);
    const isBoth = people.length > 0 && people.length < parts.length && parts.some((part) => POST.test(part));
    return isBoth ? "names a person and a post: which of them answers for the action?" : null;
  }

  private judge(text: string): Named {
    const answer = this.answers.names.get(keyOf(text));
    if (answer !== undefined && isPartyList(answer)) return { kind: "new", text, list: answer };
    if (answer === "none" || NOBODY.test(text)) return { kind: "nobody", text };
    if (answer !== undefined) return { kind: "new", text: answer, list: listFor(answer) };
    const problem = this.unclear(text);
    if (problem !== null) return { kind: "unclear", text, problem };
    const near = nearest(text, this.spoken.keys());
    if (near !== null) return { kind: "doubtful", text, near: this.spoken.get(near) ?? near };
    return { kind: "new", text, list: listFor(text) };
  }
}

/** What people write where nobody is named yet. */
const NOBODY =
  /^(?:t\.?b\.?[cad]\.?|n\/?a|none|nobody|vacant|to be (?:confirmed|agreed|advised|decided)|not (?:applicable|known|yet known)|unknown|\?+|[–—-]+|[x✓✔☑☒☐])$/i;
const EVERYBODY =
  /^(?:all|everyone|everybody|all (?:staff|partners|leads|owners|of the above|managers)|various|several)$/i;
const INITIALS = /^\p{Lu}{2,4}(?:\s*[/&,+]\s*\p{Lu}{2,4})+$/u;

/** Names and signs between them, in turn: no name has more signs in it. */
const LONGEST_RUN = 12;

const clean = (parts: readonly string[]): string[] =>
  parts.map((part) => part.replace(/^[\s,;/|&]+|[\s,;/|&]+$/g, "")).filter((part) => part !== "");

/** An id that the map names and the directory does not have: `check` will say so. */
function stranger(id: string): Party {
  return { kind: "organisation", id, name: id, also: [], note: null };
}

function describes(party: Party, owner: Party): boolean {
  return party.kind === "organisation" && "organisation" in owner && owner.organisation === party.id;
}

const BODY =
  /\b(?:board|group|committee|teams?|members|panel|forum|partnership|network|service|services|alliance|steering)\b/i;
const ORGANISATION =
  /\b(?:council|trust|ccg|icb|nhs|authority|constabulary|university|department|ltd|limited|charity)\b/i;
const POST =
  /\b(?:lead|leads|director|directors|manager|managers|head|heads|officer|officers|chief|chair|coordinator|clerk|nurse|commissioner|secretary|executive|all|tbc|vacant|assistant|deputy|administrator|engineer|analyst|consultant|specialist|adviser|advisor|accountant|matron|practitioner|headteacher|teacher|governor|supervisor|architect|partner|champion|representative|registrar|surveyor|solicitor|auditor|inspector|trainer|therapist|pharmacist|physician|treasurer|president|facilitator|planner|owner)s?\b/i;
/** Where a script has no capital letters, two to four words, or as many signs of Chinese or Japanese, are a name. */
const PERSON_WITHOUT_CAPITALS =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{2,8}|\p{Lo}[\p{Lo}\p{M}]*(?: \p{Lo}[\p{Lo}\p{M}]*){1,3})$/u;
const SAYS_WHO = [POST, BODY, ORGANISATION];
const SIGNS = /\s*[,/&+]\s*|\s+and\s+/i;
/** Words within names that are written small: Jan van der Berg, Maria da Silva. */
const SMALL = "(?: (?:van|von|der|den|de|da|do|dos|del|della|di|du|la|le|bin|ibn|al|el|ap|y|ten|ter))*";
const PERSON = new RegExp(
  `^(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof|[Cc]llr|[Ss]ir|[Dd]ame|[Rr]ev)\\.? )?\\p{Lu}[\\p{L}’'.-]*(?:${SMALL} (?:al-)?\\p{Lu}[\\p{L}’'.-]*){1,3}$`,
  "u",
);

/** In which list of the directory somebody new most likely belongs, by the words of the name. */
function listFor(text: string): PartyList {
  if (POST.test(text)) return "posts";
  if (BODY.test(text)) return "bodies";
  if (ORGANISATION.test(text)) return "organisations";
  const name = text.normalize("NFC");
  return PERSON.test(name) || PERSON_WITHOUT_CAPITALS.test(name) ? "people" : "posts";
}

/** Whether a text is most likely the name of a person or post, or several. */
export function namesSomebody(text: string): boolean {
  const parts = clean(text.split(/[;|\n]|\s*[,/&]\s*/));
  return parts.length > 0 && text.length <= LONGEST_NAME && parts.every((one) => POST.test(one) || isPerson(one));
}

const LONGEST_NAME = 60;

function isPerson(text: string): boolean {
  return listFor(text) === "people";
}
