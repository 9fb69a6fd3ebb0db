import { describe, expect, test } from "vitest";
import { openSheet } from "../../views/chase/chase-files.ts";
import { answeredOn, NOTE, sendChase, TODAY } from "./send-chase.ts";

const { repository, files, chased } = await sendChase();

describe("a month's returns of everybody", async () => {
  const { sheetOf, send, read } = chased();
  const owners = [...files.keys()].flatMap((path) => /^([^/]+)\/return-/.exec(path)?.[1] ?? []);
  const silent = new Set(["mark-allen", "jo-lappin"]);
  let wanted = 0;
  for (const owner of owners) {
    if (silent.has(owner)) continue;
    const { sheet } = await openSheet(sheetOf(owner));
    const ids = Array.from({ length: sheet.rowCount - 5 }, (_, n) => String(sheet.getCell(n + 6, 1).value));
    wanted += ids.length;
    const answers = Object.fromEntries(
      ids.map((id) => [
        id,
        { "Status now": "In progress", "How sure of the due date": "High", [NOTE]: `Going well: ${id}` },
      ]),
    );
    await send(owner, answers, answeredOn("2018-11-20"));
  }

  test("dry, it shows each answer, names who is missing, and writes nothing", async () => {
    const done = await read();
    expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining("nothing was written") });
    expect(done.stdout).toContain(`${wanted} answers to be recorded, from ${owners.length - 2} sheets`);
    expect(done.stdout).toContain(
      "2 of the 41 who had something to answer for on 15 November 2018 have not answered: ",
    );
    expect(done.stdout).toMatch(/have not answered: (?:Mark Allen and Jo Lappin|Jo Lappin and Mark Allen)/);
    expect(repository.changes()).toEqual([]);
  });

  test("written, every answer is an entry of its owner's, and the plan has no error", async () => {
    const done = await read("--write");
    expect(done).toMatchObject({ code: 0, stderr: "" });
    expect(done.stdout).toContain(`${wanted} answers recorded, from ${owners.length - 2} sheets`);
    const added = repository.added();
    expect(added.filter((line) => /^ {2}- date: 2018-11-20/.test(line))).toHaveLength(wanted);
    expect(added.filter((line) => line.includes("by: graham-allen"))).toHaveLength(6);
    const check = await repository.plan(TODAY, "check", "--since", "HEAD", "--format", "json");
    const found: { severity: string; code: string }[] = JSON.parse(check.stdout).diagnostics;
    expect(found.filter(({ severity, code }) => severity === "error" && code !== "PLAN401")).toEqual([]);
  });

  test("read once more, it records nothing", async () => {
    repository.commit("The returns of November");
    const again = await read("--write");
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining("recorded already") });
    expect(again.stdout).toContain(`0 answers recorded, from ${owners.length - 2} sheets`);
    expect(again.stdout).toContain(`${wanted} answers recorded already`);
    expect(repository.changes()).toEqual([]);
  });
});
