import type { DefaultTreeAdapterTypes } from "parse5";
import type { Fill } from "../cell.ts";
import { fillOf } from "../colour.ts";

export type Element = DefaultTreeAdapterTypes.Element;

/** How an element looks, as far as it says something. What it does not say is null. */
export interface Looks {
  readonly isStruck: boolean | null;
  readonly isHidden: boolean | null;
  readonly fill: Fill | null;
}

const NOTHING: Looks = { isStruck: null, isHidden: null, fill: null };
/** A page's own style sheet may be as long as it likes; no more of it is looked at. */
const MOST_CSS = 1_000_000;
const COLOURS: Readonly<Record<string, string>> = {
  ...{ red: "FF0000", green: "008000", lime: "00FF00", blue: "0000FF", yellow: "FFFF00", orange: "FFA500" },
  ...{ amber: "FFBF00", gold: "FFD700", grey: "808080", gray: "808080", silver: "C0C0C0", black: "000000" },
  ...{ purple: "800080", lightgreen: "90EE90", lightgrey: "D3D3D3", lightgray: "D3D3D3", darkgreen: "006400" },
  ...{ darkred: "8B0000", lightblue: "ADD8E6", darkorange: "FF8C00", crimson: "DC143C", limegreen: "32CD32" },
};

/** The value of an element's attribute; null where it has none. */
export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The text that stands directly in an element. */
export function wordsIn(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** The looks that the style sheets of a page give to classes: Google Docs, Sheets and Excel save theirs so. */
export function classLooks(css: string): ReadonlyMap<string, Looks> {
  const looks = new Map<string, Looks>();
  for (const rule of css.slice(0, MOST_CSS).split("}")) {
    const [selectors = "", declarations] = rule.split("{");
    if (declarations === undefined) continue;
    for (const selector of selectors.split(",")) {
      const name = /^\s*(?:\.[\w-]+\s+)?[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (name !== undefined) looks.set(name, merged(looks.get(name) ?? NOTHING, declared(declarations)));
    }
  }
  return looks;
}

/** How an element itself looks: by its name, its classes and its own style. What stands around it is not asked. */
export function looksOf(element: Element, classes: ReadonlyMap<string, Looks>): Looks {
  const { tagName } = element;
  const byTag: Looks = {
    isStruck: /^(?:s|strike|del)$/.test(tagName) ? true : null,
    isHidden: attributeOf(element, "hidden") === null ? null : true,
    fill: filled(attributeOf(element, "bgcolor") ?? ""),
  };
  const names = (attributeOf(element, "class") ?? "").split(/\s+/);
  const byClass = names.reduce((looks, name) => merged(looks, classes.get(name) ?? NOTHING), byTag);
  return merged(byClass, declared(attributeOf(element, "style") ?? ""));
}

/** What later declarations say counts before what earlier ones do. */
function merged(one: Looks, other: Looks): Looks {
  return {
    isStruck: other.isStruck ?? one.isStruck,
    isHidden: other.isHidden ?? one.isHidden,
    fill: other.fill ?? one.fill,
  };
}

function declared(declarations: string): Looks {
  let looks = NOTHING;
  for (const declaration of declarations.split(";")) {
    const [, property = "", value = ""] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration.toLowerCase()) ?? [];
    if (/^text-decoration(?:-line)?$/.test(property) && value.includes("line-through")) {
      looks = { ...looks, isStruck: true };
    } else if (property === "display") looks = { ...looks, isHidden: value.startsWith("none") };
    else if (property === "visibility") looks = { ...looks, isHidden: /^(?:hidden|collapse)/.test(value) };
    else if (property === "mso-hide") looks = { ...looks, isHidden: value === "all" };
    else if (property === "background-color" || property === "background") {
      looks = { ...looks, fill: filled(value) };
    }
  }
  return looks;
}

/** `#f00`, `#ff0000`, `rgb(255, 0, 0)`, `red`, also among other words of a background. */
function filled(text: string): Fill | null {
  const [, short] = /#([0-9a-f]{3})(?![0-9a-f])/i.exec(text) ?? [];
  if (short !== undefined) return fillOf([...short].map((digit) => digit + digit).join(""));
  const [, long] = /#([0-9a-f]{6})(?![0-9a-f])/i.exec(text) ?? [];
  if (long !== undefined) return fillOf(long);
  const [, ...parts] = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/i.exec(text) ?? [];
  if (parts.length === 3) return fillOf(parts.map((part) => Number(part).toString(16).padStart(2, "0")).join(""));
  return fillOf(COLOURS[/^[a-z]+/i.exec(text.trim())?.[0].toLowerCase() ?? ""] ?? "");
}
