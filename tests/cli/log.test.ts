import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outputSchema } from "../../src/schema/output/output-schema.ts";
import { planHere } from "../support/run-plan.ts";
import { actionFile, BEGUN, DONE, NOT_DONE, smallPlanOverTime } from "../support/small-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

const ONE = "plan/actions/1.1.1-one.md";
const now = "2018-12-31T12:00:00Z";

interface Event {
  kind: string;
  date: string;
  what?: string;
  entry?: { date: string; note: string; by: string; voidedBy: number | null };
  commit: { id: string; author: string; day: string } | null;
  uncommitted: boolean;
}

/** Each event in a line: the day, what it is, and who typed it when. */
async function told(folder: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await planHere(["log", "1.1.1", ...args, "--format", "json"], { cwd: folder, now });
  if (stdout === "") throw new Error(stderr);
  const document = JSON.parse(stdout);
  expect(outputSchema.safeParse(document).error).toBeUndefined();
  return (document.events as Event[]).map(({ kind, date, what, entry, commit, uncommitted }) => {
    const said = entry === undefined ? what : `${entry.note}${entry.voidedBy === null ? "" : " (corrected)"}`;
    const typed = uncommitted ? "not committed" : commit === null ? "nobody" : `${commit.author} ${commit.day}`;
    return `${date} ${kind}: ${said} – ${typed}`;
  });
}

const LIFE = [
  "2018-07-20 begun: the file was written – A Tester 2018-07-20",
  "2018-09-03 entry: Begun – Dora 2018-09-03",
  "2018-10-15 entry: Done (corrected) – Ed 2018-10-20",
  "2018-12-10 entry: It was another service – Nora 2018-12-10",
];

