import { describe, expect, test } from "vitest";
import { INKS } from "../../../src/render/docx/text.ts";
import { DARK_COLOURS, PAGE_COLOURS } from "../../../src/render/html/colours.ts";

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("the measure is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

const KINDS = ["alert", "caution", "good", "done"] as const;

describe.each([
  ["light", PAGE_COLOURS],
  ["dark", DARK_COLOURS],
])("on a %s screen", (_, colours) => {
  test.each([
    ...(["ink", "quiet", "link", "accent", ...KINDS] as const).flatMap((ink) => [
      [ink, "paper"] as const,
      [ink, "tint"] as const,
    ]),
    ...KINDS.flatMap((kind) => [
      [kind, `${kind}Tint`] as const,
      ["ink", `${kind}Tint`] as const,
      ["link", `${kind}Tint`] as const,
    ]),
  ])("words in %s on %s can be read", (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["rule", ...KINDS] as const)("lines in %s can be seen", (line) => {
    expect(contrast(colours[line], colours.paper)).toBeGreaterThanOrEqual(3);
  });

  test("the ring of the focus can be seen beside the page and beside its own colour", () => {
    expect(contrast(colours.ink, colours.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.ink, colours.focus)).toBeGreaterThanOrEqual(3);
  });
});

test.each(Object.entries(INKS).flatMap(([name, ink]) => (ink === null ? [] : [[name, `#${ink}`] as const])))(
  "Word's %s can be read",
  (_, ink) => expect(contrast(ink, "#ffffff")).toBeGreaterThanOrEqual(4.5),
);
