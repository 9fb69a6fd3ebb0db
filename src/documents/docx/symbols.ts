/** Characters of Word's picture fonts (Symbol, Wingdings) that plans use as marks, by their code. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0B7: "•",
  F0A7: "▪",
  F0D8: "➢",
  F0FC: "✓",
  F0FB: "✗",
  F0FE: "☑",
  F0FD: "☒",
  F0A8: "☐",
  F06F: "☐",
  F06C: "●",
  F0E0: "→",
};

/** The sign that stands for a character of a picture font: a known one, else a box with its code. */
export function symbolOf(code: string): string {
  return SYMBOLS[code.toUpperCase()] ?? `[sign ${code}]`;
}

/** A text as its font shows it: what is typed in Wingdings is pictures, `þ` a ticked box. */
export function signsOf(text: string, font: string): string {
  if (!/^wingdings$/i.test(font)) return text;
  return [...text]
    .map(
      (letter) => SYMBOLS[`F0${letter.charCodeAt(0).toString(16).slice(-2).toUpperCase().padStart(2, "0")}`] ?? letter,
    )
    .join("");
}