describe("an action's story", () => {
  test("is its entries by their dates, with who typed each and when, corrected ones too", async () => {
    expect(await told(smallPlanOverTime().folder)).toEqual(LIFE);
  });

  test("says of an entry that was committed long after its date how much later that was", async () => {
    const { folder } = smallPlanOverTime();
    const log = async () => (await planHere(["log", "1.1.1"], { cwd: folder, now })).stdout;
    expect(await log()).not.toContain("days later");
    const repository = smallPlanOverTime();
    const late = "  - date: 2018-09-05\n    by: director\n    note: Late\n";
    repository.commit("2018-12-20", { [ONE]: actionFile("1.1.1", "3 months", BEGUN + late + DONE + NOT_DONE) }, "Eve");
    const { stdout } = await planHere(["log", "1.1.1"], { cwd: repository.folder, now });
    expect(stdout).toMatch(/Eve, 20 December 2018 \(\w+\), recorded 106 days later/);
  });

  test("ends with the as-of day, or with a revision", async () => {
    const { folder } = smallPlanOverTime();
    // A correction counts from the day of what it corrects.
    expect(await told(folder, "--as-of", "2018-10-15")).toEqual(LIFE);
    expect(await told(folder, "--as-of", "2018-09-30")).toEqual(LIFE.slice(0, 2));
    expect(await told(folder, "--at", "HEAD~2")).toEqual([
      ...LIFE.slice(0, 2),
      "2018-10-15 entry: Done – Ed 2018-10-20",
    ]);
  });

  test("does not bring back what was redacted, and the one who redacted it did not write it", async () => {
    const repository = smallPlanOverTime();
    const whole = actionFile("1.1.1", "3 months", BEGUN + DONE + NOT_DONE);
    const personal = whole.replace("note: Begun", "note: Begun with Mrs Private");
    repository.commit("2018-12-11", { [ONE]: personal }, "Eve");
    const redacted = '"[redacted]"\n    redacted: { date: 2018-12-12, by: director, reason: A name }';
    repository.commit("2018-12-12", { [ONE]: personal.replace("Begun with Mrs Private", redacted) }, "Eve");
    const events = await told(repository.folder);
    expect(events.join("\n")).not.toContain("Private");
    expect(events).toContain(
      "2018-12-11 entry-changed: the entry of 3 September 2018 was changed: note: [redacted] – Eve 2018-12-11",
    );
    expect(events).toContain("2018-09-03 entry: [redacted] – Dora 2018-09-03");
  });

  test("nor what a note said before it was redacted, dated otherwise, removed or put in another action", async () => {
    const secret = "  - date: 2018-09-10\n    by: director\n    note: Mrs Private fell\n";
    const later = secret.replace("09-10", "09-12").replace("fell", "fell twice");
    const gone =
      '  - date: 2018-09-12\n    by: director\n    note: "[redacted]"\n    redacted: { date: 2018-12-20, by: director, reason: A name }\n';
    const whole = (entries: string) => actionFile("1.1.1", "3 months", BEGUN + entries);
    const TWO = "plan/actions/1.1.2-two.md";
    const stories: Record<string, string | null>[][] = [
      // Rewritten with another date, then redacted.
      [{ [ONE]: whole(secret) }, { [ONE]: whole(later) }, { [ONE]: whole(gone) }],
      // Redacted, then removed.
      [
        { [ONE]: whole(secret) },
        { [ONE]: whole(secret.replace("fell", "fell twice")) },
        { [ONE]: whole(gone) },
        { [ONE]: whole("") },
      ],
      // Moved to another action, and redacted there.
      [
        { [ONE]: whole(secret) },
        { [ONE]: whole(""), [TWO]: actionFile("1.1.2", "3 months", gone.replace("09-12", "09-10")) },
      ],
      // Redacted, and brought back by hand.
      [{ [ONE]: whole(gone) }, { [ONE]: whole(later) }, { [ONE]: whole(gone) }],
      // Taken out of the text and the title.
      [
        { [ONE]: actionFile("1.1.1", "3 months", "", "Visit Mrs Private").replace("Do 1.1.1", "See Mrs Private") },
        { [ONE]: actionFile("1.1.1", "3 months", "", "Visit Mrs Private soon").replace("Do 1.1.1", "Ask Mrs Private") },
        { [ONE]: actionFile("1.1.1", "3 months", "", '"Visit [redacted]"').replace("Do 1.1.1", "See [redacted]") },
      ],
    ];
    for (const story of stories) {
      const repository = smallPlanOverTime();
      for (const [at, files] of story.entries()) repository.commit(`2018-12-${15 + at}`, files, "Eve");
      const events = await told(repository.folder);
      expect(events.join("\n")).not.toContain("Private");
      expect(events.join("\n")).toMatch(/\[redacted\]|\[withheld\]/);
    }
  });

  test("says what was edited of what was published, of entries, and what was taken away", async () => {
    const repository = smallPlanOverTime();
    const edited = actionFile("1.1.1", "6 months", BEGUN + DONE + NOT_DONE);
    repository.commit("2018-12-11", { [ONE]: edited }, "Eve");
    const rewritten = edited.replace("note: Done", "note: Done, nearly").replace("2018-09-03\n", "2018-09-04\n");
    repository.commit("2018-12-12", { [ONE]: rewritten }, "Eve");
    repository.commit("2018-12-13", { [ONE]: rewritten.replace(NOT_DONE, "") }, "Eve");
    expect(await told(repository.folder)).toEqual([
      LIFE[0],
      "2018-09-04 entry: Begun – Dora 2018-09-03",
      "2018-10-15 entry: Done, nearly – Ed 2018-10-20",
      "2018-12-11 edited: timescale: it was “3 months”, now “6 months” – Eve 2018-12-11",
      "2018-12-12 entry-changed: the entry of 3 September 2018 was changed: date: it was 3 September 2018, now 4 September 2018 – Eve 2018-12-12",
      "2018-12-12 entry-changed: the entry of 15 October 2018 was changed: note: it was “Done”, now “Done, nearly” – Eve 2018-12-12",
      "2018-12-13 entry-removed: the entry of 10 December 2018 was removed: It was another service – Eve 2018-12-13",
    ]);
  });

  test("says names and days, and of a list what was put in and taken out", async () => {
    const repository = smallPlanOverTime();
    const edited = actionFile("1.1.1", "3 months", BEGUN.replace("by: director", "by: nurse") + DONE + NOT_DONE)
      .replace("[director]", "[director, nurse]")
      .replace("[Minutes of October]", "[Minutes of October, evidence/letter.md]");
    repository.commit("2018-12-11", { [ONE]: edited }, "Eve");
    expect((await told(repository.folder)).slice(-3)).toEqual([
      "2018-12-11 edited: owners: “Lead Nurse” added – Eve 2018-12-11",
      "2018-12-11 entry-changed: the entry of 3 September 2018 was changed: by: it was “Director”, now “Lead Nurse” – Eve 2018-12-11",
      "2018-12-11 entry-changed: the entry of 15 October 2018 was changed: evidence: where evidence/letter.md added – Eve 2018-12-11",
    ]);
  });

  test("goes back through renamed files and folders, and a mere reformatting is no change", async () => {
    const repository = smallPlanOverTime();
    repository.rename(ONE, "plan/actions/1.1.1-another-name.md");
    repository.commit("2018-12-11");
    repository.rename("plan", "ledger");
    repository.commit("2018-12-12");
    const quoted = actionFile('"1.1.1"', "3 months", BEGUN + DONE + NOT_DONE)
      .replace('title: Action "1.1.1"', "title: 'Action  1.1.1'")
      .replace('Do "1.1.1"', "Do 1.1.1");
    repository.commit("2018-12-13", { "ledger/actions/1.1.1-another-name.md": quoted });
    expect(await told(join(repository.folder, "ledger"))).toEqual([
      ...LIFE,
      `2018-12-11 renamed: the file ${ONE} became plan/actions/1.1.1-another-name.md – A Tester 2018-12-11`,
      "2018-12-12 renamed: the file plan/actions/1.1.1-another-name.md became ledger/actions/1.1.1-another-name.md – A Tester 2018-12-12",
    ]);
  });

  test("names who wrote on a branch, not who merged it; and finds what only the merge wrote", async () => {
    const repository = smallPlanOverTime();
    repository.git("checkout", "-q", "-b", "branch");
    const note = "  - date: 2018-12-14\n    note: From the branch\n";
    repository.commit("2018-12-14", { [ONE]: actionFile("1.1.1", "3 months", BEGUN + DONE + NOT_DONE + note) }, "Bea");
    repository.git("checkout", "-q", "main");
    repository.commit("2018-12-15", { "readme.txt": "" });
    repository.git("merge", "-q", "--no-ff", "--no-commit", "branch");
    const more = "  - date: 2018-12-16\n    note: In the merge\n";
    repository.commit(
      "2018-12-16",
      { [ONE]: actionFile("1.1.1", "3 months", BEGUN + DONE + NOT_DONE + note + more) },
      "Max",
    );
    expect(await told(repository.folder)).toEqual([
      ...LIFE,
      "2018-12-14 entry: From the branch – Bea 2018-12-14",
      "2018-12-16 entry: In the merge – Max 2018-12-16",
    ]);
  });

  test("goes back to the file that another of the same id took the place of, whatever it says", async () => {
    const repository = smallPlanOverTime();
    const other = actionFile("1.1.1", "9 months", "", "Wholly other words").replace("Do 1.1.1", "Nothing is the same");
    repository.commit("2018-12-11", { [ONE]: null, "plan/actions/1.1.1-another.md": other }, "Eve");
    const events = await told(repository.folder);
    expect(events).toContain(LIFE[0]);
    expect(events).toContain(
      "2018-12-11 entry-removed: the entry of 3 September 2018 was removed: Begun – Eve 2018-12-11",
    );
    expect(events).toContain(
      `2018-12-11 renamed: the file ${ONE} became plan/actions/1.1.1-another.md – Eve 2018-12-11`,
    );
    // A name that only begins alike is another action's.
    const hyphens = smallPlanOverTime();
    hyphens.commit("2018-12-11", {
      "plan/actions/od-2-x.md": actionFile("od-2", "3 months").replace("id:", "theme: 1\nid:"),
    });
    hyphens.commit("2018-12-12", {
      "plan/actions/od-2-x.md": null,
      "plan/actions/od-x.md": other.replace("id: 1.1.1", "theme: 1\nid: od"),
    });
    expect((await planHere(["log", "od"], { cwd: hyphens.folder, now })).stdout).not.toContain("od-2");
  });

  test("a merge that wrote nothing is no event, and what it did not take had no part", async () => {
    const repository = smallPlanOverTime();
    const dated = { GIT_AUTHOR_DATE: "2018-12-20T12:00:00Z", GIT_COMMITTER_DATE: "2018-12-20T12:00:00Z" };
    const whole = actionFile("1.1.1", "3 months", BEGUN + DONE + NOT_DONE);
    repository.git("branch", "dropped");
    repository.git("checkout", "-q", "-b", "taken");
    repository.commit("2018-12-14", { [ONE]: whole.replace("Do 1.1.1", "Do it soon") }, "Bea");
    repository.git("checkout", "-q", "main");
    repository.commit("2018-12-15", { "plan/actions/1.1.2-two.md": actionFile("1.1.2", "3 months", BEGUN) });
    repository.gitAs(dated, "merge", "-q", "--no-ff", "-m", "Merge", "taken");
    repository.git("checkout", "-q", "dropped");
    repository.commit("2018-12-17", { [ONE]: whole.replace("3 months", "9 months") }, "Dan");
    repository.git("checkout", "-q", "main");
    repository.gitAs(dated, "merge", "-q", "-s", "ours", "-m", "Merge", "dropped");
    const events = [...LIFE, "2018-12-14 edited: text: it was “Do 1.1.1”, now “Do it soon” – Bea 2018-12-14"];
    expect(await told(repository.folder)).toEqual(events);
    repository.commit("2018-12-21", { [ONE]: null }, "Rob");
    repository.commit("2018-12-22", { [ONE]: whole.replace("Do 1.1.1", "Do it soon") }, "Max");
    expect((await told(repository.folder)).slice(-2)).toEqual([
      "2018-12-21 removed: the file was removed – Rob 2018-12-21",
      "2018-12-22 begun: the file was written – Max 2018-12-22",
    ]);
  });

  test("marks what is not committed, and a version that could not be read", async () => {
    const repository = smallPlanOverTime();
    repository.commit("2018-12-11", { [ONE]: "---\nid: [\n---\n" }, "Eve");
    const whole = BEGUN + DONE + NOT_DONE;
    repository.commit("2018-12-12", { [ONE]: actionFile("1.1.1", "4 months", whole) }, "Max");
    const more = "  - date: 2018-12-20\n    by: nurse\n    note: Today\n";
    repository.write({ [ONE]: actionFile("1.1.1", "5 months", whole + more) });
    expect(await told(repository.folder)).toEqual([
      ...LIFE,
      "2018-12-11 unreadable: the file could not be read in this version – Eve 2018-12-11",
      "2018-12-12 edited: timescale: it was “3 months”, now “4 months” – Max 2018-12-12",
      "2018-12-20 entry: Today – not committed",
      "2018-12-31 edited: timescale: it was “4 months”, now “5 months” – not committed",
    ]);
    expect((await told(repository.folder, "--at", "HEAD")).at(-1)).toContain("now “4 months”");
    expect((await planHere(["log", "1.1.1"], { cwd: repository.folder, now })).stdout).toContain("not committed yet");
  });
});

