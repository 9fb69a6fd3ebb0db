import { afterEach, describe, expect, test } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { planHere } from "../../support/run-plan.ts";

const recorder = new Recorder();
const TODAY = "2018-11-15";
const SAYS = ["update", "1.4.1", "--by", "graham-allen", "--note", "Chair agreed"];
const dates = () => recorder.added().flatMap((line) => /^ {2}- date: (\S+)$/.exec(line)?.[1] ?? []);

afterEach(() => recorder.reset());

describe("an entry is of the day", () => {
  test.each([
    ["today, where nothing says another", [], "2018-11-15"],
    ["that --date gives", ["--date", "2018-11-01"], "2018-11-01"],
    ["that --date gives in words", ["--date", "friday"], "2018-11-09"],
    ["that --date gives in figures of one reading", ["--date", "31/10/2018"], "2018-10-31"],
    ["that --as-of asks about, where --date is not given", ["--as-of", "2018-10-31"], "2018-10-31"],
    ["that --date gives, also beside --as-of", ["--as-of", "2018-10-31", "--date", "today"], "2018-11-15"],
  ])("%s", async (_, args, day) => {
    const { code, stderr } = await recorder.plan(TODAY, ...SAYS, ...args);
    expect(code, stderr).toBe(0);
    expect(dates()).toEqual([day]);
  });
});

test("a due date in words is one that is to come", async () => {
  const { code, stderr } = await recorder.plan(
    TODAY,
    ...["update", "1.4.1", "--by", "graham-allen"],
    "--forecast",
    "march",
  );
  expect(code, stderr).toBe(0);
  expect(recorder.added()).toContain("    forecast: 2019-03");
});

describe("where only PLAN_AS_OF says another day than today", () => {
  const plan = (...args: string[]) =>
    planHere(args, {
      cwd: recorder.folder,
      now: `${TODAY}T12:00:00Z`,
      env: { PATH: process.env["PATH"], HOME: "/nonexistent", PLAN_AS_OF: "2018-10-31" },
    });

  test.each([[SAYS], [["reassign", "graham-allen", "mark-allen", "--by", "graham-allen", "--note", "He left"]]])(
    "%s asks for --date, and writes nothing",
    async (args) => {
      const { code, stderr } = await plan(...args);
      expect(code).toBe(2);
      expect(stderr).toContain("--date 2018-10-31 or --date today");
      expect(recorder.changes()).toEqual([]);
    },
  );

  test("and takes it", async () => {
    expect((await plan(...SAYS, "--date", "today")).code).toBe(0);
    expect(dates()).toEqual([TODAY]);
  });
});
