import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffPlans } from "../../src/diff/diff-plans.ts";
import { INTEGRITY_RULES } from "../../src/rules/index.ts";
import { CHANGE } from "../rules/integrity/findings.ts";
import { planOf, scheduled } from "../support/ledger.ts";
import { runs } from "../support/properties.ts";
import { filesOf, type PlanModel, plans } from "./plans.ts";

type Files = Readonly<Record<string, string>>;

const SECRET = "Mrs Private of 4 Mill Lane fell";
const REDACTED = 'note: "[redacted]", redacted: { date: 2018-09-05, by: manager, reason: It named a patient. }';
const ENTRY = `  - { date: 2018-09-01, by: director, confidence: high, note: ${SECRET}. }\n`;
const OTHER = "  - { date: 2018-09-01, by: director, confidence: high, note: All is well. }\n";
const EARLIER = "  - { date: 2018-08-01, by: director, status: in-progress, note: Begun. }\n";

function actionOf(id: string, entries: string, title = "An action", text = "Do it."): Files {
  const progress = entries === "" ? "" : `progress:\n${entries}`;
  return {
    [`actions/${id}-a.md`]: `---\nid: ${id}\ntitle: ${title}\nowners: [director]\ntimescale: 3 months\n${progress}---\n\n${text}\n`,
  };
}

const redacted = (fields: string): string => `  - { ${fields}, ${REDACTED} }\n`;

/** All that a diff and a check say of a change, in one text. */
function said(before: Files, after: Files): string {
  const [one, other] = [scheduled(before, "2018-10-15"), scheduled(after, "2018-10-15")];
  const findings = INTEGRITY_RULES.flatMap((rule) => [...rule.check(one.plan, other.plan, CHANGE)]);
  return JSON.stringify([diffPlans(one, other), findings.map(({ message, help }) => [message, help])]);
}

const one = (entries: string): Files => actionOf("1.1.1", entries);
const BEFORE = one(EARLIER + ENTRY);

