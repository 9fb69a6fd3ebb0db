import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../src/render/display-width.ts";
import { renderMarkdown } from "../../../src/render/markdown/markdown.ts";
import { mermaidGantt } from "../../../src/render/picture/mermaid.ts";
import { renderSvg } from "../../../src/render/picture/svg.ts";
import { timelinePicture } from "../../../src/render/picture/timeline-svg.ts";
import { renderTerminal } from "../../../src/render/terminal/terminal.ts";
import type { Timeline, TimelineRow } from "../../../src/views/content.ts";
import { runs } from "../../support/properties.ts";
import { readGantt } from "./mermaid-reader.ts";

const ROW: TimelineRow = {
  id: "1.4.1",
  label: "Introduce the Board",
  start: "2018-07-01",
  baselineDue: "2018-10-31",
  due: "2018-12-31",
  emphasis: "alert",
  state: "Off track",
  marks: [{ day: "2018-09-30", label: "First meeting", met: true }],
};

function timeline(rows: readonly TimelineRow[], more: Partial<Timeline> = {}): Timeline {
  return {
    title: "A plan",
    description: "A bar for each action.",
    from: "2018-07-01",
    to: "2019-07-31",
    asOf: "2018-11-15",
    groups: [{ label: "1  A theme", rows }],
    ...more,
  };
}

const drawn = (it: Timeline, width: number | null, unicode = true): string[] =>
  renderTerminal([{ kind: "timeline", timeline: it }], { width, colour: false, unicode }).split("\n");

describe("in a terminal", () => {
  test("a bar reaches its first due date, then the date that it was moved to", () => {
    const [years, months, theme, row] = drawn(timeline([ROW]), 80);
    expect(years?.trimStart()).toBe("2018              2019");
    expect(months?.trimStart()).toBe("J  A  S  O  N  D  J  F  M  A  M  J  J");
    expect(theme).toBe("1 A theme");
    expect(row).toMatch(/^1\.4\.1 {2}Introduce the Board {2}━+◆━+○╌+●\s+Off track$/);
  });

  test("each month is as wide as every other, and a date stands in its month", () => {
    const [, months = "", , row = ""] = drawn(
      timeline([{ ...ROW, baselineDue: "2018-10-31", due: "2018-10-31", marks: [] }]),
      80,
    );
    const november = months.indexOf("N");
    expect(row.indexOf("●")).toBe(november - 1);
    expect(row.indexOf("┊")).toBeGreaterThanOrEqual(november);
    expect(row.indexOf("┊")).toBeLessThan(months.indexOf("D"));
  });

  test.each([20, 40, 60, 80, 120, 200])("no line is wider than %i columns, whatever stands in it", (width) => {
    for (const unicode of [true, false]) {
      for (const it of [
        timeline([ROW]),
        timeline([{ ...ROW, label: "日本語".repeat(40), id: "x".repeat(64) }], { to: "2199-12-31" }),
      ]) {
        for (const line of drawn(it, width, unicode)) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  test("without a due date there is no bar, and the rating still stands there", () => {
    const row = drawn(timeline([{ ...ROW, baselineDue: null, due: null, marks: [] }]), 80)[3] as string;
    expect(row).toMatch(/^1\.4\.1 {2}Introduce the Board\s+┊\s+Off track$/);
  });

  test("a day outside the months is said, not drawn", () => {
    const lines = drawn(timeline([ROW], { asOf: "2020-01-01" }), 80);
    expect(lines[3]).not.toContain("┊");
    expect(lines.join("\n")).toContain("1 January 2020, after these months");
  });

  test("in ASCII nothing but ASCII is drawn", () => {
    expect(drawn(timeline([ROW]), 80, false).join("\n")).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe("as SVG", () => {
  test("is well formed, says what it shows, and fetches and runs nothing", () => {
    const svg = renderSvg([{ kind: "timeline", timeline: timeline([ROW]) }]);
    expect(XMLValidator.validate(svg)).toBe(true);
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg);
    expect(root).toMatchObject({ "@_role": "img", "@_aria-labelledby": "timeline-title timeline-desc" });
    expect(root.desc["#text"]).toBe("A bar for each action.");
    expect(svg).toContain(
      "1.4.1 Introduce the Board: off track; due 31 December 2018, first due 31 October 2018; First meeting by 30 September 2018, met",
    );
    expect(svg).not.toMatch(/<(script|style|image|foreignObject|a)\b|href|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
  });

  test("two pictures of a page share no id", () => {
    const ids = (text: string): string[] => [...text.matchAll(/ id="([^"]+)"/g)].map((it) => it[1] as string);
    const both = [...ids(timelinePicture(timeline([ROW]), "one")), ...ids(timelinePicture(timeline([ROW]), "two"))];
    expect(new Set(both).size).toBe(both.length);
  });
});

describe("as Mermaid", () => {
  test("has a section a theme, a bar to the first date and one to the new date, a milestone a mark", () => {
    expect(readGantt(mermaidGantt(timeline([ROW]))).sections).toEqual([
      {
        name: "1 A theme",
        tasks: [
          { name: "1.4.1 Introduce the Board (off track)", tags: ["crit"], start: "2018-07-01", end: "2018-11-01" },
          { name: "1.4.1 moved to 31 December 2018", tags: ["crit"], start: "2018-11-01", end: "2019-01-01" },
          { name: "1.4.1 First meeting (met)", tags: ["milestone", "done"], start: "2018-09-30", end: "0d" },
        ],
      },
      {
        name: "As of",
        tasks: [{ name: "15 November 2018", tags: ["milestone", "active"], start: "2018-11-15", end: "0d" }],
      },
    ]);
  });

  test("a Markdown fence holds it, unless it is too long for a forge", () => {
    const fenced = renderMarkdown([{ kind: "timeline", timeline: timeline([ROW]) }]);
    expect(fenced).toMatch(/^```mermaid\ngantt\n[^`]*\n```\n$/);
    expect(renderMarkdown([{ kind: "timeline", timeline: timeline(new Array(1000).fill(ROW)) }])).toBe("");
  });
});

const HOSTILE = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    'x\n    click a href "javascript:alert(1)"',
    "section x",
    "%%{init: {'securityLevel': 'loose'}}%%",
    "title: x; y # z",
    "<img src=x onerror=alert(1)>",
    "]]></desc><script>alert(1)</script>",
    "```\n# out of the fence",
    "gantt",
    "2018-10-31",
    "a:b, 2018-01-01, 1d",
    "\u001b[31m\u202e",
    "",
  ),
);

test("hostile text injects nothing, in any format, and no row of it is lost", () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (id, label, group, mark) => {
      const hostile = timeline(
        [{ ...ROW, id, label, state: label, marks: [{ day: "2018-09-30", label: mark, met: false }] }],
        {
          title: label,
          description: mark,
          groups: [
            {
              label: group,
              rows: [{ ...ROW, id, label, state: label, marks: [{ day: "2018-09-30", label: mark, met: false }] }],
            },
          ],
        },
      );
      const mermaid = mermaidGantt(hostile);
      const { sections } = readGantt(mermaid);
      expect(sections.map(({ tasks }) => tasks.length)).toEqual([3, 1]);
      expect(mermaid).not.toMatch(/[`<>{}#;]|%(?![bY])/);
      const svg = renderSvg([{ kind: "timeline", timeline: hostile }]);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|title|desc|defs|pattern|path|rect|text|g|circle)\b)/);
      const text = renderTerminal([{ kind: "timeline", timeline: hostile }], {
        width: 80,
        colour: false,
        unicode: true,
      });
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }),
    { numRuns: runs(100) },
  );
});
