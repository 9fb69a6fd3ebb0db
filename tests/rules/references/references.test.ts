import { describe, expect, it } from "vitest";
import { duplicateId } from "../../../src/rules/references/duplicate-id.ts";
import { recommendationUnanswered } from "../../../src/rules/references/recommendation-unanswered.ts";
import { recommendationsDisagree } from "../../../src/rules/references/recommendations-disagree.ts";
import { unknownAction } from "../../../src/rules/references/unknown-action.ts";
import { unknownEntry } from "../../../src/rules/references/unknown-entry.ts";
import { unknownKeyArea } from "../../../src/rules/references/unknown-key-area.ts";
import { unknownMeasure } from "../../../src/rules/references/unknown-measure.ts";
import { unknownMilestone } from "../../../src/rules/references/unknown-milestone.ts";
import { unknownPriority } from "../../../src/rules/references/unknown-priority.ts";
import { unknownProgramme } from "../../../src/rules/references/unknown-programme.ts";
import { unknownRecommendation } from "../../../src/rules/references/unknown-recommendation.ts";
import { unknownTheme } from "../../../src/rules/references/unknown-theme.ts";
import { actionFile, findingsOf, inShort } from "../../support/findings.ts";
import { BASE } from "../../support/ledger.ts";

const A = "actions/1.1.1-a.md";
const B = "actions/1.1.2-b.md";
const BROKEN = "---\nid: [\n---\n";
const THEME = "themes/1-a-theme.md";

describe("PLAN303 unknown-theme and PLAN304 unknown-key-area", () => {
  it("points at the id that carries the theme, or at the field", () => {
    const found = findingsOf(unknownTheme, {
      "actions/3.1.1-a.md": actionFile("3.1.1"),
      "actions/R1-b.md": actionFile("R1", "theme: 3"),
    });
    expect(inShort(found)).toEqual(["actions/3.1.1-a.md id 3", "actions/R1-b.md theme 3"]);
    expect(found[0]?.help).toBe("The themes are 1: correct it, or add a file with this id to themes/.");
  });

  it("suggests a theme with a name, never a number for a number", () => {
    const files = { "themes/governance.md": "---\nid: governance\ntitle: G\n---\n", "actions/R1-b.md": "" };
    const helpFor = (theme: string) =>
      findingsOf(unknownTheme, { ...files, "actions/R1-b.md": actionFile("R1", `theme: ${theme}`) })[0]?.help;
    expect(helpFor("govrenance")).toBe("Did you mean governance?");
    expect(helpFor("2")).toMatch(/^The themes are 1 and governance/);
  });

  it("keeps quiet where a theme cannot be read", () => {
    expect(findingsOf(unknownTheme, { "themes/2-b.md": BROKEN, "actions/2.1.1-a.md": actionFile("2.1.1") })).toEqual(
      [],
    );
  });

  it("says of an unknown theme once that it is unknown, and not that its key area is as well", () => {
    expect(findingsOf(unknownKeyArea, { "actions/3.1.1-a.md": actionFile("3.1.1") })).toEqual([]);
  });

  it("names the key areas that there are", () => {
    const [found] = findingsOf(unknownKeyArea, { "actions/1.4.1-a.md": actionFile("1.4.1") });
    expect(found?.help).toBe(`Its key areas are 1.1: correct the id, or add "1.4" to areas in ${THEME}.`);
    expect(found?.related[0]?.place.path).toBe(THEME);
  });
});

describe("PLAN305 unknown-recommendation", () => {
  it("says what to do where the plan lists none", () => {
    const [found] = findingsOf(unknownRecommendation, { [A]: actionFile("1.1.1", "recommendations: [6]") });
    expect(found?.message).toBe("there is no recommendation “6”");
    expect(found?.help).toMatch(/^recommendations.yaml has none/);
  });

  it("keeps quiet where recommendations.yaml cannot be read", () => {
    const files = { "recommendations.yaml": "- [", [A]: actionFile("1.1.1", "recommendations: [6]") };
    expect(findingsOf(unknownRecommendation, files)).toEqual([]);
  });

  it("lists a dozen of many", () => {
    const many = Array.from({ length: 30 }, (_, index) => `- { id: ${index + 1}, theme: 1, text: Do it }\n`).join("");
    const files = { "recommendations.yaml": many, [A]: actionFile("1.1.1", "recommendations: [99]") };
    expect(findingsOf(unknownRecommendation, files)[0]?.help).toBe(
      "The recommendations are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19 more: correct it, or add this one to recommendations.yaml.",
    );
  });
});

