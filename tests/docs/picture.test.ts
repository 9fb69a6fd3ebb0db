/** Holds the picture on the first page to what the program prints in a terminal. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planHere, TOP } from "../support/run-plan.ts";
import { COLUMNS, drawTerminal, SCHEMES } from "./draw-terminal.ts";
import { pageText } from "./pages.ts";

const PICTURE = ".github/terminal.svg";
const COMMAND = "plan status --as-of 2018-11-15";

describe("the picture", () => {
  test("is what the command prints in a terminal", async () => {
    const { stdout } = await planHere([...COMMAND.split(" ").slice(1), "--color"], {
      columns: COLUMNS,
      env: { COLORTERM: "truecolor" },
    });
    expect(pageText("README.md")).toContain(`](${PICTURE})`);
    await expect(drawTerminal(COMMAND, stdout)).toMatchFileSnapshot(join(TOP, PICTURE));
  });

  test.each(["light", "dark"] as const)("can be read on a %s page: every contrast is that of WCAG AA", (name) => {
    const { paper, edge: _, ...looks } = SCHEMES[name];
    for (const [look, colour] of Object.entries(looks)) {
      expect(contrast(colour, paper), `${look} on ${name} paper`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("shows hostile text as text", () => {
    expect(drawTerminal("plan", "<script>&\n")).not.toContain("<script");
  });
});

/** The contrast of two colours such as `#1f2328`, by https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
