import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Repository } from "../support/repository.ts";
import { planHere, TOP } from "../support/run-plan.ts";

const DAY = "2025-03-31";

/** Of what `plan check --since main --format json` says. */
export interface Judgement {
  readonly code: number | null;
  /** Codes of what is new, each once, in order. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly messages: string;
}

/** A branch of the made-up plan, as edits of its files: told what to be, judged, and taken back for the next. */
export class Branch {
  private readonly repository = new Repository(`${TOP}/tests/plans/a-year-of-progress`);
  private readonly before = new Map<string, string | null>();

  get folder(): string {
    return this.repository.folder;
  }

  /** Replaces a text that must be there. */
  edit(path: string, from: string | RegExp, to: string): void {
    const file = this.keep(this.fileOf(path));
    const text = readFileSync(file, "utf8");
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${path} does not hold ${from}`);
    writeFileSync(file, edited);
  }

  /** Puts an entry behind the others, as lines of YAML without their dash and indent. */
  entry(path: string, ...lines: readonly string[]): void {
    const entry = lines.map((line, at) => `  ${at === 0 ? "-" : " "} ${line}\n`).join("");
    const file = this.keep(this.fileOf(path));
    const text = readFileSync(file, "utf8");
    const at = text.indexOf("\n---\n", 4) + 1;
    const head = text.slice(0, at);
    const begun = /^progress:$/m.test(head) ? head : `${head}progress:\n`;
    writeFileSync(file, begun + entry + text.slice(at));
  }

  write(path: string, content: string): void {
    const file = this.keep(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(path: string): void {
    rmSync(this.keep(this.fileOf(path)));
  }

  /** Says that a file will be written, to be taken back like all others. */
  touch(path: string): void {
    this.keep(this.fileOf(path));
  }

  read(path: string): string {
    return readFileSync(this.repository.path(this.fileOf(path)), "utf8");
  }

  /** An action's file by its id, and every other by its path. */
  fileOf(path: string): string {
    if (path.includes(".md") || path.includes(".yaml") || path.includes("/")) return path;
    const found = this.repository.git("ls-files", `plan/actions/${path}-*`).trim();
    return found.replace(/^plan\//, "");
  }

  /** As `plan …` in the repository, on the day of the examples. */
  run(...args: readonly string[]) {
    return this.runIn({}, ...args);
  }

  /** The same with an environment, such as a host's. */
  runIn(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
    return planHere(args, { cwd: this.folder, now: `${DAY}T12:00:00Z`, env });
  }

  async judge(): Promise<Judgement> {
    const { code, stdout, stderr } = await this.run("check", "--since", "main", "--as-of", DAY, "--format", "json");
    if (code === 2 || code === 3) throw new Error(stderr);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Record<string, string>[] };
    const of = (severity: string) => [
      ...new Set(diagnostics.flatMap((it) => (it["severity"] === severity ? [it["code"] as string] : []))),
    ];
    const messages = diagnostics.map((it) => `${it["code"]} ${it["message"]} (${it["help"]})`).join("\n");
    return { code, errors: of("error").sort(), warnings: of("warning").sort(), messages };
  }

  /** Takes all edits back. */
  undo(): void {
    for (const [path, text] of this.before) {
      const file = this.repository.path(path);
      if (text === null) rmSync(file, { force: true, recursive: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    this.before.clear();
  }

  private keep(path: string): string {
    const file = this.repository.path(path);
    if (!this.before.has(path)) this.before.set(path, existsSync(file) ? readFileSync(file, "utf8") : null);
    return file;
  }
}
