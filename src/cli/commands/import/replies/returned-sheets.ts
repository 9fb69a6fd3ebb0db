import { basename, dirname, join, resolve } from "node:path";
import type { PlanInfo } from "../../../../core/plan.ts";
import type { ReturnedSheet } from "../../../../import/replies/read-return.ts";
import type { OnProgress } from "../../../../io/console/progress.ts";
import { folderFiles } from "../../../../io/files/paths.ts";
import { readBytes } from "../../../../io/files/read-text.ts";
import { writtenInto } from "../../../../io/files/write-folder.ts";
import { quote } from "../../../../text/quote.ts";
import type { RepliesReport } from "../../../../views/chase/replies.ts";
import { CannotRun } from "../../../exit-code.ts";
import { CHASE } from "../../chase/folder.ts";

/** The return sheets of a folder, and what else is in it. */
export interface ReturnedSheets extends Pick<RepliesReport, "unusable" | "others" | "ours"> {
  readonly sheets: readonly { readonly file: string; readonly sheet: ReturnedSheet }[];
}

/** What somebody may have saved a sheet as. Calendars that lie there too are no sheets. */
const SHEETS = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|numbers)$/i;
const MAILS = /\.eml$/i;

/**
 * Reads every sheet and every message in a folder, whatever it is called; of a message its answers, and the sheets that are
 * attached to it.
 *
 * @param folder as it was given
 * @throws CannotRun where the folder cannot be read, or holds no sheet and no message at all
 */
export async function returnedSheets(
  cwd: string,
  folder: string,
  info: PlanInfo,
  onProgress: OnProgress,
): Promise<ReturnedSheets> {
  const given = resolve(cwd, folder);
  const isFile = MAILS.test(given) || SHEETS.test(given);
  const top = isFile ? dirname(given) : given;
  const found = isFile ? ({ ok: true, files: [basename(given)] } as const) : folderFiles(top);
  if (!found.ok) {
    throw new CannotRun(
      `--returns: ${quote(folder, 200)}: ${found.problem}`,
      "Name the folder that the sheets came back into.",
    );
  }
  const besides = besidesSheets(top, found.files);
  const left = found.files.filter((file) => !besides.has(file));
  const files = left.filter((file) => SHEETS.test(file) || MAILS.test(file));
  if (files.length === 0) {
    throw new CannotRun(
      `--returns: ${quote(folder, 200)} holds no sheet and no message`,
      "Save the return sheets (.xlsx) and the messages (.eml) that came back into it.",
    );
  }
  const { readReturned } = await import("../../../../import/replies/read-returned.ts");
  const sheets: ReturnedSheets["sheets"][number][] = [];
  const unusable: ReturnedSheets["unusable"][number][] = [];
  for (const [at, file] of files.entries()) {
    onProgress("Reading", at, files.length);
    const read = readBytes(resolve(top, file));
    if (!read.ok) {
      unusable.push({ file, problem: read.problem, help: "Check the file." });
      continue;
    }
    for (const { name, returned } of await readReturned(read.bytes, file, info)) {
      if (returned.ok) sheets.push({ file: name, sheet: returned.sheet });
      else unusable.push({ file: name, problem: returned.problem, help: returned.help });
    }
  }
  return { sheets, unusable, others: left.length - files.length, ours: found.files.length - left.length };
}

/** The files that a chase wrote beside its sheets, where sheets are read in the folder that they were sent out of. */
function besidesSheets(top: string, files: readonly string[]): ReadonlySet<string> {
  const folders = new Set([".", ...files.map((file) => dirname(file))]);
  const written = [...folders].flatMap((folder) =>
    writtenInto(resolve(top, folder), CHASE).map((path) => join(folder, path).replaceAll("\\", "/")),
  );
  const there = new Set(files);
  return new Set(written.filter((path) => there.has(path) && !/\.xlsx$/i.test(path)));
}