describe("dates that plan.yaml reads otherwise than it did", () => {
  const due = (text: string): string => `  - date: 2018-10-01\n    by: director\n    due: ${text}\n    note: Later\n`;
  const whole = (entries: string, timescale = "3 months"): string => actionFile("1.1.1", timescale, BEGUN + entries);

  function dated(...dates: readonly string[]): ReturnType<typeof smallPlanOverTime> {
    const repository = smallPlanOverTime();
    const planYaml = repository.git("show", "HEAD:plan/plan.yaml");
    for (const [at, one] of dates.entries()) {
      repository.commit(`2018-12-${11 + 2 * at}`, { "plan/plan.yaml": `${planYaml}${one}` }, "Pat");
      if (at === 0) repository.commit("2018-12-12", { [ONE]: whole(due("03/04/2019")) }, "Eve");
    }
    return repository;
  }

  test("are read as each version's own plan.yaml read them, and whoever typed them still did", async () => {
    const repository = dated("dates: day-first\n", "dates: month-first\n");
    const typed = "2018-10-01 entry: Later – Eve 2018-12-12";
    expect(await told(repository.folder)).toContain(typed);
    repository.commit("2018-12-14", { [ONE]: whole(due("04/04/2019"), "4 months") }, "Max");
    const events = await told(repository.folder);
    expect(events).toContain(typed);
    expect(events).toContain(
      "2018-12-14 entry-changed: the entry of 1 October 2018 was changed: due: it was 4 March 2019, now 4 April 2019 – Max 2018-12-14",
    );
    expect(events.filter((one) => one.includes("unreadable"))).toEqual([]);
    // Also where the folder had another name, and the file.
    repository.rename("plan", "our/ledger");
    repository.commit("2018-12-15");
    repository.commit("2018-12-16", {
      "our/ledger/plan.yaml": repository.git("show", "HEAD:our/ledger/plan.yaml").replace("month-first", "day-first"),
    });
    expect(await told(join(repository.folder, "our/ledger"))).toEqual(
      expect.arrayContaining([typed, expect.stringContaining("now 4 April 2019 – Max")]),
    );
  });

  test("and where it said nothing of them, are not guessed", async () => {
    const repository = dated("", "dates: month-first\n");
    repository.commit("2018-12-14", { [ONE]: whole("") }, "Max");
    expect(await told(repository.folder)).toContain(
      "2018-12-12 unreadable: the file could not be read in this version – Eve 2018-12-12",
    );
    const broken = dated("dates: day-first\n");
    broken.commit("2018-12-14", { "plan/plan.yaml": "dates: [\n", [ONE]: whole(due("05/06/2019")) }, "Max");
    broken.commit("2018-12-15", { "plan/plan.yaml": broken.git("show", "HEAD~1:plan/plan.yaml") }, "Pat");
    expect(await told(broken.folder)).toContain(
      "2018-12-14 unreadable: the file could not be read in this version – Max 2018-12-14",
    );
  });
});

