/** How a level of a list counts. */
export interface CountedLevel {
  /** As Word names it: `decimal`, `lowerLetter`, `upperRoman`, `bullet`, `none`. */
  readonly format: string;
  /** What stands before a paragraph, with `%1` for the number of the first level: `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

/** How OpenDocument names the same: `1`, `a`, `I`; nothing for no number. */
export function numberFormatOf(sign: string): string {
  const known: Readonly<Record<string, string>> = {
    ...{ "1": "decimal", a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman", "": "none" },
  };
  return known[sign] ?? "decimal";
}

/** The numbers of one list while its paragraphs go by. */
export class ListCount {
  private counts: number[] = [];

  /** @param levels from the outermost */
  constructor(private readonly levels: readonly (CountedLevel | undefined)[]) {}

  /** Begins a level anew at a number. */
  restart(level: number, at: number): void {
    this.counts[level] = at - 1;
    this.counts.length = level + 1;
  }

  /** What stands before the next paragraph of a level; null where it is a bullet or nothing. */
  next(level: number): string | null {
    const its = this.levels[level];
    for (let above = 0; above < level; above += 1) this.counts[above] ??= this.levels[above]?.start ?? 1;
    this.counts[level] = (this.counts[level] ?? (its?.start ?? 1) - 1) + 1;
    this.counts.length = level + 1;
    if (its === undefined || its.format === "bullet" || its.format === "none") return null;
    const text = its.text.replace(/%([1-9])%?/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      return numberAs(this.levels[of]?.format ?? "decimal", this.counts[of] ?? this.levels[of]?.start ?? 1);
    });
    return text.trim() === "" ? null : text.trim();
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
  ] as const),
  ...([
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];
const MOST_LETTERS = 30;

function numberAs(format: string, number: number): string {
  if (format === "lowerLetter") return letters(number).toLowerCase();
  if (format === "upperLetter") return letters(number);
  if (format === "lowerRoman") return roman(number).toLowerCase();
  if (format === "upperRoman") return roman(number);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  return format === "bullet" || format === "none" ? "" : String(number);
}

/** A to Z, then AA, BB, as Word counts. */
function letters(number: number): string {
  if (number < 1 || number > 26 * MOST_LETTERS) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [left, text] = [number, ""];
  for (const [value, letter] of ROMAN) {
    text += letter.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
