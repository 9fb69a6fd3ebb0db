import type { Command } from "commander";
import type { Plan } from "../../core/plan.ts";
import { findPlan } from "../../io/files/find-plan.ts";
import { readTree } from "../../io/files/read-tree.ts";
import { loadLedger } from "../../ledger/load.ts";
import { inOneLine } from "../../text/quote.ts";
import { ExitCode } from "../exit-code.ts";
import type { World } from "../world.ts";
import { candidatesFor } from "./candidates.ts";
import { readTyped } from "./typed-line.ts";

const LONGEST_ABOUT = 80;

/**
 * `plan __complete SHELL WORD…`: says what the last word, which is being typed, may become. Prints a line for each: the
 * word, and after a tab what it is; or only `:files` or `:folders`, where the shell knows better. Whatever goes wrong,
 * it says nothing: a key was pressed, no command given.
 *
 * Bash parts words at `=`, which is put right here. PowerShell drops empty words: each comes with a `=` before it.
 */
export function completeLine(world: World, program: Command): ExitCode {
  try {
    const [, shell = "", ...given] = world.args;
    const words = shell === "bash" ? withoutParting(given) : shell === "powershell" ? given.map(unmarked) : given;
    const line = readTyped(words, program, program.commands[0] ?? program);
    const found = candidatesFor(line, program, () => planAt(line.plan, world));
    // Bash replaces only what stands after the `=`.
    const cut = shell === "bash" ? line.before.length : 0;
    world.stdout.write(
      "shell" in found
        ? `:${found.shell}\n`
        : found.words
            .map(({ value, about }) => `${value.slice(cut)}\t${inOneLine(about ?? "", LONGEST_ABOUT)}\n`)
            .join(""),
    );
  } catch {}
  return ExitCode.done;
}

function planAt(planOption: string | undefined, { cwd, env }: World): Plan | null {
  const found = findPlan({ planOption, cwd, env });
  return found.ok ? loadLedger(readTree(found.folder)).plan : null;
}

/** `--format`, `=`, `js` as one word again. A word that is `=` alone stands in no other place. */
function withoutParting(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  words.forEach((word, i) => {
    const last = whole.at(-1);
    if (last?.startsWith("--") && (word === "=" || words[i - 1] === "=")) whole[whole.length - 1] = last + word;
    else whole.push(word);
  });
  return whole;
}

function unmarked(word: string): string {
  return word.slice(1);
}
