import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../src/render/display-width.ts";
import { PICTURE_COLOURS } from "../../../src/render/picture/signs.ts";
import { renderSvg } from "../../../src/render/picture/svg.ts";
import { partLengths } from "../../../src/render/terminal/chart.ts";
import { renderTerminal } from "../../../src/render/terminal/terminal.ts";
import { EVERY_BLOCK, OVER_TIME } from "../sample.ts";

const CHART = [{ kind: "chart", chart: OVER_TIME }] as const;

test("the parts of a bar fill it, in proportion, and none that counts anything is without a cell", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(10_000), { minLength: 1, maxLength: 11 }),
      fc.integer({ min: 8, max: 60 }),
      (values, length) => {
        const total = values.reduce((sum, n) => sum + n, 0);
        const cells = partLengths(values, total, length);
        const present = values.filter((n) => n > 0).length;
        expect(cells.reduce((sum, n) => sum + n, 0)).toBe(total === 0 ? 0 : Math.max(length, present));
        values.forEach((n, at) => {
          if (n === 0) expect(cells[at]).toBe(0);
          else expect(cells[at]).toBeGreaterThanOrEqual(1);
          if (n > 0) expect(Math.abs((cells[at] as number) - (n / total) * length)).toBeLessThanOrEqual(present + 1);
        });
      },
    ),
  );
});

describe("in a terminal", () => {
  test.each([40, 60, 80, 200])("no line is wider than %i columns", (width) => {
    for (const unicode of [true, false]) {
      const drawn = renderTerminal(CHART, { width, colour: false, unicode });
      for (const line of drawn.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(drawn).toContain("Nothing recorded");
      expect(drawn).not.toContain("\u001b");
    }
  });
});

describe("as SVG", () => {
  const svg = renderSvg(EVERY_BLOCK);

  test("is well formed, says what it shows, and fetches and runs nothing", async () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg);
    expect(root).toMatchObject({ "@_role": "img", "@_aria-labelledby": "title desc" });
    expect(root.desc["#text"]).toContain("off track 50");
    expect(svg).not.toMatch(/<(script|style|image|foreignObject|a|b)\b|href|\u001b/);
    await expect(svg).toMatchFileSnapshot("../../goldens/render/chart.svg.txt");
  });

  test("has contrast: 4.5 : 1 for words, 3 : 1 for the parts of a bar", () => {
    const { paper, ink, line, fills } = PICTURE_COLOURS;
    for (const colour of [ink, line]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    for (const colour of Object.values(fills)) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  test("is empty where there is no chart", () => {
    expect(renderSvg([])).toBe("");
  });
});

/** By https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