describe("PLAN306 unknown-action", () => {
  it("lists the actions of the key area, and suggests where there are letters", () => {
    const files = { [B]: actionFile("1.1.2"), "actions/od-12-c.md": actionFile("od-12", "theme: 1") };
    const helpFor = (id: string) =>
      findingsOf(unknownAction, { ...files, [A]: actionFile("1.1.1", `needs: [${id}]`) })[0]?.help;
    expect(helpFor("1.1.9")).toBe("Correct the id: there are 1.1.1 and 1.1.2.");
    expect(helpFor("OD-12")).toBe("Did you mean od-12?");
    expect(helpFor("9.9.9")).toBe("Correct the id, or take it away.");
  });

  it("keeps quiet where an action cannot be read; of key areas also where a theme cannot", () => {
    const lines = 'needs: [1.1.9]\nrelated: ["7.1"]';
    expect(findingsOf(unknownAction, { [A]: actionFile("1.1.1", lines) })).toHaveLength(2);
    expect(findingsOf(unknownAction, { [A]: actionFile("1.1.1", lines), [B]: BROKEN })).toEqual([]);
    const found = findingsOf(unknownAction, { [A]: actionFile("1.1.1", lines), "themes/2-b.md": BROKEN });
    expect(inShort(found)).toEqual([`${A} needs.0 1.1.9`]);
  });

  it("knows an action that joins only later", () => {
    const files = {
      [A]: actionFile("1.1.1", "needs: [1.1.2]"),
      [B]: actionFile("1.1.2", "added: { date: 2020-01-01 }"),
    };
    expect(findingsOf(unknownAction, files)).toEqual([]);
  });
});

describe("PLAN307 unknown-milestone and PLAN308 unknown-measure", () => {
  it("suggests a name that differs in its letters' case, however long", () => {
    const title = "The Improvement and Transformation Board has met for the first time";
    const lines = `milestones: [{ by: 2018-10, title: ${title} }]\nprogress:\n  - { date: 2018-10-01, met: [${title.toUpperCase()}] }`;
    const [found] = findingsOf(unknownMilestone, { [A]: actionFile("1.1.1", lines) });
    expect(found?.help).toContain("Did you mean “The Improvement and");
  });

  it("says of an action without any where to add it", () => {
    const lines = "progress:\n  - { date: 2018-10-01, met: [m], measured: [{ name: n, value: 1 }] }";
    const help = (rule: typeof unknownMeasure) => findingsOf(rule, { [A]: actionFile("1.1.1", lines) })[0]?.help;
    expect(help(unknownMilestone)).toBe("1.1.1 has no milestones: add this one to milestones, or take it away here.");
    expect(help(unknownMeasure)).toBe("1.1.1 has no measures: add this one to measures, or take it away here.");
  });
});

describe("PLAN310 duplicate-id", () => {
  it("names both files, of three the first each time", () => {
    const found = findingsOf(duplicateId, {
      [A]: actionFile("1.1.1"),
      "actions/1.1.1-b.md": actionFile("1.1.1"),
      "actions/1.1.1-c.md": actionFile("1.1.1"),
    });
    expect(found.map((it) => [it.place.path, it.related[0]?.place.path, it.message])).toEqual([
      ["actions/1.1.1-b.md", A, `another action has the id 1.1.1 already, in ${A}`],
      ["actions/1.1.1-c.md", A, `another action has the id 1.1.1 already, in ${A}`],
    ]);
  });

  it("lets an action, a theme and a recommendation share an id", () => {
    const files = {
      "recommendations.yaml": "- { id: 1, theme: 1, text: Do it }\n",
      "actions/1-a.md": actionFile("1", "theme: 1"),
    };
    expect(findingsOf(duplicateId, files)).toEqual([]);
  });
});

describe("PLAN313 recommendation-unanswered", () => {
  const files = {
    "recommendations.yaml": "- { id: 1, theme: 2, text: Do it }\n",
    "themes/2-b.md": "---\nid: 2\ntitle: B\n---\n",
    [A]: actionFile("1.1.1"),
  };

  it("is said where neither an action nor the theme answers it", () => {
    expect(inShort(findingsOf(recommendationUnanswered, files))).toEqual(["recommendations.yaml 0.id 1"]);
  });

  it.each([
    ["an action of another theme names it", { [A]: actionFile("1.1.1", "recommendations: [1]") }],
    ["its theme has an action", { "actions/2.1.1-b.md": actionFile("2.1.1") }],
    ["a theme with an action lists it", { [THEME]: "---\nid: 1\ntitle: A\nrecommendations: [1]\n---\n" }],
    [
      "it was not agreed",
      { "recommendations.yaml": "- { id: 1, theme: 2, text: T, response: not-agreed, reason: R }\n" },
    ],
    ["an action cannot be read", { [B]: BROKEN }],
    ["a theme cannot be read", { "themes/3-c.md": BROKEN }],
    ["its theme is unknown, which is said elsewhere", { "recommendations.yaml": "- { id: 1, theme: 9, text: T }\n" }],
  ])("is not said where %s", (_why, more) => {
    expect(findingsOf(recommendationUnanswered, { ...files, ...more })).toEqual([]);
  });

  it.each([
    ["has not joined yet", "added: { date: 2018-12-01 }"],
    ["was never adopted", "progress:\n  - { date: 2018-08-01, status: proposed }"],
  ])("is said where the only action %s", (_why, lines) => {
    const one = actionFile("1.1.1", `recommendations: [1]\n${lines}`);
    expect(findingsOf(recommendationUnanswered, { ...files, [A]: one })).toHaveLength(1);
    expect(findingsOf(recommendationUnanswered, { ...files, [A]: one }, { asOf: "2018-12-01" })).toHaveLength(
      lines.startsWith("added") ? 0 : 1,
    );
  });
});

