import { isActionId, placeInPlan } from "../../core/action.ts";
import { type Answers, keyOf } from "../answers/answers.ts";
import type { FoundAction } from "../progress/found-action.ts";
import type { Question } from "../proposal.ts";
import type { LikelyTheme } from "../themes-for.ts";

/** An id for an action, or why there is none. */
export type IdFound =
  | { readonly ok: true; readonly id: string; readonly theme: string | null }
  | { readonly ok: false; readonly question: Question };

/** Gives the actions of a document their ids: those that they carry, else the next of their key area or theme. */
export class Ids {
  private readonly used = new Map<string, string>();
  private readonly given = new Set<string>();
  private readonly isAnswered: boolean;

  /** The one theme that the map names, where the document names none: all of it belongs there. */
  private readonly only: string | null;

  /** Ids that stand in several themes: each gets its theme's number before it. */
  private readonly repeated: ReadonlySet<string>;

  /**
   * @param likely the theme for all where the document names none; null where it does name some. A plan that is yet to
   *   be begun takes it; in one that has themes already it is only suggested.
   */
  constructor(
    private readonly answers: Answers,
    private readonly likely: LikelyTheme | null,
    actions: readonly FoundAction[],
    private readonly there: ReadonlySet<string>,
  ) {
    this.repeated = repeatedIds(actions);
    const [one, ...others] = [...answers.themes.keys()].filter((id) => !id.includes("."));
    const taken = one ?? (likely?.isNew === true ? likely.id : undefined);
    this.only = likely !== null && taken !== undefined && others.length === 0 ? taken : null;
    this.isAnswered = taken !== undefined;
  }

  of(action: FoundAction): IdFound {
    const text = action.body[0]?.text ?? action.title[0]?.text ?? "";
    const answer = this.answers.ids.get(keyOf(text));
    const written = answer ?? action.idText;
    if (written === null && action.hasIdColumn)
      return this.ask(action, "", text, "the row has no id, and the others have", "Type one into the file");
    const id = written === null ? this.next(action) : this.within(action, tidyId(written));
    if (answer === undefined && action.idIsNumber && id.includes(".")) {
      return this.ask(
        action,
        id,
        text,
        `the id ${id} is a number in the sheet, where ${id} and ${id}0 are the same`,
        "Make the column text and type the ids again",
      );
    }
    if (answer === undefined && action.idIsDate) {
      return this.ask(
        action,
        "",
        text,
        `the id ${id} is a date in the sheet: an id such as 1-4 was typed, perhaps, and became one`,
        "Make the column text and type the ids again",
      );
    }
    if (!isActionId(id))
      return this.ask(
        action,
        id,
        text,
        `“${id}” cannot be an id (letters and digits, with . - _ inside)`,
        "Type another into the file",
      );
    const other = this.used.get(id);
    if (other !== undefined)
      return this.ask(action, id, text, `${id} is the id of ${other}, too`, "Give one of them another in the file");
    this.used.set(id, action.where);
    const place = placeInPlan(id);
    const theme = place === null ? (action.theme ?? this.only ?? /^(\d{1,3})\.\d+$/.exec(id)?.[1] ?? null) : null;
    if (place === null && theme === null && this.likely !== null && !this.isAnswered) {
      return { ok: false, question: themeQuestion(action, this.likely) };
    }
    if (place === null && theme === null) {
      return this.ask(
        action,
        "",
        text,
        `nothing says which theme ${id} belongs to`,
        "Put a heading such as “Theme 1: Access” above the table",
      );
    }
    return { ok: true, id, theme };
  }

  /** The id; one that other themes have too, or that the plan knows so, with the number of its theme before it: `2-1`. */
  private within({ theme, idText }: FoundAction, id: string): string {
    const whole = `${theme}-${id}`;
    if (theme === null || idText === null || tidyId(idText) !== id) return id;
    return this.repeated.has(id) || (this.there.has(whole) && !this.there.has(id)) ? whole : id;
  }

  /** The next id of the key area; of the theme, where there is no key area. */
  private next({ area, theme }: FoundAction): string {
    const before = area === null ? `${theme ?? this.only ?? "1"}-` : `${area}.`;
    for (let number = 1; ; number += 1) {
      const id = `${before}${number}`;
      if (this.given.has(id) || this.used.has(id)) continue;
      this.given.add(id);
      return id;
    }
  }

  private ask(action: FoundAction, id: string, text: string, problem: string, mend: string): IdFound {
    const question: Question = {
      ...{ kind: "id", where: action.where, text, problem, suggestion: id },
      help: `${mend}, or give it in the map, under ids, by the beginning of its text.`,
    };
    return { ok: false, question };
  }
}

function tidyId(text: string): string {
  return text
    .trim()
    .replace(/[.:)]+$/, "")
    .replace(/\s+/g, "");
}

/** The ids of a document whose numbers begin anew in each of its themes; none where they do not. */
function repeatedIds(actions: readonly FoundAction[]): ReadonlySet<string> {
  const firsts = new Map<string | null, string>();
  for (const { idText, theme } of actions) {
    if (idText !== null && !firsts.has(theme)) firsts.set(theme, tidyId(idText));
  }
  if (firsts.has(null) || firsts.size < 2 || new Set(firsts.values()).size > 1) return new Set();
  return new Set(actions.flatMap(({ idText }) => (idText === null ? [] : [tidyId(idText)])));
}

/** One question for all actions of a document. */
function themeQuestion({ where }: FoundAction, { id, title }: LikelyTheme): Question {
  return {
    ...{ kind: "theme", where, text: id, suggestion: title },
    problem: `the document names no theme: all of its actions go into theme ${id}`,
    help: "Name another in the map, under themes; or put headings such as “Theme 1: Access” above them.",
  };
}
