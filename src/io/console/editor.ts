import { existsSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { cannotWrite } from "../files/cannot-write.ts";
import { readText } from "../files/read-text.ts";
import { foldersOfPath, programInPath, untouchedByCtrlC } from "./programs.ts";

/** What came of letting somebody edit a text. */
export type Edited =
  | { readonly ok: true; readonly text: string; readonly keptIn: string }
  | {
      readonly ok: false;
      readonly problem: string;
      /** Null where nothing was typed that could be lost. */
      readonly keptIn: string | null;
      /** Whether it was ended with Ctrl-C. */
      readonly stopped: boolean;
    };

/** The editor that the user has chosen: `VISUAL`, else `EDITOR`; null where neither is set. */
export function chosenEditor(env: NodeJS.ProcessEnv): string | null {
  return env["VISUAL"]?.trim() || env["EDITOR"]?.trim() || null;
}

/**
 * Opens a copy of a text in an editor, waits for it to be closed, and reads what was made of it. The copy stays (in a
 * folder of its own, which only its owner may read), so that nothing is lost: `forget` takes it away.
 *
 * @param editor as a shell reads it, like git's: `code --wait`
 * @param name of the file: the editor goes by its ending
 * @throws CannotWrite where the copy cannot be made
 */
export function editCopy(editor: string, name: string, text: string, env: NodeJS.ProcessEnv): Edited {
  const keptIn = putCopy(basename(name), text);
  const { error, status, signal } = open(editor, keptIn, env);
  if (error !== undefined || status !== 0) {
    const how = error?.message ?? (status === null ? `was ended (${signal})` : `ended with code ${status}`);
    const stopped = signal === "SIGINT" || status === INTERRUPTED;
    return { ok: false, problem: `the editor (${editor}) ${how}`, keptIn: typedIn(keptIn, text), stopped };
  }
  const read = readText(keptIn, name);
  if ("text" in read) return { ok: true, text: read.text, keptIn };
  if (existsSync(keptIn)) return { ok: false, problem: read.problem, keptIn, stopped: false };
  forget(keptIn);
  return { ok: false, problem: `the editor (${editor}) left no file`, keptIn: null, stopped: false };
}

/** How a shell reports Ctrl-C. */
const INTERRUPTED = 130;

/** The copy, where anything was typed in it; one that is as it was is taken away. */
function typedIn(keptIn: string, text: string): string | null {
  const read = readText(keptIn, keptIn);
  if (existsSync(keptIn) && !("text" in read && read.text === text)) return keptIn;
  forget(keptIn);
  return null;
}

/** Takes a copy away, with its folder. */
export function forget(keptIn: string): void {
  try {
    rmSync(keptIn, { force: true });
    // What the editor has put beside it, such as a backup, is not ours to take.
    rmdirSync(dirname(keptIn));
  } catch {}
}

function putCopy(name: string, text: string): string {
  const path = join(tmpdir(), "plan-edit");
  try {
    const copy = join(mkdtempSync(`${path}-`), name);
    writeFileSync(copy, text, { flag: "wx", mode: 0o600 });
    return copy;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function open(editor: string, path: string, given: NodeJS.ProcessEnv) {
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const folders = foldersOfPath(given);
  const env = { ...given, PATH: folders.join(delimiter), NoDefaultCurrentDirectoryInExePath: "1" };
  const at = { stdio: "inherit", env } as const;
  // What the variable holds is for a shell to read; the path is never part of what it reads.
  return untouchedByCtrlC(() =>
    process.platform === "win32"
      ? spawnSync(`${editor} "${path}"`, { ...at, shell: true })
      : spawnSync(
          programInPath("sh", folders, env) ?? "/bin/sh",
          ["-c", `trap : INT QUIT; ${editor} "$@"`, editor, path],
          at,
        ),
  );
}