describe("what was redacted is said by no diff and no finding, whatever else the change does", () => {
  test.each<[string, Files, Files]>([
    ["nothing", BEFORE, one(EARLIER + redacted("date: 2018-09-01, by: director, confidence: high"))],
    ["another date", BEFORE, one(EARLIER + redacted("date: 2018-09-02, by: director, confidence: high"))],
    ["other words", BEFORE, one(EARLIER + redacted("date: 2018-09-01, by: nurse, confidence: low"))],
    ["another date and other words", BEFORE, one(EARLIER + redacted("date: 2018-09-03, by: nurse, status: complete"))],
    [
      "another date, which another entry had, which is gone",
      one(OTHER.replace("09-01", "09-02") + ENTRY),
      one(redacted("date: 2018-09-02, by: director, confidence: high")),
    ],
    [
      "one of two of a day is gone",
      one(EARLIER + OTHER + ENTRY),
      one(EARLIER + redacted("date: 2018-09-01, by: director, confidence: high")),
    ],
    [
      "one of two of a day is gone, the other way round",
      one(EARLIER + ENTRY + OTHER),
      one(EARLIER + redacted("date: 2018-09-01, by: director, confidence: high")),
    ],
    ["the note is gone altogether", BEFORE, one(EARLIER + redacted("date: 2018-09-01").replace(/note: "[^"]*", /, ""))],
    [
      "only a part of the note is taken out",
      BEFORE,
      one(EARLIER + redacted("date: 2018-09-01, by: director").replace("[redacted]", "[redacted] fell.")),
    ],
    [
      "the note is written over by hand, without who did it",
      BEFORE,
      one(EARLIER + ENTRY.replace(`${SECRET}.`, '"[redacted]"')),
    ],
    ["the action has another number", BEFORE, actionOf("1.1.7", EARLIER + redacted("date: 2018-09-02, by: nurse"))],
    [
      "the action has another number and title",
      BEFORE,
      actionOf("1.1.7", EARLIER + redacted("date: 2018-09-02, by: nurse"), "Another"),
    ],
    ["the action is gone", BEFORE, {}],
    [
      "the entry went to another action",
      { ...BEFORE, ...actionOf("1.1.2", "", "Another") },
      { ...one(EARLIER), ...actionOf("1.1.2", redacted("date: 2018-09-01, by: director"), "Another") },
    ],
    [
      "the entry went to a new action",
      BEFORE,
      { ...one(EARLIER), ...actionOf("1.1.2", redacted("date: 2018-09-01, by: director"), "Another") },
    ],
    [
      "the entry is corrected as well",
      BEFORE,
      one(
        `${EARLIER}${redacted("date: 2018-09-01, by: director, confidence: high")}  - { date: 2018-09-10, corrects: 2018-09-01, confidence: low, note: It was low. }\n`,
      ),
    ],
  ])("%s", (what, before, after) => {
    expect(said(before, after)).not.toContain("Private");
    // Back again, as a revert would bring it: only an action that is new is told of from its beginning.
    if (!/number and title|is gone|by hand/.test(what)) expect(said(after, before)).not.toContain("Private");
  });

  test.each<[string, (text: string) => Files]>([
    ["the text", (text) => actionOf("1.1.1", "", "An action", `Do it with ${text}.`)],
    ["the title", (text) => actionOf("1.1.1", "", `"Visit ${text}"`)],
    ["outcomes", (text) => actionOf("1.1.1", "", `An action\noutcomes: ["Visit ${text}", Another]`)],
    ["milestones", (text) => actionOf("1.1.1", "", `An action\nmilestones: [{ by: 2018-09, title: "Visit ${text}" }]`)],
    [
      "a piece of evidence",
      (text) => one(`  - { date: 2018-09-01, evidence: ["A letter to ${text}"], note: A letter. }\n`),
    ],
    ["a person", (text) => ({ "directory.yaml": `people:\n  one: { name: "${text}", role: Nurse }\n` })],
    ["prose", (text) => ({ "introduction.md": `Written by ${text}.\n` })],
    ["a theme", (text) => ({ "themes/1-a-theme.md": `---\nid: 1\ntitle: "Of ${text}"\n---\n\nBy ${text}\n` })],
    ["a recommendation", (text) => ({ "recommendations.yaml": `- { id: 1, theme: 1, text: "See ${text}" }\n` })],
    ["the plan's own words", (text) => ({ "introduction.md": "", "governance.md": `${text}\n` })],
  ])("%s in which [redacted] stands now", (what, files) => {
    expect(said(files(SECRET), files("[redacted]"))).not.toContain("Private");
    // What something is called now is said with all that became of it.
    if (!/title|person|theme/.test(what)) expect(said(files("[redacted]"), files(SECRET))).not.toContain("Private");
    expect(said(files("[redacted]"), files("[redacted] and more"))).toContain("and more");
  });
});

test("an entry that was redacted and dated otherwise is the same entry still", () => {
  const after = one(EARLIER + redacted("date: 2018-09-02, by: director, confidence: high"));
  const changes = diffPlans(scheduled(BEFORE, "2018-10-15"), scheduled(after, "2018-10-15"));
  expect(changes.map(({ type, message }) => `${type}: ${message}`)).toEqual([
    "entry-changed: the entry of 1 September 2018 by Director was changed: date (it was 1 September 2018, now 2 September 2018), note (redacted), redacted (it was nothing, now date 5 September 2018, by Manager, reason It named a patient.)",
  ]);
});

test("what is removed beside a redaction is still said to be removed, without its note", () => {
  const after = one(redacted("date: 2018-09-01, by: director, confidence: high"));
  const changes = diffPlans(scheduled(BEFORE, "2018-10-15"), scheduled(after, "2018-10-15"));
  expect(changes.find(({ type }) => type === "entry-removed")).toMatchObject({
    notable: true,
    before: { status: "in-progress", note: "[withheld]" },
    message: expect.stringContaining("“[withheld]”"),
  });
});

test("where nothing is redacted, what was removed or changed is quoted", () => {
  expect(said(BEFORE, one(EARLIER))).toContain(SECRET);
  expect(said(BEFORE, one(EARLIER + ENTRY.replace(SECRET, "Somebody fell")))).toContain(SECRET);
  // A redaction of before the change hides nothing of it.
  const old = redacted("date: 2018-08-01, by: director");
  expect(said(one(old + ENTRY), one(old))).toContain(SECRET);
});

test("property: one entry is redacted, and the plan is another plan besides", () => {
  const edits = fc.record({
    date: fc.constantFrom(undefined, "2018-09-09"),
    by: fc.constantFrom(undefined, "nurse"),
    drop: fc.nat({ max: 5 }),
    shuffle: fc.boolean(),
    id: fc.constantFrom(undefined, "1.1.9"),
    body: fc.constantFrom(undefined, "Other text"),
  });
  fc.assert(
    fc.property(plans, plans, edits, fc.nat(), (plan, other, edit, pick) => {
      const entriesOf = (it: PlanModel["actions"][number]) =>
        (it.front["progress"] ?? []) as readonly Record<string, unknown>[];
      const places = plan.actions.flatMap((it, action) => entriesOf(it).map((_, entry) => ({ action, entry })));
      fc.pre(places.length > 0);
      const place = places[pick % places.length] as (typeof places)[number];
      const withEntry = (change: (entry: Record<string, unknown>) => Record<string, unknown>): PlanModel => ({
        ...plan,
        actions: plan.actions.map((it, at) =>
          at !== place.action
            ? it
            : {
                ...it,
                front: {
                  ...it.front,
                  progress: entriesOf(it).map((entry, n) => (n === place.entry ? change(entry) : entry)),
                },
              },
        ),
      });
      const before = withEntry((entry) => ({ ...entry, note: SECRET }));
      const taken = withEntry((entry) => ({
        ...entry,
        ...(edit.date === undefined ? {} : { date: edit.date }),
        ...(edit.by === undefined ? {} : { by: edit.by }),
        note: "[redacted]",
        redacted: { date: "2018-12-30", by: "manager", reason: "A name" },
      }));
      const strange = other.actions[0];
      const after = {
        ...taken,
        actions: taken.actions.map((it, at) => {
          if (at !== place.action)
            return strange !== undefined && edit.shuffle
              ? { ...strange, front: { ...strange.front, id: it.front["id"] } }
              : it;
          const progress = entriesOf(it).filter((_, n) => n === place.entry || n !== edit.drop);
          const entries = edit.shuffle ? [...progress].reverse() : progress;
          const id = edit.id ?? it.front["id"];
          return {
            front: { ...it.front, id, progress: entries },
            body: edit.id === undefined ? (edit.body ?? it.body) : it.body,
          };
        }),
      };
      const [files, now] = [filesOf(before), filesOf(after)];
      expect(planOf(now).unreadable).toEqual([]);
      expect(said(files, now)).not.toContain("Private");
      if (edit.id === undefined) expect(said(now, files)).not.toContain("Private");
    }),
    { numRuns: runs(80) },
  );
});

describe("of several texts, one that held a redaction before may go while another is redacted", () => {
  const lists = (outcomes: string, evidence: string): Files =>
    Object.fromEntries(
      Object.entries(one(`  - { date: 2018-09-01, by: director, status: complete, evidence: ${evidence} }\n`)).map(
        ([path, text]) => [path, text.replace("timescale:", `outcomes: ${outcomes}\ntimescale:`)],
      ),
    );
  const EARLIER_LISTS = lists(
    `["Met ${SECRET}", "A list of [redacted]"]`,
    `["Letter to ${SECRET}", "Letter 2 to [redacted]"]`,
  );

  test.each<[string, Files]>([
    ["gone", lists('["Met [redacted]"]', '["Letter to [redacted]"]')],
    [
      "other words",
      lists('["Met [redacted]", "The [redacted] list"]', '["Letter to [redacted]", "Letter 3 to [redacted]"]'),
    ],
    ["others besides", lists('["Met [redacted] once", "New"]', '["Letter to [redacted]", "Minutes"]')],
  ])("%s", (_, after) => {
    expect(said(EARLIER_LISTS, after)).not.toContain("Private");
    expect(said(after, EARLIER_LISTS)).not.toContain("Private");
  });

  test("texts without one, and those that stay, are said", () => {
    const after = lists('["Met the nurse", "A list of [redacted]"]', '["Letter", "Letter 2 to [redacted]"]');
    expect(said(EARLIER_LISTS, after)).toContain("Met the nurse");
    expect(said(lists('["Old"]', '["Letter"]'), lists('["New"]', '["Letter"]'))).toContain("Old");
  });
});
