import { describe, expect, it } from "vitest";
import type { Action, Entry } from "../../src/core/action.ts";
import type { Plan } from "../../src/core/plan.ts";
import { loadLedger } from "../../src/ledger/load.ts";
import type { LoadedPlan } from "../../src/ledger/open.ts";

const PLAN = "id: p\ntitle: A plan\nbaseline: 2018-07\n";

function load(files: Record<string, string>): LoadedPlan {
  const all = { "plan.yaml": PLAN, ...files };
  return loadLedger({
    files: Object.entries(all).map(([path, text]) => ({ path, text })),
    paths: new Set(Object.keys(all)),
  });
}

function planOf(files: Record<string, string>): Plan {
  const { plan } = load(files);
  if (plan === null) throw new Error("no plan");
  return plan;
}

const action = (more: string, id = "id: 1.4.1") =>
  `---\n${id}\ntitle: Introduce ITB\nowners: [a]\ntimescale: 3 months\noutcomes: [b]\n${more}---\n\n\nIntroduce ITB\r\n\r\n- one\n\n`;

function actionOf(more: string, plan = PLAN): Action {
  const [it] = planOf({ "plan.yaml": plan, "actions/1.4.1-x.md": action(more) }).actions;
  if (it === undefined) throw new Error("the action was not loaded");
  return it;
}

const entryOf = (fields: string): Entry => actionOf(`progress:\n  - date: 2018-10-05\n${fields}`).progress[0] as Entry;
const codes = ({ diagnostics }: LoadedPlan) => diagnostics.map((it) => it.rule.code);

describe("plan.yaml", () => {
  it("needs three fields, and the rest has defaults", () => {
    const month = { count: 1, unit: "month" };
    expect(planOf({}).info).toMatchObject({
      id: "p",
      baseline: { precision: "month", first: "2018-07-01", last: "2018-07-31" },
      publisher: null,
      answers: null,
      timeZone: "Europe/London",
      closed: null,
      approvers: [],
      rating: {
        late: month,
        dueSoon: month,
        stale: { count: 3, unit: "month" },
        assureWithin: { count: 2, unit: "month" },
      },
      checks: {},
      dates: null,
      financialYearStarts: 4,
    });
  });

  it("is no plan where one of the three is missing, or the file itself", () => {
    for (const key of ["id", "title", "baseline"]) {
      const text = PLAN.split("\n")
        .filter((line) => !line.startsWith(key))
        .join("\n");
      expect(load({ "plan.yaml": text })).toMatchObject({ plan: null });
    }
    const empty = loadLedger({ files: [], paths: new Set() });
    expect([empty.plan, codes(empty)]).toEqual([null, ["PLAN217"]]);
  });

  it("may start with a day, but not with a year", () => {
    expect(planOf({ "plan.yaml": PLAN.replace("2018-07", "2018-07-01") }).info.baseline.precision).toBe("day");
    expect(codes(load({ "plan.yaml": PLAN.replace("2018-07", "2018/19") }))).toEqual(["PLAN208"]);
  });

  it("says how the dates of the other files are read", () => {
    expect(
      actionOf("progress: [{ date: 2018-10-05, due: 03/04/2018 }]\n", `${PLAN}dates: day-first\n`).progress[0]?.due
        ?.last,
    ).toBe("2018-04-03");
    expect(
      actionOf("progress: [{ date: 2018-10-05, due: 03/04/2018 }]\n", `${PLAN}dates: month-first\n`).progress[0]?.due
        ?.last,
    ).toBe("2018-03-04");
    expect(
      codes(load({ "actions/1.4.1-x.md": action("progress: [{ date: 2018-10-05, due: 03/04/2018 }]\n") })),
    ).toEqual(["PLAN208"]);
    expect(
      actionOf("progress: [{ date: 2018-10-05, due: Q1 2018/19 }]\n", `${PLAN}financial-year-starts: 7\n`).progress[0]
        ?.due?.first,
    ).toBe("2018-07-01");
  });

  it("may be closed, by a decision that was approved", () => {
    const { closed } = planOf({
      "plan.yaml": `${PLAN}state: closed\nclosed: { date: 2019-07-31, decision: { body: itb } }\n`,
    }).info;
    expect(closed).toEqual({
      date: "2019-07-31",
      decision: { outcome: "approved", body: "itb", date: null, ref: null },
    });
  });
});

