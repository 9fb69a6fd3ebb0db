/** What the console at hand can show, as far as a program can tell. */
interface ConsoleFacts {
  /** Columns, or null where the output is no terminal, or a dumb one. */
  readonly width: number | null;
  readonly colour: boolean;
  /** Whether it shows any colour, and not only 256: terminals that do say so in COLORTERM. */
  readonly deepColour: boolean;
  readonly unicode: boolean;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const NARROWEST = 40;
const WIDTH_UNTOLD = 80;

/**
 * Reads the console from its stream and the environment. `colour` (from the command line) decides over `NO_COLOR`,
 * which decides over `FORCE_COLOR`; an empty variable counts as unset (https://no-color.org).
 */
export function consoleFacts(
  stream: Stream,
  env: NodeJS.ProcessEnv,
  colour: boolean | undefined,
  platform: NodeJS.Platform = process.platform,
): ConsoleFacts {
  // A dumb terminal (an editor's list of problems, say) moves no cursor and reads lines whole: as a pipe does.
  const terminal = stream.isTTY === true && env["TERM"] !== "dumb";
  return {
    width: terminal ? Math.max(NARROWEST, stream.columns || Number(env["COLUMNS"]) || WIDTH_UNTOLD) : null,
    colour: colour ?? wantsColour(terminal, env),
    deepColour: /^(?:truecolor|24bit)$/i.test(env["COLORTERM"] ?? "") || env["FORCE_COLOR"] === "3",
    unicode: showsUnicode(env, platform),
  };
}

function wantsColour(terminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return terminal;
}

/**
 * POSIX says its encoding in LC_ALL, LC_CTYPE or LANG, the first that is set; where none is, as in most CI jobs and
 * on macOS without a shell, UTF-8 is the safer guess. The classic Windows console is the one that still is not UTF-8.
 */
function showsUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env["TERM"] === "linux") return false;
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"];
  if (locale) return /utf-?8/i.test(locale);
  if (platform !== "win32") return true;
  return Boolean(env["WT_SESSION"] || env["TERM_PROGRAM"] || env["ConEmuTask"] || env["CI"]);
}
