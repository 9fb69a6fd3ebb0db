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

/** Moved once, past its due date, expected two months later. */
const ROW: TimelineRow = {
  id: "1.4.1",
  label: "Introduce the Board",
  stretches: [
    { kind: "planned", from: "2018-07-01", to: "2018-09-30" },
    { kind: "moved", from: "2018-10-01", to: "2018-10-31" },
    { kind: "worked", from: "2018-07-01", to: "2018-12-15" },
    { kind: "late", from: "2018-11-01", to: "2018-12-15" },
    { kind: "expected", from: "2018-12-16", to: "2019-02-28" },
  ],
  baselineDue: "2018-09-30",
  due: "2018-10-31",
  done: null,
  emphasis: "alert",
  state: "Off track",
  marks: [{ day: "2018-08-31", label: "First meeting", state: "met" }],
  words: "1.4.1 Introduce the Board: off track; due 31 October 2018, first due 30 September 2018",
};

/** Done in time, and nothing else. */
const DONE: TimelineRow = {
  ...ROW,
  stretches: [
    { kind: "planned", from: "2018-07-01", to: "2018-10-31" },
    { kind: "worked", from: "2018-07-01", to: "2018-09-15" },
  ],
  baselineDue: "2018-10-31",
  done: "2018-09-15",
  emphasis: "good",
  state: "Complete",
  marks: [],
};

function timeline(rows: readonly TimelineRow[], more: Partial<Timeline> = {}): Timeline {
  return {
    title: "A plan",
    description: "A line for each action.",
    from: "2018-07-01",
    to: "2019-07-31",
    asOf: "2018-12-15",
    groups: [{ label: "1  A theme", rows }],
    ...more,
  };
}

const drawn = (it: Timeline, width: number | null, unicode = true): string[] =>
  renderTerminal([{ kind: "timeline", timeline: it }], { width, colour: false, unicode }).split("\n");

