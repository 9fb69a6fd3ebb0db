import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCheckText } from "../../../src/render/check/text.ts";
import { hostileReport, UNSEEN } from "./hostile.ts";
import { EVERY_FINDING, finding, range, report } from "./report.ts";

const at = (width: number | null, more = {}) => ({ width, colour: false, unicode: true, ...more });
/** The pattern of an editor's problem matcher, written from what the format promises. */
const HEAD = /^(.+):(\d+):(\d+): (error|warning) (PLAN\d{3}) ([a-z-]+): (.*)$/;

/** The frame of one line of text. */
function frameOf(line: string, from: number, to: number, width: number | null = null, unicode = true): string[] {
  const excerpt = { firstLine: 7, lines: [line] };
  const drawn = renderCheckText(report([finding({ excerpt, range: range(7, from, 7, to) })]), at(width, { unicode }));
  return drawn.split("\n").filter((row) => /^ {2}[ >] /.test(row) && /[│|]/.test(row));
}

describe("findings for people", () => {
  it("stand one to a line, at the margin, where a program reads them", () => {
    const lines = renderCheckText(EVERY_FINDING, at(null)).split("\n");
    const heads = lines.filter((line) => HEAD.test(line));
    expect(heads).toHaveLength(EVERY_FINDING.findings.length);
    expect(lines.filter((line) => line !== "" && !line.startsWith("  "))).toEqual([
      ...heads,
      "4 errors, 1 warning in 59 files (4 excepted, 39 there before)",
    ]);
  });

  it("say why a rule matters once", () => {
    const drawn = renderCheckText(report([finding(), finding({ path: "plan/actions/1.4.3-x.md" })]), at(80));
    expect(drawn.match(/A date that slides/g)).toHaveLength(1);
    expect(drawn.match(/^ {2}help /gm)).toHaveLength(2);
  });

  it("keep together what is said of a file, from top to bottom", () => {
    const one = { path: "plan/a.md", severity: "warning" as const };
    const places = report([
      finding({ path: "plan/b.md" }),
      finding({ path: "plan/a.md", range: range(9, 1, 9, 2) }),
      finding({ path: "plan/b.md", range: range(3, 1, 3, 2) }),
      finding({ ...one, range: range(2, 1, 2, 2) }),
    ]);
    const drawn = renderCheckText(places, at(null)).match(/^plan\/\S+(?=: )/gm);
    expect(drawn).toEqual(["plan/b.md:3:1", "plan/b.md:10:12", "plan/a.md:2:1", "plan/a.md:9:1"]);
  });

  it("are the same with colour, but for the colour", () => {
    const coloured = renderCheckText(EVERY_FINDING, at(80, { colour: true, deepColour: true }));
    expect(coloured).toContain("\u001b[38;2;235;0;0merror\u001b[39m");
    expect(coloured).toContain("\u001b[38;2;176;96;0mwarning\u001b[39m");
    expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(renderCheckText(EVERY_FINDING, at(80)));
  });

  it("are few words where there are none", () => {
    expect(renderCheckText(report([]), at(80))).toBe("Nothing found in 59 files\n");
    const against = "the merge base with main (1a2b3c4)";
    expect(renderCheckText(report([], { against, existing: 39 }), at(null))).toBe(
      "Nothing new found in 59 files (39 there before: the merge base with main (1a2b3c4))\n",
    );
  });
});

