import { basename, resolve } from "node:path";
import type { Document } from "../../../../documents/document.ts";
import { MOST_FILE_BYTES } from "../../../../documents/limits.ts";
import type { Answers } from "../../../../import/answers/answers.ts";
import { NO_ANSWERS, readAnswers } from "../../../../import/answers/answers.ts";
import { readBytes, readText } from "../../../../io/files/read-text.ts";
import { readYaml } from "../../../../source/read-yaml.ts";
import { quote } from "../../../../text/quote.ts";
import { CannotRun } from "../../../exit-code.ts";
import type { Session } from "../../../session/session.ts";

/**
 * Reads a document that an argument names.
 *
 * @throws CannotRun where it is not there, or none that can be read
 */
export async function readGiven(session: Session, file: string): Promise<Document> {
  const read = readBytes(resolve(session.cwd, file), MOST_FILE_BYTES);
  if (!read.ok)
    throw new CannotRun(`${quote(file)}: ${read.problem}`, "Give a Word document, a workbook or a CSV file.");
  const { readDocument } = await import("../../../../documents/read-document.ts");
  const found = readDocument(read.bytes, basename(file));
  if (!found.ok) throw new CannotRun(`${quote(file)}: ${found.problem}`, found.help);
  return found.document;
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