describe("in a terminal", () => {
  test("work reaches the day asked about, what is late stands out, and the forecast is hollow", () => {
    const [years, months, theme, row] = drawn(timeline([ROW]), 80);
    expect(years?.trimStart()).toBe("2018              2019");
    expect(months?.trimStart()).toBe("J  A  S  O  N  D  J  F  M  A  M  J  J");
    expect(theme).toBe("1 A theme");
    expect(row).toMatch(/^1\.4\.1 {2}Introduce the Board {2}━{5}◆━━○━━●▒▒▒▒▒═{7}\s+Off track$/);
  });

  test("what is done ends in a tick, and the thin line goes on to the due date", () => {
    const row = drawn(timeline([DONE]), 80)[3] as string;
    expect(row).toMatch(/^1\.4\.1 {2}Introduce the Board {2}━{7}✓─+●\s+┊\s+Complete$/);
  });

  test("a milestone says whether it is to come, met, met late or missed, by its form", () => {
    const months = ["to-come", "met", "met-late", "missed"] as const;
    const marks = months.map((state, at) => ({ day: `2019-0${at + 1}-15`, label: state, state }));
    const row = drawn(timeline([{ ...DONE, marks }]), 80)[3] as string;
    expect(row.replace(/[^◇◆◈✗]/g, "")).toBe("◇◆◈✗");
    const key = drawn(timeline([ROW]), 200)
      .slice(4)
      .join(" ");
    for (const sign of ["◇ milestone or review to come", "◆ milestone met", "◈ milestone met late", "✗ milestone or"]) {
      expect(key).toContain(sign);
    }
  });

  test("lateness of less than a cell is seen all the same", () => {
    const late = [
      { kind: "planned", from: "2018-07-01", to: "2018-12-10" },
      { kind: "late", from: "2018-12-11", to: "2018-12-15" },
    ] as const;
    const row = drawn(timeline([{ ...ROW, stretches: late, baselineDue: "2018-12-10", due: "2018-12-10" }]), 80)[3];
    expect(row).toMatch(/─●▒/);
  });

  test("each month is as wide as every other, and a date stands in its month", () => {
    const [, months = "", , row = ""] = drawn(timeline([{ ...DONE, done: null }]), 80);
    const november = months.indexOf("N");
    expect(row.indexOf("●")).toBe(november - 1);
    expect(row.indexOf("┊")).toBeGreaterThanOrEqual(months.indexOf("D"));
    expect(row.indexOf("┊")).toBeLessThan(months.indexOf("J", november));
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
    const row = drawn(timeline([{ ...ROW, stretches: [], baselineDue: null, due: null, marks: [] }]), 80)[3] as string;
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
    expect(root.desc["#text"]).toBe("A line for each action.");
    expect(svg).toContain(ROW.words);
    expect(svg).not.toMatch(/<(script|style|image|foreignObject|a)\b|href|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
  });

  test("no label can stand under a line, however wide the font: it is cut off before the first month", () => {
    const svg = timelinePicture(timeline([{ ...ROW, label: "W".repeat(200) }]), "wide");
    const edge = Number(/<clipPath id="wide-labels"><rect x="0" y="0" width="(\d+)"/.exec(svg)?.[1]);
    const lines = [...svg.matchAll(/<rect x="([\d.]+)"[^>]*height="10"/g)].map((it) => Number(it[1]));
    expect(edge).toBeLessThan(Math.min(...lines.filter((x) => x > 16 + 3 * 280 || x > 300)));
    const labels = [...svg.matchAll(/<g clip-path="url\(#wide-labels\)">(.*?)<\/g>/g)];
    expect(labels).toHaveLength(1);
    expect(labels[0]?.[1]).toContain("WWW");
  });

  test("a stretch has its form as well as its colour: hatched where it is late, hollow where it is forecast", () => {
    const svg = timelinePicture(timeline([ROW]), "t");
    expect(svg).toContain('fill="url(#t-late)"');
    expect(svg).toMatch(/<rect [^>]*fill="#ffffff" stroke="#5b6b8c"/);
  });

  test("two pictures of a page share no id", () => {
    const ids = (text: string): string[] => [...text.matchAll(/ id="([^"]+)"/g)].map((it) => it[1] as string);
    const both = [...ids(timelinePicture(timeline([ROW]), "one")), ...ids(timelinePicture(timeline([ROW]), "two"))];
    expect(new Set(both).size).toBe(both.length);
  });
});

describe("as Mermaid", () => {
  test("has a section a theme, a bar to the first due date, one for each further stretch, a milestone a mark", () => {
    const bar = (name: string, tags: string[], start: string, end: string) => ({ name, tags, start, end });
    expect(readGantt(mermaidGantt(timeline([ROW]))).sections).toEqual([
      {
        name: "1 A theme",
        tasks: [
          bar("1.4.1 Introduce the Board (off track)", [], "2018-07-01", "2018-10-01"),
          bar("1.4.1 moved to 31 October 2018", [], "2018-10-01", "2018-11-01"),
          bar("1.4.1 worked on to 15 December 2018", ["done"], "2018-07-01", "2018-12-16"),
          bar("1.4.1 overdue to 15 December 2018", ["crit"], "2018-11-01", "2018-12-16"),
          bar("1.4.1 expected 28 February 2019", ["active"], "2018-12-16", "2019-03-01"),
          bar("1.4.1 First meeting (met)", ["milestone", "done"], "2018-08-31", "0d"),
        ],
      },
      { name: "As of", tasks: [bar("15 December 2018", ["milestone", "active"], "2018-12-15", "0d")] },
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
        [
          {
            ...ROW,
            id,
            label,
            state: label,
            words: mark,
            marks: [{ day: "2018-09-30", label: mark, state: "missed" }],
          },
        ],
        {
          title: label,
          description: mark,
          groups: [
            {
              label: group,
              rows: [
                {
                  ...ROW,
                  id,
                  label,
                  state: label,
                  words: mark,
                  marks: [{ day: "2018-09-30", label: mark, state: "missed" }],
                },
              ],
            },
          ],
        },
      );
      const mermaid = mermaidGantt(hostile);
      const { sections } = readGantt(mermaid);
      expect(sections.map(({ tasks }) => tasks.length)).toEqual([6, 1]);
      expect(mermaid).not.toMatch(/[`<>{}#;]|%(?![bY])/);
      const svg = renderSvg([{ kind: "timeline", timeline: hostile }]);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|title|desc|defs|pattern|path|rect|text|g|circle|clipPath)\b)/);
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
