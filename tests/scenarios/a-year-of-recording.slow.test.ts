import { expect, test } from "vitest";
import { Recorder } from "../support/recording.ts";
import { lines } from "../support/run-plan.ts";

const NOTE = ["--note", "Made up for a test"] as const;
const ITB = ["--by", "itb"] as const;
const GROUP = ["--by", "hwb-executive-group"] as const;
const LEAD = "deputy-director-ahc";
const DIRECTOR = "director-of-improvement-and-transformation";

/** A year in which a plan manager records everything with the program, and commits at the end of each month. */
class Year extends Recorder {
  /** Records something that must succeed; gives what was printed. */
  async records(today: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.plan(today, ...args);
    expect(`${args.join(" ")}: ${code} ${code === 0 ? "" : stderr}`).toBe(`${args.join(" ")}: 0 `);
    return stdout;
  }

  /** Tries to record something that must be refused with such words, and writes nothing. */
  async refuses(today: string, words: string, ...args: readonly string[]): Promise<void> {
    const before = this.git("status", "--porcelain") + this.git("diff");
    const { code, stderr } = await this.plan(today, ...args);
    expect(`${code} ${stderr}`).toContain(words);
    expect(code).toBe(1);
    expect(this.git("status", "--porcelain") + this.git("diff")).toBe(before);
  }

  /** Ends a month: nothing was taken out of any file but what is named, and no error was brought in that time did not bring. */
  async ends(today: string, removedLines = 0): Promise<void> {
    const removed = this.changes().map((line) => Number(line.split(" ")[1]) || 0);
    expect(removed.reduce((sum, one) => sum + one, 0)).toBe(removedLines);
    const { stdout } = await this.plan(today, "check", "--since", "HEAD", "--format", "json", "--fail-on", "never");
    const found = JSON.parse(stdout).diagnostics as { severity: string; code: string; message: string }[];
    expect(found.filter((it) => it.severity === "error" && it.code !== "PLAN401").map((it) => it.message)).toEqual([]);
    this.commit(`Up to ${today}`);
  }

  async shows(today: string, id: string): Promise<Record<string, unknown>> {
    return JSON.parse((await this.plan(today, "show", id, "--format", "json")).stdout).action;
  }
}

