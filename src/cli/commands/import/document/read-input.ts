import { basename, resolve } from "node:path";
import type { Answers } from "../../../../intake/answers.ts";
import { NO_ANSWERS, readAnswers } from "../../../../intake/answers.ts";
import { readBytes, readText } from "../../../../io/files/read-text.ts";
import { MOST_FILE_BYTES } from "../../../../office/limits.ts";
import type { OfficeDocument } from "../../../../office/office-table.ts";
import { readYaml } from "../../../../source/read-yaml.ts";
import { quote } from "../../../../text/quote.ts";
import { CannotRun } from "../../../exit-code.ts";
import type { Session } from "../../../session/session.ts";

/**
 * Reads an Office or CSV file that an argument names.
 *
 * @throws CannotRun where it is not there, or none that can be read
 */
export async function readDocument(session: Session, file: string): Promise<OfficeDocument & { readonly ok: true }> {
  const read = readBytes(resolve(session.cwd, file), MOST_FILE_BYTES);
  if (!read.ok) {
    throw new CannotRun(`${quote(file)}: ${read.problem}`, "Give a Word document, an Excel workbook or a CSV file.");
  }
  const { readOffice } = await import("../../../../office/read-office.ts");
  const document: OfficeDocument = readOffice(read.bytes, basename(file));
  if (!document.ok) throw new CannotRun(`${quote(file)}: ${document.problem}`, document.help);
  return document;
}

/** Reads the answers of `--map`. `CannotRun` where it cannot be read, or says what no map can say. */
export function readMap(session: Session, file: string | undefined): Answers {
  if (file === undefined) return NO_ANSWERS;
  const wrong = (problem: string, help: string): CannotRun => new CannotRun(`--map ${file}: ${problem}`, help);
  const source = readText(resolve(session.cwd, file), file);
  if ("fault" in source) throw wrong(source.problem, "Make one with --write-map, and give that.");
  const yaml = readYaml(source.text.replace(/^\ufeff/, ""));
  if (!yaml.ok) throw wrong("it is no YAML that can be read", "Look at its quotation marks, colons and blanks.");
  const read = readAnswers(yaml.data);
  if (!read.ok) throw wrong(read.problem, read.help);
  return read.answers;
}
