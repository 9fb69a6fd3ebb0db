const MARKED = /<!-- ([a-z0-9-]+) -->\n[\s\S]*?<!-- \/\1 -->/g;
const BLOCK = /^(?:<!-- in: ([a-z-]+) -->\n)?```(console|yaml in \S+)\n([\s\S]*?)^```$/gm;
const ELIDED = "…";

export interface Sources {
  readonly tables: Readonly<Record<string, () => string | Promise<string>>>;
  /**
   * Runs a command line and gives what it prints, errors too: in the scene of that name; without one, from the top of
   * the checkout.
   */
  readonly run: (command: string, scene: string | null) => Promise<string>;
  /** Writes lines of YAML into a file of a scene. */
  readonly write: (fragment: Fragment, scene: string) => Promise<void>;
}

/**
 * A page as it ought to be: every table between `<!-- name -->` and `<!-- /name -->` made anew, every command after
 * `$ ` in a `console` block run, its output put beneath it. Where the output has a line `…`, as many lines before and
 * after it are shown as there were. `<!-- in: name -->` on the line before a block has it run in that scene; on the line
 * before lines of YAML (`fragments`), these are written there. Blocks are taken in order: each finds what came before.
 */
export async function refresh(page: string, { tables, run, write }: Sources): Promise<string> {
  const made = new Map<string, string>();
  for (const [, name = ""] of page.matchAll(MARKED)) {
    const make = tables[name];
    if (make === undefined) throw new Error(`the page asks for a table that is not made: ${name}`);
    made.set(name, await make());
  }
  const withTables = page.replace(
    MARKED,
    (_, name: string) => `<!-- ${name} -->\n${made.get(name)}\n<!-- /${name} -->`,
  );
  let refreshed = "";
  let from = 0;
  for (const block of withTables.matchAll(BLOCK)) {
    const [whole, scene, info = "", text = ""] = block;
    if (info !== "console") {
      if (scene !== undefined) await write({ path: info.replace("yaml in ", ""), text }, scene);
      continue;
    }
    const named = scene === undefined ? "" : `<!-- in: ${scene} -->\n`;
    const shown = await refreshBlock(text, (command) => run(command, scene ?? null));
    refreshed += `${withTables.slice(from, block.index)}${named}\`\`\`console\n${shown}\`\`\``;
    from = block.index + whole.length;
  }
  return refreshed + withTables.slice(from);
}

async function refreshBlock(block: string, run: (command: string) => Promise<string>): Promise<string> {
  const made: string[] = [];
  for (const part of block.split(/^\$ /m).slice(1)) {
    const [command = "", ...shown] = part.trimEnd().split("\n");
    const output = (await run(command)).trimEnd();
    made.push(`$ ${command}\n${output === "" ? "" : `${elided(output.split("\n"), shown).join("\n")}\n`}`);
  }
  return made.join("\n");
}

/** The output with the middle left out, where it was left out before, also where there is nothing in it this time. */
function elided(output: readonly string[], shown: readonly string[]): readonly string[] {
  const gap = shown.indexOf(ELIDED);
  const after = shown.length - gap - 1;
  if (gap === -1 || output.length < gap + after) return output;
  return [...output.slice(0, gap), ELIDED, ...output.slice(output.length - after)];
}

/** The files that a page shows as examples: fences whose info string names a path, as ```` ```yaml plan/plan.yaml ````. */
export function exampleFiles(page: string): readonly { path: string; text: string }[] {
  return [...page.matchAll(/^```[a-z]+ (\S+\/\S+)\n([\s\S]*?)^```$/gm)].map(([, path, text]) => ({
    path: path as string,
    text: text as string,
  }));
}

/** Lines of YAML that belong into a file which is there already. */
export interface Fragment {
  readonly path: string;
  readonly text: string;
}

/** The parts of files that a page shows: fences whose info string says in which, as ```` ```yaml in plan/plan.yaml ````. */
export function fragments(page: string): readonly Fragment[] {
  return [...page.matchAll(/^```yaml in (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, text]) => ({
    path: path as string,
    text: text as string,
  }));
}