describe("a code frame", () => {
  it("counts columns in UTF-16 units and draws them as wide as they are", () => {
    expect(frameOf("👍 語: hgh", 7, 10)).toEqual(["  > 7 │ 👍 語: hgh", "      │        ^^^"]);
    expect(frameOf("e\u0301te\u0301: x", 8, 9)).toEqual(["  > 7 │ e\u0301te\u0301: x", "      │      ^"]);
    expect(frameOf("\ta\tb", 4, 5)).toEqual(["  > 7 │     a   b", "      │         ^"]);
    expect(frameOf("a\t\u0301b\r\u0301c", 5, 6)[0]).toBe("  > 7 │ a   \u0301b\\u000d\u0301c");
    expect(frameOf("a\u001bb", 3, 4)).toEqual(["  > 7 │ a\\u001bb", "      │        ^"]);
    expect(frameOf("– Zoë: x", 8, 9, 80, false)).toEqual(["  > 7 | - Zoe: x", "      |        ^"]);
  });

  it("points at a place that has no length, and at one behind the end of the line", () => {
    expect(frameOf("timescale:", 3, 3)).toEqual(["  > 7 │ timescale:", "      │   ^"]);
    expect(frameOf("timescale:", 11, 12)).toEqual(["  > 7 │ timescale:", "      │           ^"]);
    expect(frameOf("", 1, 1)).toEqual(["  > 7 │", "      │ ^"]);
    expect(frameOf("a", 50, 60)).toEqual(["  > 7 │ a", "      │  ^"]);
  });

  it("clips a long line around the range", () => {
    const long = `${"a".repeat(200)}HERE${"b".repeat(200)}`;
    const [line = "", mark = ""] = frameOf(long, 201, 205, 60);
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line).toMatch(/│ …a+HEREb+…$/);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("HERE");
    const [far = "", farMark = ""] = frameOf(`${"語".repeat(300_000)}HERE!!`, 300_001, 300_005, 60);
    expect(far.endsWith("HERE!!")).toBe(true);
    expect(farMark.match(/\^+/)?.[0]).toBe("^^^^");
  });

  it("leaves out the middle of a range of many lines", () => {
    const lines = Array.from({ length: 40 }, (_, nth) => `line ${nth + 1}`);
    const it = finding({ excerpt: { firstLine: 1, lines }, range: range(2, 1, 39, 3) });
    const drawn = renderCheckText(report([it]), at(80));
    expect(drawn).toMatch(/⋮/);
    expect(drawn).toMatch(/> 39 │ line 39\n.*│ \^\^\n/);
    expect(drawn.split("\n").length).toBeLessThan(30);
  });

  it("never is wider than the terminal, nor points beside it", () => {
    fc.assert(
      fc.property(hostileReport, fc.integer({ min: 40, max: 120 }), (it, width) => {
        for (const line of renderCheckText(it, at(width, { unicode: false })).split("\n")) {
          const isPlace = /:\d+:\d+$/.test(line);
          if (!isPlace) expect(line.length).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\s$/);
        }
      }),
    );
  });
});

describe("hostile text", () => {
  it("reaches the terminal as printable characters only", () => {
    fc.assert(
      fc.property(hostileReport, fc.option(fc.integer({ min: 40, max: 120 })), (it, width) => {
        expect(renderCheckText(it, at(width))).not.toMatch(UNSEEN);
        expect(renderCheckText(it, at(width, { unicode: false }))).toMatch(/^[\x20-\x7e\n]*$/);
      }),
    );
  });

  it("in a path neither indents nor breaks its line", () => {
    const drawn = renderCheckText(report([finding({ path: "  a\n  b.md" })]), at(null));
    expect(drawn.split("\n")[0]).toMatch(/^\\u0020 a\\u000a {2}b\.md:10:12: error /);
  });

  it("makes no finding of its own in a pipe: only heads and the result stand at the margin", () => {
    fc.assert(
      fc.property(hostileReport, (it) => {
        const lines = renderCheckText(it, at(null)).trimEnd().split("\n");
        const atMargin = lines.filter((line) => line !== "" && !line.startsWith("  "));
        expect(atMargin).toHaveLength(it.findings.length + 1);
      }),
    );
  });
});

describe("a line that is too long", () => {
  it("is cut between words, but never within what is marked", () => {
    const line = "text: The system leaders must revisit all service provision to ensure that it is safe";
    for (const width of [60, 72, 76, 80]) {
      const seen = /│ (.*)…$/.exec(frameOf(line, 1, 5, width)[0] ?? "")?.[1] ?? expect.fail("it is not cut");
      expect(line.startsWith(`${seen} `), seen).toBe(true);
    }
    const long = "x".repeat(200);
    expect(frameOf(`key: ${long}`, 6, 200, 80)[0]).toMatch(/x…$/);
  });
});
