import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/render/display-width.ts";
import { oneLine, toAscii, visible } from "../../src/render/printable.ts";
import { PALETTE, painter } from "../../src/render/terminal/surface.ts";

describe("text made safe to print", () => {
  it.each([
    ["an escape sequence", "a\u001b[31mb", "a\\u001b[31mb"],
    ["its C1 form", "a\u009b31mb", "a\\u009b31mb"],
    ["a bidi override", "gpj\u202eexe", "gpj\\u202eexe"],
    ["a bidi isolate", "\u2066a\u2069", "\\u2066a\\u2069"],
    ["what only shapes the text", "a\u200bb\u200dc\u00ad\u2060d\ufeff", "abcd"],
    ["joined emoji", "👩\u200d⚕️ 👨🏽\u200d🚀 👨\u200d👩\u200d👧", "👩\u200d⚕️ 👨🏽\u200d🚀 👨\u200d👩\u200d👧"],
    ["flags", "🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧 🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
    ["tags of a flag that is none", "🏴\u{e0067}x", "🏴\\u{e0067}x"],
    ["joiners where letters join", "می\u200cخواهم क\u094d\u200dष", "می\u200cخواهم क\u094d\u200dष"],
    ["marks of direction in text from right to left alone", "שלום\u200f a\u200e", "שלום\u200f a\u200e"],
    ["the same in no such text", "a\u200fb\u200e", "ab"],
    ["line and paragraph separators", "a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["an invisible tag", "a\u{e0041}", "a\\u{e0041}"],
    ["a lone surrogate", "a\ud800b", "a\\ud800b"],
    ["a filler that is drawn as nothing", "a\u3164b", "a\\u3164b"],
    ["an emoji in its emoji form", "⚠\ufe0f late", "⚠\ufe0f late"],
    ["a selector with nothing to select", "a\ufe0f", "a"],
    ["tabs, line breaks and runs of blanks", " a\tb\r\nc\rd\n\n  e ", "a b c d e"],
    ["letters of other scripts", "Zoë Ω 語 שלום", "Zoë Ω 語 שלום"],
  ])("%s", (_, text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });

  it("keeps line breaks and tabs where several lines are meant", () => {
    expect(visible("a\r\n\tb\u0007")).toBe("a\n\tb\\u0007");
  });

  const SHAPES =
    /\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u180b-\u180f]|[\u17b4\u17b5]|[\u00ad\u061c\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\u{1d173}-\u{1d17a}]/gu;

  it("leaves nothing out but what only shapes the text: what is left after the escapes are read back is the text", () => {
    const readBack = (text: string) =>
      text.replace(/\\u\{([\da-f]+)\}|\\u([\da-f]{4})/g, (_, long, short) =>
        String.fromCodePoint(Number.parseInt(long ?? short, 16)),
      );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((it) => !/[\\\r]/.test(it)),
        (text) => {
          expect(readBack(visible(text)).replace(SHAPES, "")).toBe(text.replace(SHAPES, ""));
        },
      ),
    );
  });
});

describe("text for an ASCII console", () => {
  it.each([
    ["“Adults’ Health” – the plan…", '"Adults\' Health" - the plan...'],
    ["• 3 × 4 → 12", "* 3 x 4 -> 12"],
    ["Zoë, José, Łukasz", "Zoe, Jose, Lukasz"],
    ["e\u0301", "e"],
    ["10² m, 5½ days", "10^2 m, 5 1/2 days"],
    ["£5", "GBP 5"],
    ["語 👍", "\\u8a9e \\u{1f44d}"],
    ["\u0301", "\\u0301"],
  ])("%s", (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });
});

describe("the width of text", () => {
  it.each([
    ["plain", 5],
    ["Zoë", 3],
    ["e\u0301", 1],
    ["日本", 4],
    ["ｗ", 2],
    ["👍", 2],
    ["🇬🇧", 2],
    ["🇬🇧🇫🇷", 4],
    ["👩\u200d⚕️", 2],
    ["👨🏽\u200d🚀", 2],
    ["👨\u200d👩\u200d👧", 2],
    ["🏴󠁧󠁢󠁷󠁬󠁳󠁿", 2],
    ["می\u200cخواهم", 7],
    ["⚠\ufe0f", 2],
    ["한국", 4],
    ["ᄒ\u1161\u11ab", 2],
    ["नि", 2],
    ["", 0],
  ])("%s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("the palette", () => {
  it.each(
    Object.entries(PALETTE).flatMap(([name, { exact, number }]) => [
      [name, exact] as const,
      ...(number === null ? [] : [[`${name}, of 256`, hexOf(number)] as const]),
    ]),
  )("%s (%s) has 4.5 : 1 on white and on black", (_, colour) => {
    const luminance = luminanceOf(colour);
    expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
    expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(4.5);
  });

  it("is drawn exactly where the terminal shows any colour, and nothing is drawn by number that has none", () => {
    const drawn = (deepColour: boolean, emphasis: "caution" | "alert") =>
      painter({ colour: true, deepColour })("late", emphasis);
    expect(drawn(true, "caution")).toContain("38;2;176;96;0m");
    expect(drawn(false, "caution")).toBe("late");
    expect(drawn(false, "alert")).toContain("38;5;131m");
    expect(painter({ colour: false })("late", "alert")).toBe("late");
  });
});

/** A colour of the 6 × 6 × 6 cube of the 256-colour palette, or of its greys. */
function hexOf(number: number): string {
  const step = (of: number): number => (of === 0 ? 0 : 55 + 40 * of);
  const at = number - 16;
  const grey = 8 + 10 * (number - 232);
  const channels =
    number >= 232 ? [grey, grey, grey] : [step(Math.floor(at / 36)), step(Math.floor(at / 6) % 6), step(at % 6)];
  return `#${channels.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance (WCAG 2). */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