describe("PLAN314 recommendations-disagree", () => {
  const theme = (id: number, recommendations: string) =>
    `---\nid: ${id}\ntitle: T\nrecommendations: ${recommendations}\n---\n`;
  const given = { "recommendations.yaml": "- { id: 1, theme: 1, text: T }\n- { id: 2, theme: 1, text: T }\n" };

  it("is said once of one disagreement, where the theme lists it", () => {
    const files = { ...given, [THEME]: theme(1, "[1]"), "themes/2-b.md": theme(2, "[2]") };
    expect(inShort(findingsOf(recommendationsDisagree, files))).toEqual(["themes/2-b.md recommendations.0 2"]);
  });

  it("is said at recommendations.yaml where no theme lists it", () => {
    const [found, ...more] = findingsOf(recommendationsDisagree, { ...given, [THEME]: theme(1, "[1]") });
    expect(more).toEqual([]);
    expect(found?.message).toBe("recommendation 2 is given to theme 1, whose own list does not have it");
    expect(found?.related[0]?.place).toEqual({ path: THEME, keys: ["recommendations"], at: "key" });
  });

  it.each([
    ["the theme prints no list", { [THEME]: theme(1, "[]") }],
    ["recommendations.yaml cannot be read", { "recommendations.yaml": "- [", [THEME]: theme(1, "[9]") }],
    ["another theme cannot be read, which may list it", { [THEME]: theme(1, "[1]"), "themes/2-b.md": BROKEN }],
    ["the theme lists what there is not, which is said elsewhere", { [THEME]: theme(1, "[1, 2, 9]") }],
  ])("is not said where %s", (_why, files) => {
    expect(findingsOf(recommendationsDisagree, { ...given, ...files })).toEqual([]);
  });
});

describe("PLAN316 unknown-programme", () => {
  it("says where to add one, and suggests one", () => {
    const file = { [A]: actionFile("1.1.1", "programme: patient flow") };
    expect(findingsOf(unknownProgramme, file)[0]?.help).toBe("plan.yaml lists none: add it to programmes there.");
    const plan = `${BASE["plan.yaml"]}programmes: [Patient flow]\n`;
    expect(findingsOf(unknownProgramme, { ...file, "plan.yaml": plan })[0]?.help).toBe("Did you mean “Patient flow”?");
  });
});

describe("PLAN324 unknown-priority", () => {
  it("says where to add one, names those that there are, and suggests one", () => {
    const helpFor = (priority: string, list = "") =>
      findingsOf(unknownPriority, {
        [A]: actionFile("1.1.1", `priority: ${priority}`),
        "plan.yaml": `${BASE["plan.yaml"]}${list}`,
      })[0]?.help;
    expect(helpFor("high")).toBe("plan.yaml lists none: add it to priorities there.");
    expect(helpFor("grave", "priorities: [high, low]\n")).toBe("The priorities are “high” and “low”.");
    expect(helpFor("hihg", "priorities: [high, low]\n")).toBe("Did you mean “high”?");
    expect(helpFor("high", "priorities: [high, low]\n")).toBeUndefined();
  });
});

describe("PLAN317 unknown-entry", () => {
  const messages = (entries: string) =>
    findingsOf(unknownEntry, { [A]: actionFile("1.1.1", `progress:\n${entries}`) }).map((it) => [it.message, it.help]);

  it("says how many entries a day has", () => {
    expect(
      messages("  - { date: 2018-10-01, note: a }\n  - { date: 2018-10-02, corrects: 2018-10-01/2, note: b }"),
    ).toEqual([["1.1.1 has 1 entry of 2018-10-01, not 2", "The other entries are of 2018-10-01."]]);
  });

  it("says that there is nothing to correct", () => {
    expect(messages("  - { date: 2018-10-02, corrects: 2018-10-01, note: b }")).toEqual([
      ["1.1.1 has no entry of 2018-10-01", "There is no other entry: take corrects away."],
    ]);
  });

  it("says of every entry of a ring that it leads back, and not of one that leads into it", () => {
    const ring = `  - { date: 2018-10-01, corrects: 2018-10-02, note: a }
  - { date: 2018-10-02, corrects: 2018-10-01, note: b }
  - { date: 2018-10-03, corrects: 2018-10-02, note: c }`;
    expect(messages(ring).map(([message]) => message)).toEqual([
      "the correction of 2018-10-02 leads back to itself",
      "the correction of 2018-10-01 leads back to itself",
    ]);
  });
});