describe("an action", () => {
  it("takes theme and key area from its id, and its text without the blank lines around it", () => {
    expect(actionOf("")).toMatchObject({
      theme: "1",
      keyArea: "1.4",
      body: "Introduce ITB\n\n- one",
      path: "actions/1.4.1-x.md",
    });
  });

  it("of another form of id states its theme", () => {
    const { actions } = planOf({ "actions/R3-x.md": action("theme: 2\n", "id: R3") });
    expect(actions[0]).toMatchObject({ id: "R3", theme: "2", keyArea: null });
  });

  it("reads whole numbers as the ids that they are", () => {
    expect(actionOf("recommendations: [6, '7']\nprogramme: x\nsource: { pages: 7 }\n")).toMatchObject({
      recommendations: ["6", "7"],
      source: { pages: "7", inherited: {}, lost: null, note: null },
    });
  });

  it("keeps a timescale word for word and everything else as it stands", () => {
    const it = actionOf(
      "milestones: [{ by: 2018-09, title: ' ITB ' }]\nreview: every 3 months\nmeasures: [{ name: m, target: 30%, every: 3 months }]\nadded: { date: 2018-09-01 }\n",
    );
    expect(it.timescale).toEqual({ text: "3 months", kind: "offset", step: { count: 3, unit: "month" } });
    expect(it.milestones).toMatchObject([{ title: " ITB ", by: { precision: "month", last: "2018-09-30" } }]);
    expect(it.review).toEqual({ kind: "every", step: { count: 3, unit: "month" } });
    expect(it.measures).toMatchObject([{ name: "m", target: "30%", unit: null, every: { count: 3, unit: "month" } }]);
    expect(it.added).toEqual({ date: "2018-09-01", decision: null });
    expect(actionOf("review: 2018-12\n").review).toMatchObject({ kind: "once", by: { last: "2018-12-31" } });
  });

  it("that prints no owners, timescale or outcomes is loaded with a warning for each", () => {
    const loaded = load({ "actions/1.4.1-x.md": "---\nid: 1.4.1\ntitle: T\nowners:\noutcomes: []\n---\n" });
    expect(loaded.plan?.actions[0]).toMatchObject({ owners: null, timescale: null, outcomes: null, body: "" });
    expect(codes(loaded)).toEqual(["PLAN219", "PLAN213", "PLAN214", "PLAN215"]);
    expect(loaded.diagnostics.slice(1).map((it) => it.rule.severity)).toEqual(["warning", "warning", "warning"]);
  });

  it("with an unknown field is loaded, without it", () => {
    const loaded = load({ "actions/1.4.1-x.md": action("neds: [1.4.2]\nadded: { date: 2018-09-01, descision: x }\n") });
    expect(loaded.plan?.actions).toHaveLength(1);
    expect(loaded.diagnostics.map((it) => it.help)).toEqual(["Did you mean decision?", "Did you mean needs?"]);
  });

  it("that needs a guess is not loaded but named, with its line and everything that is wrong with it", () => {
    const loaded = load({
      "actions/1.4.1-x.md": action(
        "neds: [1.4.2]\nprogress:\n  - date: 2018-10-05\n    confidence: hgh\n    status: done\n",
      ),
    });
    expect(loaded.plan?.actions).toEqual([]);
    expect(loaded.plan?.unreadable).toEqual([
      {
        path: "actions/1.4.1-x.md",
        kind: "action",
        message: expect.stringMatching(
          /^line 1[01]: (confidence must be high, medium or low, not “hgh”|status must be)/,
        ),
      },
    ]);
    expect(codes(loaded).sort()).toEqual(["PLAN203", "PLAN203", "PLAN204"]);
    expect(loaded.diagnostics.every((it) => it.action === "1.4.1")).toBe(true);
  });
});

