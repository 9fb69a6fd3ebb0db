export type Environment = Readonly<Record<string, string | undefined>>;

/** What git said, or why it said nothing. */
export type GitAnswer =
  | { readonly ok: true; readonly stdout: Buffer /** Its warnings. */; readonly stderr: string }
  | GitFailure;

export interface GitFailure {
  readonly ok: false;
  /** `absent`: there is no git on the machine. `failed`: it ran, and ended so. */
  readonly kind: "absent" | "failed";
  readonly status: number | null;
  /** What it said before: some commands end with a count. */
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** How git is started. */
export interface GitStart {
  /** Absolute. */
  readonly program: string;
  /** Before the command. */
  readonly options: readonly string[];
  readonly env: Environment;
}

const LONGEST_ANSWER = 512 * 1024 * 1024;

/** Runs git once. Arguments go to it one by one, never through a shell. */
export function startGit(
  { program, options, env }: GitStart,
  folder: string,
  args: readonly string[],
  input = "",
): GitAnswer {
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const { status, stdout, stderr, error } = spawnSync(program, [...options, ...args], {
    cwd: folder,
    env: { ...env },
    input,
    maxBuffer: LONGEST_ANSWER,
    windowsHide: true,
  });
  if (status === 0 && error === undefined) return { ok: true, stdout, stderr: stderr.toString("utf8") };
  const said = stderr?.toString("utf8") || error?.message || "";
  const absent = (error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
  return failure(absent ? "absent" : "failed", said, status, stdout ?? Buffer.alloc(0));
}

export function failure(
  kind: GitFailure["kind"],
  stderr: string,
  status: number | null = null,
  stdout = Buffer.alloc(0),
): GitFailure {
  return { ok: false, kind, status, stdout, stderr };
}
