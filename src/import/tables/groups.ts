import type { Theme } from "../../core/plan.ts";
import { largest } from "../../text/lists.ts";

/** The title of a theme or key area: without the marks around it, and without “(continued)” of a later page. */
export function tidyTitle(text: string): string {
  return text
    .replace(/\s*\((?:continued|cont\.?|cont’d|cont'd)\)\s*$/i, "")
    .replace(/^[\s:.–—-]+|[\s:–—-]+$/g, "")
    .trim();
}

/** A theme or key area that a heading names. */
export type Grouping =
  | { readonly kind: "theme"; readonly id: string | null; readonly title: string; readonly isNamed: boolean }
  | { readonly kind: "area"; readonly id: string | null; readonly title: string };

/** Whether a line is the heading of a theme or key area: `Theme 3: Access`, `3. Access`, `3.6 Intermediate Care`. */
export function groupingOf(text: string): Grouping | null {
  const line = text.replace(/\s+/g, " ").trim();
  const theme = /^(?:theme|section|strand) (\d{1,3})(?!\S*\d)\s*[:.)–—-]*\s*(.*)$/i.exec(line);
  if (theme !== null)
    return { kind: "theme", id: theme[1] as string, title: tidyTitle(theme[2] as string), isNamed: true };
  const area = /^(?:(?:key )?area )?(\d{1,3}\.\d{1,3})(?![\d.]*\d)\.?\s*[:)–—-]*\s*(.*)$/i.exec(line);
  if (area !== null) return { kind: "area", id: area[1] as string, title: tidyTitle(area[2] as string) };
  const numbered = /^(\d{1,3})(?:[.:)]|\s+[–—-])?\s+(\p{L}.*)$/u.exec(line);
  if (numbered === null) return null;
  return { kind: "theme", id: numbered[1] as string, title: tidyTitle(numbered[2] as string), isNamed: false };
}

interface Group {
  title: string | null;
  isNamed: boolean;
  /** The plan has it already: nothing is written of it. */
  readonly isThere: boolean;
  /** Its number is ours: the document gives it none. */
  readonly isNumbered: boolean;
}

/** Themes and key areas: those of the plan, and those that the document names. */
export class Groups {
  readonly themes = new Map<string, Group>();
  readonly areas = new Map<string, Group>();

  constructor(themes: readonly Theme[], answers: ReadonlyMap<string, string>) {
    for (const theme of themes) {
      this.themes.set(theme.id, { title: theme.title, isNamed: true, isThere: true, isNumbered: false });
      for (const area of theme.areas)
        this.areas.set(area.id, { title: area.title, isNamed: true, isThere: true, isNumbered: false });
    }
    for (const [id, title] of answers) {
      const groups = id.includes(".") ? this.areas : this.themes;
      if (!groups.has(id)) groups.set(id, { title, isNamed: true, isThere: false, isNumbered: false });
    }
  }

  /** The id of the theme; one without a number gets the one of its title, else the next. */
  theme({ id, title, isNamed }: Extract<Grouping, { kind: "theme" }>): string {
    const own = id === null ? undefined : this.themes.get(id);
    // A number that was given to another theme, which has none in the document.
    const isTaken = own?.isNumbered === true && title !== "" && own.title !== title;
    const known = (isTaken ? null : id) ?? this.titled(this.themes, title) ?? this.next(this.themes, "");
    this.learn(this.themes, known, title, isNamed, id === null || isTaken);
    return known;
  }

  /** The id of the key area, in the same way, within a theme. */
  area({ id, title }: Extract<Grouping, { kind: "area" }>, theme: string): string {
    const known = id ?? this.titled(this.areas, title, `${theme}.`) ?? `${theme}.${this.next(this.areas, `${theme}.`)}`;
    this.learn(this.areas, known, title, true, id === null);
    return known;
  }

  private learn(groups: Map<string, Group>, id: string, title: string, isNamed: boolean, isNumbered: boolean): void {
    const known = groups.get(id);
    if (known === undefined)
      groups.set(id, { title: title === "" ? null : title, isNamed, isThere: false, isNumbered });
    // “1. Introduction” may be a chapter and no theme: what is called a theme counts before it.
    else if (!known.isThere && title !== "" && (known.title === null || (isNamed && !known.isNamed))) {
      [known.title, known.isNamed] = [title, isNamed];
    }
  }

  private titled(groups: ReadonlyMap<string, Group>, title: string, prefix = ""): string | null {
    const wanted = title.toLowerCase();
    for (const [id, group] of groups) {
      if (id.startsWith(prefix) && group.title?.toLowerCase() === wanted) return id;
    }
    return null;
  }

  private next(groups: ReadonlyMap<string, Group>, prefix: string): string {
    const numbers = [...groups.keys()]
      .filter((id) => id.startsWith(prefix))
      .map((id) => Number(id.slice(prefix.length)));
    return String(largest(numbers.filter(Number.isInteger)) + 1);
  }
}