describe("an entry", () => {
  it("has nothing but what was written", () => {
    expect(entryOf("")).toEqual({
      date: "2018-10-05",
      by: null,
      note: null,
      status: null,
      confidence: null,
      forecast: null,
      due: null,
      decision: null,
      evidence: [],
      met: [],
      measured: [],
      owners: null,
      review: null,
      to: null,
      assurance: null,
      corrects: null,
      amends: [],
      redacted: null,
      public: true,
    });
  });

  it("takes evidence in words or whole", () => {
    expect(entryOf("    evidence: [evidence/x.md, { where: the file, held: HCC, public: false }]\n").evidence).toEqual([
      { where: "evidence/x.md", title: null, held: null, public: true, sha256: null },
      { where: "the file", title: null, held: "HCC", public: false, sha256: null },
    ]);
  });

  it.each([
    ["2018-10-04", { date: "2018-10-04", nth: 1 }],
    ["2018-10-04/2", { date: "2018-10-04", nth: 2 }],
  ])("corrects %s", (text, expected) => {
    expect(entryOf(`    corrects: ${text}\n`).corrects).toEqual(expected);
  });

  it.each([
    ["a decision without an outcome", "decision: { body: itb }", "PLAN201"],
    ["a status nobody knows", "status: done", "PLAN203"],
    ["a correction of the noughth", "corrects: 2018-10-04/0", "PLAN221"],
    ["a decimal in place of an action", "to: 1.10", "PLAN205"],
    ["a number for a note", "note: 7", "PLAN202"],
    ["a list for a note", "note: [a]", "PLAN202"],
    ["an entry for a list", "met: x", "PLAN202"],
  ])("is refused for %s", (_what, field, code) => {
    expect(codes(load({ "actions/1.4.1-x.md": action(`progress:\n  - date: 2018-10-05\n    ${field}\n`) }))).toEqual([
      code,
    ]);
  });

  it.each(["October 2018", "2018-10", "05/10/2018", "2018-10-32", "2018-1-1"])(
    "is dated by a day in one form, not %s",
    (date) => {
      expect(codes(load({ "actions/1.4.1-x.md": action(`progress:\n  - date: ${date}\n`) }))).toEqual(["PLAN208"]);
    },
  );

  it("may be reviewed, or say when", () => {
    expect(entryOf("    review: done\n").review).toBe("done");
    expect(entryOf("    review: 2018-12\n").review).toMatchObject({ precision: "month" });
  });
});

describe("the other files", () => {
  it("may be missing or empty", () => {
    const nobody = { organisations: [], people: [], bodies: [], posts: [] };
    expect(planOf({})).toMatchObject({
      directory: nobody,
      recommendations: [],
      themes: [],
      actions: [],
      prose: [],
      unreadable: [],
    });
    const empty = load({ "directory.yaml": "", "recommendations.yaml": "# none yet\n" });
    expect(empty.plan).toMatchObject({ directory: nobody, recommendations: [] });
    expect(empty.diagnostics).toEqual([]);
  });

  it("keep their order, and themes and actions that of their ids", () => {
    const theme = (id: number) =>
      `---\nid: ${id}\ntitle: T\nareas: { "${id}.2": { title: b }, "${id}.1": { title: a } }\n---\nAims\n`;
    const plan = planOf({
      "themes/10-x.md": theme(10),
      "themes/2-x.md": theme(2),
      "actions/1.10.1.md": action("", "id: 1.10.1"),
      "actions/1.2.1.md": action("", "id: 1.2.1"),
      "directory.yaml": "people: { zoe: { name: Z }, adam: { name: A, printed-as: [x], until: 2018-10-31 } }\n",
      "introduction.md": "Text\n",
    });
    expect(plan.themes.map((it) => it.id)).toEqual(["2", "10"]);
    expect(plan.themes[0]?.areas.map((it) => it.id)).toEqual(["2.2", "2.1"]);
    expect(plan.actions.map((it) => it.id)).toEqual(["1.2.1", "1.10.1"]);
    expect(plan.directory.people).toMatchObject([
      { id: "zoe", printedAs: [] },
      { id: "adam", printedAs: ["x"], until: "2018-10-31" },
    ]);
    expect(plan.prose).toEqual([{ path: "introduction.md", body: "Text" }]);
  });

  it("are named where they cannot be used", () => {
    const { plan } = load({
      "directory.yaml": "people: [a]\n",
      "recommendations.yaml": "- { id: 6 }\n",
      "themes/1-x.md": "no fields\n",
    });
    expect(plan?.unreadable.map((it) => it.kind)).toEqual(["directory", "recommendations", "theme"]);
  });

  it("may be called what JavaScript has names for", () => {
    const { directory } = planOf({
      "directory.yaml": "people:\n  constructor: { name: C }\n  toString: { name: T }\n",
    });
    expect(directory.people.map((it) => it.id)).toEqual(["constructor", "toString"]);
  });
});
