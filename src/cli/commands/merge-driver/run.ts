import { resolve } from "node:path";
import { mergeByLines, mergeByMeaning, type Texts } from "../../../edit/merge/merge-file.ts";
import { readText } from "../../../io/files/read-text.ts";
import { replaceFiles } from "../../../io/files/replace-files.ts";
import { mergeFileInPlace } from "../../../io/git/merge.ts";
import { count } from "../../../text/sentence.ts";
import type { Run } from "../../command.ts";
import { ExitCode, orCannotRun } from "../../exit-code.ts";
import type { Session } from "../../session/session.ts";
import { BEFORE, disputedWords, lineMerging, mergeWords, SIDES } from "./merging.ts";

/** Runs `plan merge-driver`. */
export const run: Run<unknown> = (session, [base = "", ours = "", theirs = "", path = ""]) => {
  session.refuseAt("merges the files that git gives it", "Leave --at out.");
  const files = [ours, base, theirs].map((file) => readText(resolve(session.cwd, file), file));
  const [mine, before, yours] = files.map((file) => ("text" in file ? file.text : null));
  if (mine == null || before == null || yours == null) return mergedAsTheyAre(session, [ours, base, theirs], path);
  const { text, conflicts } = merged(session, { path, base: before, ours: mine, theirs: yours });
  replaceFiles([{ path: resolve(session.cwd, ours), before: mine, after: text }]);
  return conflicts === 0 ? ExitCode.done : ExitCode.findings;
};

function merged(session: Session, texts: Texts) {
  const { path } = texts;
  const { mergeLines, labels } = lineMerging(session, SIDES);
  const byMeaning = mergeByMeaning(texts, mergeLines, labels);
  if (byMeaning.ok) {
    const { conflicts } = byMeaning;
    session.messages.note(`${path}: merged by meaning: ${mergeWords(byMeaning)}`);
    if (conflicts > 0) {
      const marks = `${count(conflicts, "conflict is", "conflicts are")} marked in it`;
      session.messages.note(`${path}: ${disputedWords(byMeaning)}: ${marks}`);
    }
    return byMeaning;
  }
  session.messages.note(`${path}: merged line by line, not by meaning: ${byMeaning.why}`);
  return mergeByLines(texts, mergeLines);
}

/** What is no text, or too long, is git's to merge. */
function mergedAsTheyAre(session: Session, files: readonly [string, string, string], path: string): ExitCode {
  const [ours, base, theirs] = files.map((file) => resolve(session.cwd, file)) as [string, string, string];
  const labels = { ...SIDES, base: BEFORE };
  const { conflicts } = orCannotRun(mergeFileInPlace(session.cwd, [ours, base, theirs], labels, session.env));
  session.messages.note(`${path}: merged line by line, not by meaning: a version of it is no text that can be read`);
  return conflicts === 0 ? ExitCode.done : ExitCode.findings;
}
