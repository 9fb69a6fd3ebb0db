import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setUpLines } from "../../src/cli/commands/merge-driver/set-up.ts";
import { action, entry } from "../edit/merge/sides.ts";
import { DatedRepository } from "../support/dated-repository.ts";
import { BASE } from "../support/ledger.ts";
import { PROGRAM, planHere, requireBuilt } from "../support/run-plan.ts";

export const FILE = "plan/actions/1.1.1-an-action.md";
export const FIELDS = "owners:\n  - director\ntimescale: 3 months\noutcomes:\n  - It is done\n";
export const FIRST = entry("2018-08-14", "Agreed");
export const OURS = entry("2018-10-05", "Ours");
export const THEIRS = entry("2018-10-05", "Theirs");
export const PLAN = Object.fromEntries(Object.entries(BASE).map(([path, text]) => [`plan/${path}`, text]));

/** An action as both sides began with it, as ours has it, and as theirs has it. */
export const both = [action(FIELDS, FIRST), action(FIELDS, FIRST + OURS), action(FIELDS, FIRST + THEIRS)] as const;
export const MERGED = action(FIELDS, FIRST + OURS + THEIRS);

/** A repository with two branches that both changed an action. */
export class Branches extends DatedRepository {
  /** `main` with ours, `other` with theirs; `main` is checked out. With the driver set up, or without. */
  constructor(driver: boolean, base: string, ours: string, theirs: string) {
    super();
    const attributes = driver ? "actions/**/*.md merge=plan\n" : "";
    this.commit("2018-08-14", { ...PLAN, "plan/.gitattributes": attributes, [FILE]: base });
    if (driver) this.setUp();
    this.git("checkout", "-q", "-b", "other");
    this.commit("2018-10-05", { [FILE]: theirs });
    this.git("checkout", "-q", "main");
    this.commit("2018-10-06", { [FILE]: ours });
  }

  /** The two lines of docs/merging.md. */
  setUp(): void {
    requireBuilt();
    for (const line of setUpLines(`'${process.execPath}' '${PROGRAM}'`)) {
      const [, key = "", value = ""] = /^git config (\S+) "(.*)"$/.exec(line) ?? [];
      this.git("config", key, value);
    }
  }

  get text(): string {
    return readFileSync(join(this.folder, FILE), "utf8");
  }

  /** Whether git ended without a conflict. */
  try(...args: readonly string[]): boolean {
    try {
      this.git(...args);
      return true;
    } catch {
      return false;
    }
  }

  plan(...args: readonly string[]) {
    return planHere(args, {
      cwd: this.folder,
      now: "2018-11-01T12:00:00Z",
      env: { PATH: process.env["PATH"], HOME: "/nonexistent" },
    });
  }
}
