import { delimiter, isAbsolute } from "node:path";
import { foldersOfPath, programInPath, untouchedByCtrlC } from "./programs.ts";

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly write: (content: string | Uint8Array) => unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What git gives its pager: leave what fits on one screen, colours as they are, the text stays when it ends. */
const FOR_LESS = { LESS: "FRX", LV: "-c" };

/**
 * Output to a terminal that is kept until it is known how long it is: what is longer than the screen goes through the
 * pager of `PLAN_PAGER`, else `PAGER`, else less; all else, and everything where there is no pager, is written as it is.
 */
export class PagedOutput implements Stream {
  readonly isTTY = true;
  private readonly parts: (string | Uint8Array)[] = [];

  constructor(
    private readonly terminal: Stream,
    private readonly env: Environment,
  ) {}

  get columns(): number {
    return this.terminal.columns as number;
  }

  write(content: string | Uint8Array): void {
    this.parts.push(content);
  }

  /** Shows all that was written. */
  close(): void {
    const parts = this.parts.splice(0);
    const text = parts.every((part) => typeof part === "string") ? parts.join("") : null;
    if (text !== null && isLonger(text, this.terminal.rows) && page(text, this.env)) return;
    for (const part of parts) this.terminal.write(part);
  }
}

/** Whether the output is a terminal that long text can be paged in. */
export function canPage(stream: Stream, env: Environment): boolean {
  return stream.isTTY === true && stream.rows !== undefined && env["TERM"] !== "dumb" && pagerOf(env) !== null;
}

function isLonger(text: string, rows: number | undefined): boolean {
  return rows !== undefined && text.split("\n").length - 1 > rows;
}

/** The pager that is asked for; null where none is: it is empty, or `cat`. */
function pagerOf(env: Environment): string | null {
  const pager = (env["PLAN_PAGER"] ?? env["PAGER"] ?? "less").trim();
  return pager === "" || pager === "cat" ? null : pager;
}

/** Whether the pager showed the text; false where it could not be started. */
function page(text: string, given: Environment): boolean {
  const pager = pagerOf(given);
  const folders = foldersOfPath(given);
  const env = { ...FOR_LESS, ...given, PATH: folders.join(delimiter) };
  // Only what uses a shell's own signs is led through one: a name and its options need none.
  const isPlain = pager !== null && /^[\w./\\:=+,@ -]+$/.test(pager);
  const [name = "", ...args] = isPlain ? pager.split(/ +/) : ["sh", "-c", pager ?? ""];
  const program = isAbsolute(name) ? name : programInPath(name, folders, env);
  if (program === null) return false;
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { error } = untouchedByCtrlC(() =>
    spawnSync(program, args, { input: text, stdio: ["pipe", "inherit", "inherit"], env }),
  );
  // Who leaves the pager early has seen enough.
  return error === undefined || (error as NodeJS.ErrnoException).code === "EPIPE";
}
