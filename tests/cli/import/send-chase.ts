import { join } from "node:path";
import type ExcelJS from "exceljs";
import { expect } from "vitest";
import { Recorder } from "../../support/recording.ts";
import { folderOf } from "../../support/temporary-folder.ts";
import { filesBelow } from "../../views/chase/chase-files.ts";
import { type Answers, fillSheet } from "./fill-sheet.ts";

export const CHASED = "2018-11-15";
export const TODAY = "2018-11-22";
export const NOTE = "What was done, what comes next";

/** Chases everybody for the plan as published: one chase serves a whole test file, since what it sends is always the same. */
export async function sendChase() {
  const repository = new Recorder();
  const chase = join(folderOf(), "chase");
  expect(await repository.plan(CHASED, "chase", "-o", chase)).toMatchObject({ code: 0 });
  const files = filesBelow(chase);

  /** The plan as it was when it was chased, and a folder for what comes back. */
  function chased() {
    repository.reset();
    const returns = folderOf();
    const sheetOf = (owner: string): Buffer => files.get(`${owner}/return-${owner}.xlsx`) ?? expect.fail(owner);
    const send = (
      owner: string,
      answers: Readonly<Record<string, Answers>>,
      more?: (sheet: ExcelJS.Worksheet) => void,
      name = `${owner} (final).xlsx`,
    ) => fillSheet(sheetOf(owner), join(returns, name), answers, more);
    const read = (...more: readonly string[]) => repository.plan(TODAY, "import", "--returns", returns, ...more);
    return { returns, sheetOf, send, read };
  }

  return { repository, chase, files, chased };
}

/** Writes into a sheet on which day it was answered. */
export const answeredOn = (day: string) => (sheet: ExcelJS.Worksheet) => {
  sheet.getCell("B3").value = new Date(`${day}T00:00:00Z`);
};