test("a plan manager's year, from the first month to the end", async () => {
  const year = new Year();

  // August: the first month.
  await year.records(
    "2018-08-14",
    "update",
    "1.4.1",
    "--status",
    "in-progress",
    "--confidence",
    "high",
    ...ITB,
    ...NOTE,
  );
  await year.records("2018-08-20", "reassign", "graham-allen", LEAD, "--only", "1.4.1", ...ITB, ...NOTE);
  expect(await year.shows("2018-08-31", "1.4.1")).toMatchObject({ status: "in-progress", owners: [LEAD] });
  await year.ends("2018-08-31");

  // September: a milestone is met; a hold is asked for; an action joins the plan; a slip in an entry.
  await year.records("2018-09-18", "update", "1.4.1", "--met", "ITB initial meeting", ...ITB);
  await year.records("2018-09-20", "hold", "3.6.1", "--review", "2019-01", ...ITB, ...NOTE);
  expect(await year.shows("2018-09-30", "3.6.1")).toMatchObject({
    status: "not-started",
    sought: [{ status: "on-hold" }],
  });
  await year.records(
    ...([
      "2018-09-25",
      "new",
      "1.4",
      "--title",
      "Made up for a test",
      "--owner",
      LEAD,
      "--timescale",
      "3 months",
    ] as const),
    ...["--outcome", "Made up", "--text", "Made up for a test", "--body", "hwb-executive-group", "--ref", "minute 2"],
  );
  await year.ends("2018-09-30");

  // October: an extension is refused, a date brought forward, the hold approved.
  await year.records("2018-10-05", "extend", "1.4.2", "--due", "2019-03", ...ITB, ...NOTE);
  const refusal = ["--refused", "--body", "hwb-executive-group", "--date", "2018-10-11", "--ref", "minute 6"];
  await year.records("2018-10-12", "decide", "1.4.2", ...refusal);
  expect(await year.shows("2018-10-31", "1.4.2")).toMatchObject({ due: "2019-01-31", sought: [], timesMoved: 0 });
  await year.records("2018-10-15", "extend", "1.4.3", "--due", "2018-12", ...ITB, ...NOTE);
  const approval = ["--approved", "--body", "hwb-executive-group", "--date", "2018-10-16", "--ref", "minute 7"];
  await year.records("2018-10-16", "decide", "1.4.3", ...approval);
  expect(await year.shows("2018-10-31", "1.4.3")).toMatchObject({ due: "2018-12-31", timesMoved: 1, slipDays: -31 });
  await year.records("2018-10-16", "decide", "3.6.1", ...approval);
  expect(await year.shows("2018-10-31", "3.6.1")).toMatchObject({ status: "on-hold" });
  await year.refuses("2018-10-17", "1.4.2", "decide", "1.4.2", ...refusal);
  await year.ends("2018-10-31");

  // December: done, and assurance that fails; whoever owns it cannot assure it.
  year.write("evidence/itb-2018-12.md", "Made up for a test.\n");
  await year.refuses("2018-12-01", "PLAN309", "complete", "1.4.1", "--evidence", "evidence/itb.md", ...ITB);
  await year.records("2018-12-01", "complete", "1.4.1", "--evidence", "evidence/itb-2018-12.md", ...ITB);
  await year.refuses("2018-12-05", "PLAN421", "assure", "1.4.1", "--by", LEAD, ...NOTE);
  await year.records("2018-12-10", "assure", "1.4.1", "--fail", ...GROUP, ...NOTE);
  expect(await year.shows("2018-12-31", "1.4.1")).toMatchObject({ status: "in-progress", assuredOn: null });
  await year.ends("2018-12-31");

  // January: the lead leaves; a mistake is put right; a note that named somebody is redacted; a file is edited by hand.
  const handed = await year.records("2019-01-07", "reassign", LEAD, DIRECTOR, ...ITB, ...NOTE);
  expect(handed).toContain("1.4.1");
  await year.records("2019-01-08", "update", "1.4.2", "--forecast", "2019-03", ...ITB, ...NOTE);
  await year.records("2019-01-09", "correct", "1.4.2", "2019-01-08", "--forecast", "2019-01", ...NOTE);
  expect(await year.shows("2019-01-31", "1.4.2")).toMatchObject({ forecast: "2019-01-31" });
  await year.ends("2019-01-31");
  await year.records("2019-02-04", "redact", "1.4.2", "2019-01-08", ...GROUP, "--note", "It named a patient");
  expect(year.read("actions/1.4.2-facilitated-development-of-hwb.md")).toContain('note: "[redacted]"');
  await year.ends("2019-02-28", 1);

  // The summer: assurance that holds, an action that goes elsewhere, one that is taken up again.
  await year.records("2019-06-01", "complete", "1.4.1", "--evidence", "https://example.org/minutes", ...ITB);
  await year.records("2019-06-20", "assure", "1.4.1", ...GROUP, ...NOTE);
  await year.records("2019-06-21", "reopen", "1.4.1", ...ITB, ...NOTE);
  await year.records("2019-06-25", "complete", "1.4.1", "--evidence", "Minute 9", "--held-by", "ITB", ...ITB);
  await year.records(
    ...(["2019-06-26", "close", "3.6.1", "--as", "transferred", "--to", "solent-nhs-trust", ...ITB, ...NOTE] as const),
    ...["--approved", "--body", "hwb-executive-group", "--ref", "minute 9"],
  );
  await year.ends("2019-06-30");

  // The end: it cannot be finished while anything is open.
  const decision = ["--date", "2019-07-31", "--body", "hwb-executive-group", "--ref", "minute 4"];
  await year.refuses("2019-07-31", "50 of its 52 actions are open", "finish", ...decision);
  const open = lines(
    (await year.plan("2019-07-31", "list", "--format", "ids", "--status", "not-started,in-progress")).stdout,
  );
  for (const id of open) {
    await year.records("2019-07-31", "complete", id, "--evidence", "Final report", ...ITB);
  }
  const closed = await year.records("2019-07-31", "finish", ...decision);
  expect(closed).toContain("of 52 actions, 51 complete and 1 transferred");
  expect(closed).toContain("+state: closed");
  expect((await year.plan("2026-01-01", "status")).stdout).toContain("31 July 2019");
  await year.ends("2019-07-31", 1);
});
