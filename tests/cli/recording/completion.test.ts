import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";

const FILE = "actions/1.4.1-introduce-the-itb.md";
const MINUTES = "evidence/itb-2018-09-18.md";
/** Of what the tests write into it. */
const DIGEST = createHash("sha256").update("Made up for a test.\n").digest("hex");
const WITH_DIGEST = `      - { where: ${MINUTES}, sha256: ${DIGEST} }`;
const ITB = ["--by", "itb"] as const;

const recorder = new Recorder();
afterEach(() => recorder.reset());

async function completed(): Promise<void> {
  recorder.write(MINUTES, "Made up for a test.\n");
  recorder.commit("Minutes");
  const met = ["--met", "itb initial meeting"];
  const done = await recorder.plan("2018-09-18", "complete", "1.4.1", "--evidence", MINUTES, ...met, ...ITB);
  expect(done).toMatchObject({ code: 0, stderr: "" });
}

test("complete: with its evidence and milestone, and what is still to be done is said", async () => {
  await completed();
  expect(recorder.changes()).toEqual([`7 0 plan/${FILE}`]);
  expect(recorder.added()).toEqual([
    ...["progress:", "  - date: 2018-09-18", "    by: itb", "    status: complete"],
    ...["    evidence:", WITH_DIGEST, "    met: [ITB initial meeting]"],
  ]);
  recorder.commit("Done");
  const again = await recorder.plan("2018-09-20", "complete", "1.4.1", "--evidence", "More", ...ITB);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("plan assure 1.4.1") });
  expect(recorder.changes()).toEqual([]);
});

test("complete: nothing shows it, so --evidence is missing; what shows it must be in the plan", async () => {
  const bare = await recorder.plan("2018-09-18", "complete", "1.4.1", ...ITB);
  expect(bare).toMatchObject({ code: 2, stderr: expect.stringContaining("--evidence <where> is missing") });
  recorder.write("../minutes.md", "Beside the plan\n");
  const outside = await recorder.plan("2018-09-18", "complete", "1.4.1", "--evidence", "minutes.md", ...ITB);
  expect(outside).toMatchObject({ code: 2, stderr: expect.stringContaining("lies outside the plan") });
  const nowhere = await recorder.plan("2018-09-18", "complete", "1.4.1", "--evidence", "evidence/no.md", ...ITB);
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining("PLAN309") });
  expect(recorder.changes()).toEqual(["new minutes.md"]);
});

test("a path of evidence may be given from the folder at hand, and is stored from the plan's", async () => {
  recorder.write(MINUTES, "Made up for a test.\n");
  await recorder.plan("2018-09-18", "complete", "1.4.1", "--evidence", `./plan/${MINUTES}`, ...ITB);
  expect(recorder.added()).toContain(WITH_DIGEST);
  recorder.write(MINUTES, "Made up for another test.\n");
  expect((await recorder.plan("2018-09-19", "check")).stdout).toContain("its SHA-256 is another");
});

test("assure: by somebody else only, with what was checked", async () => {
  await completed();
  recorder.commit("Done");
  const assure = ["assure", "1.4.1", "--note", "Minutes and attendance checked."];
  expect(await recorder.plan("2018-10-10", ...assure)).toMatchObject({ code: 2 });
  for (const by of ["itb", "graham-allen", "director-of-adults-health-and-care"]) {
    const { code, stderr } = await recorder.plan("2018-10-10", ...assure, "--by", by);
    expect({ code, by }).toEqual({ code: 1, by });
    expect(stderr).toContain("PLAN421");
  }
  const bare = await recorder.plan("2018-10-10", "assure", "1.4.1", "--by", "hwb-executive-group");
  expect(bare).toMatchObject({ code: 2, stderr: expect.stringContaining("--note <text> is missing") });
  expect(recorder.changes()).toEqual([]);
  const done = await recorder.plan("2018-10-10", ...assure, "--by", "HWB Executive Group");
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining("Assured") });
  expect(recorder.changes()).toEqual([`4 0 plan/${FILE}`]);
});

test("assure: what is not complete cannot be assured", async () => {
  const early = await recorder.plan("2018-10-10", "assure", "1.4.1", "--note", "x", "--by", "hwb-executive-group");
  expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining("plan complete 1.4.1") });
});

test("assure --fail: it is in progress again, and overdue where it is: bad news is never refused", async () => {
  await completed();
  recorder.commit("Done");
  const failed = ["assure", "1.4.1", "--fail", "--note", "No minutes.", "--by", "hwb-executive-group"];
  const { code, stdout, stderr } = await recorder.plan("2018-11-15", ...failed);
  expect(code).toBe(0);
  expect(stdout).toContain("Status  In progress");
  expect(stderr).toContain("it brings in 1 error:");
  expect(stderr).toContain("PLAN401");
  expect(recorder.changes()).toEqual([`4 0 plan/${FILE}`]);
});

test("reopen: with a reason; what is open cannot be", async () => {
  await completed();
  recorder.commit("Done");
  const bare = await recorder.plan("2018-10-10", "reopen", "1.4.1", ...ITB);
  expect(bare).toMatchObject({ code: 2, stderr: expect.stringContaining("--note <text> is missing") });
  const done = await recorder.plan("2018-10-10", "reopen", "1.4.1", "--note", "The chair has gone.", ...ITB);
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining("In progress") });
  expect(recorder.changes()).toEqual([`4 0 plan/${FILE}`]);
  const again = await recorder.plan("2018-10-11", "reopen", "1.4.1", "--note", "Again", ...ITB);
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("plan update 1.4.1") });
  // What showed the first time that it was done does not show the second.
  const bareAgain = await recorder.plan("2018-10-12", "complete", "1.4.1", ...ITB);
  expect(bareAgain).toMatchObject({ code: 2, stderr: expect.stringContaining("--evidence") });
});

test("finish: lists every open action with what it needs, and closes nothing", async () => {
  const decision = ["--date", "2019-07-31", "--body", "HWB Executive Group", "--ref", "minute 4"];
  const { code, stderr } = await recorder.plan("2019-08-01", "finish", ...decision);
  expect(code).toBe(1);
  expect(stderr).toContain("the plan cannot be closed while 51 of its 51 actions are open");
  expect(stderr.match(/it needs its completion recorded/g)).toHaveLength(51);
  expect(recorder.changes()).toEqual([]);
});
