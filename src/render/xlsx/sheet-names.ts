/** Excel's longest name of a sheet, in UTF-16 units. */
const LONGEST = 31;
/** What no name may hold, and what a reader would not see in it; nor may an apostrophe stand at its ends. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufffe\uffff]/gu;
/** Excel keeps the first for itself; the second leads programs in JavaScript astray that keep sheets by their names. */
const RESERVED = ["history", "__proto__"];

/** A name for each title that Excel takes, no two alike (it does not tell large letters from small). */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const used = new Set<string>(RESERVED);
  return titles.map((title) => {
    const wish = trimmed(title.replace(FORBIDDEN, " ").replace(/\s+/g, " ")) || "Table";
    for (let n = 1; ; n += 1) {
      const end = n === 1 ? "" : ` (${n})`;
      const name = `${trimmed(cut(wish, LONGEST - end.length))}${end}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}

function trimmed(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/** Never in the middle of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