describe("without git's word", () => {
  const files = {
    "plan/plan.yaml": "id: a\ntitle: A\nbaseline: 2018-07\n",
    "plan/actions/1.1.1-a.md": actionFile("1.1.1", "3 months", BEGUN),
  };

  test.each([
    ["outside a repository", {}, "the plan is in no git repository"],
    ["without git", { env: { PATH: "/nonexistent" } }, "git is not installed on this machine"],
  ])("%s, the entries stand alone, and it says so", async (_, where, why) => {
    const { code, stdout } = await planHere(["log", "1.1.1"], { cwd: folderOf(files), now, ...where });
    expect(code).toBe(0);
    expect(stdout).toContain(`Who typed it is not known: ${why}`);
    expect(stdout).toContain("Begun");
    expect(stdout).not.toContain("Typed");
  });

  test("in a shallow clone that has not all of it, it is refused with the mend", async () => {
    const clone = join(folderOf(), "clone");
    execFileSync("git", ["clone", "-q", "--depth=2", `file://${smallPlanOverTime().folder}`, clone]);
    const { code, stderr } = await planHere(["log", "1.1.1"], { cwd: clone, now });
    expect({ code, said: stderr.includes("this clone is shallow") }).toEqual({ code: 2, said: true });
  });

  test("an action that there is not is named no other's story", async () => {
    const { code, stderr } = await planHere(["log", "1.1"], { cwd: smallPlanOverTime().folder, now });
    expect(code).toBe(2);
    expect(stderr).toContain("1.1.1");
  });
});

test("in a table and in Markdown", async () => {
  const { folder } = smallPlanOverTime();
  const args = ["log", "1.1.1", "--no-color"];
  const shown = (await planHere(args, { cwd: folder, now, columns: 100 })).stdout;
  await expect(shown.replace(/\([0-9a-f]{7}\)/g, "(1a2b3c4)")).toMatchFileSnapshot(
    "../goldens/cli/log.100-columns.txt",
  );
  const markdown = (await planHere([...args, "--format", "markdown"], { cwd: folder, now })).stdout;
  expect(markdown).toMatch(
    /\| 15 October 2018 \| Director \| Corrected by the entry of 10 December 2018; complete; .* \| Ed, 20 October 2018 \(\w{7}\) \|/,
  );
});
