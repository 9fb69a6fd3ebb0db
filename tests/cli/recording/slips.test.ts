import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Recorder } from "../../support/recording.ts";

const ITB = ["--by", "itb"];
const FILE = "actions/1.4.1-introduce-the-itb.md";
let recorder: Recorder;

beforeAll(() => {
  recorder = new Recorder();
});
beforeEach(() => recorder.reset());

const update = (...args: readonly string[]) =>
  recorder.plan("2018-10-20", "update", "1.4.1", ...ITB, "--note", "x", ...args);

describe("what is asked for", () => {
  it("is decided with the kind of request where several are open, each in its own words", async () => {
    await recorder.plan("2018-10-01", "extend", "1.4.1", "--due", "2018-12", ...ITB, "--note", "x");
    const hold = ["hold", "1.4.1", "--review", "2018-12", ...ITB, "--note", "x"];
    const { stdout } = await recorder.plan("2018-10-02", ...hold);
    expect(stdout).toContain("Recorded as sought (due December 2018; on hold): each takes effect when");
    expect(stdout).toContain("plan decide 1.4.1 --approved --request due|status --body");
  });

  it("was not asked for before it was", async () => {
    await recorder.plan("2018-10-10", "extend", "1.4.1", "--due", "2018-12", ...ITB, "--note", "x");
    const early = ["decide", "1.4.1", "--approved", "--body", "itb", "--date", "2018-10-09"];
    const { code, stderr } = await recorder.plan("2018-10-20", ...early);
    expect(code).toBe(1);
    expect(stderr).toContain("Nothing had been asked for by the day of the entry");
  });
});

describe("an entry", () => {
  it("is neither corrected nor redacted before it was made", async () => {
    await update("--date", "2018-10-10");
    recorder.commit("An entry");
    for (const command of [["correct", "--void"], ["redact"]] as const) {
      const [name, ...more] = command;
      const args = [name, "1.4.1", "2018-10-10", ...ITB, "--note", "x", ...more, "--date", "2018-10-09"];
      const { code, stderr } = await recorder.plan("2018-10-20", ...args);
      expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("before it was made") });
    }
    expect(recorder.changes()).toEqual([]);
  });

  it("names no milestone or measure where its action has none", async () => {
    const met = await recorder.plan("2018-10-20", "update", "1.4.2", ...ITB, "--met", "Something");
    expect(met).toMatchObject({ code: 2, stderr: expect.stringContaining("1.4.2 has no milestones\n") });
    const measured = await recorder.plan("2018-10-20", "update", "1.4.2", ...ITB, "--measured", "Something=3");
    expect(measured).toMatchObject({ code: 2, stderr: expect.stringContaining("1.4.2 has no measures\n") });
  });

  it("by a post that is vacant is recorded, and the program says that it is", async () => {
    const vacant = ["update", "1.4.1", "--by", "improvement-and-transformation-lead", "--note", "x"];
    const { code, stdout } = await recorder.plan("2018-10-20", ...vacant);
    expect(code).toBe(0);
    expect(stdout).toContain("In directory.yaml, Improvement and Transformation Lead is vacant.");
  });

  it("takes no path below a file for evidence, and makes no fault of it", async () => {
    const { code, stderr } = await update("--evidence", "/etc/hostname/x");
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("PLAN309") });
  });
});

describe("a file that cannot be read", () => {
  it("is named as whoever asks would write it", async () => {
    recorder.write(FILE, "---\nid: 1.4.1\n");
    expect((await update()).stderr).toContain(`plan: plan/${FILE} could not be read`);
  });
});

describe("a closed plan", () => {
  const close = (): void => {
    const decision = "{ outcome: approved, body: itb, date: 2019-07-31 }";
    recorder.edit("plan.yaml", "state: live", `state: closed\nclosed: { date: 2019-07-31, decision: ${decision} }`);
    recorder.commit("Closed");
  };

  it("says when what is recorded is not in what it answers by itself", async () => {
    close();
    const { code, stdout } = await recorder.plan("2019-09-01", "update", "1.4.1", ...ITB, "--note", "x");
    expect(code).toBe(0);
    expect(stdout).toContain("closed on 31 July 2019 and answers as of that day. To see this too: --as-of 2019-09-01.");
  });

  it("takes nothing that would be open in it", async () => {
    close();
    const { code, stderr } = await recorder.plan("2019-09-01", "new", "1.4", "--title", "More");
    expect(code).toBe(1);
    expect(stderr).toContain("the plan was closed on 31 July 2019, and 1.4.4 would be open in it");
    expect(recorder.changes()).toEqual([]);
  });
});

it("what is recorded twice, word for word, is refused the second time", async () => {
  const twice = ["2018-08-14", "update", "1.4.1", "--note", "Chair agreed.", "--by", "itb"] as const;
  expect((await recorder.plan(...twice)).code).toBe(0);
  const before = recorder.read("actions/1.4.1-introduce-the-itb.md");
  const again = await recorder.plan(...twice);
  expect(again.code).toBe(1);
  expect(again.stderr).toContain("PLAN431");
  expect(again.stderr).toContain("says word for word what another of that day says");
  expect(recorder.read("actions/1.4.1-introduce-the-itb.md")).toBe(before);
  const other = ["2018-08-14", "update", "1.4.1", "--note", "Chair agreed again.", "--by", "itb"] as const;
  expect((await recorder.plan(...other)).code).toBe(0);
});
