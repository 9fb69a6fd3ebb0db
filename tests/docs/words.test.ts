/** Holds the words of every page to what exists: links, headings, commands, options, scripts. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { planHere, TOP } from "../support/run-plan.ts";
import { blocksOf, PAGES, type Page, summaryOf, titleOf } from "./pages.ts";

const README = PAGES.find((it) => it.path === "README.md") as Page;
const FIRST_COMMAND = "npx plan status --as-of 2018-11-15";

describe("the first page", () => {
  test("is one page", () => {
    expect(Buffer.byteLength(README.text)).toBeLessThanOrEqual(8 * 1024);
  });

  test("gives the commands that a clean checkout is tried with", () => {
    expect(README.text).toContain(`\nnpm ci && ${FIRST_COMMAND}\n`);
    expect(README.text).toContain("\nnpm ci && npm test\n");
  });
});

describe.each(PAGES)("$path", (page) => {
  test("begins with its title and what it is for", () => {
    expect(titleOf(page)).not.toBe("");
    expect(summaryOf(page)).toMatch(/[.:]$/);
  });

  test("every block of code has an end", () => {
    expect((page.text.match(/^ *```/gm) ?? []).length % 2).toBe(0);
  });

  test("every link leads somewhere", () => {
    for (const [, target = ""] of page.text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (target.startsWith("https://")) continue;
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? page.path : normalize(join(dirname(page.path), file)).replaceAll("\\", "/");
      expect(existsSync(join(TOP, path)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(join(TOP, path), "utf8")), target).toContain(anchor);
    }
  });

  test("every script of package.json that it names exists", () => {
    const { scripts } = JSON.parse(readFileSync(join(TOP, "package.json"), "utf8"));
    for (const [, name] of page.text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  test("every command and option that it names exists", async () => {
    for (const line of commandsOf(page.text)) expect(await unknownWords(line), line).toEqual([]);
    const options = [...page.text.matchAll(/`(--[a-z][a-z-]+)[^`\n]*`/g)].map((it) => it[1] as string);
    const help = await everyHelp();
    expect(options.filter((it) => !help.includes(it))).toEqual([]);
  });
});

/** The command lines of `plan` in a page: in backticks, after `$ ` and in blocks of shell. */
function commandsOf(text: string): readonly string[] {
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map((it) => it[1] as string);
  const shown = [...text.matchAll(/^\$ (.+)$/gm)].map((it) => it[1] as string);
  const typed = [...blocksOf(text, "sh"), ...blocksOf(text, "bat")].flatMap((block) => block.split("\n"));
  return [...inline, ...shown, ...typed]
    .map((line) => /(?:^|&& |- run: )(?:npx(?:\.cmd)? (?:--no -- )?)?(plan(?:\.cmd)? .+)/.exec(line)?.[1])
    .filter((line) => line !== undefined);
}

/** What the program does not know of a command line: the command itself, or options. */
async function unknownWords(line: string): Promise<readonly string[]> {
  const [, ...words] = (line.split(/ [|>&#]|;/)[0] as string).split(/\s+/);
  const [name = ""] = words;
  const command = name.startsWith("-") || /^[A-Z]+$/.test(name) ? "" : name;
  const help = await helpOf(command);
  if (help === null) return [name];
  return words
    .filter((word) => /^--\w/.test(word) && !help.includes(word.replace(/=.*/, "")))
    .map((it) => `${it} of ${command}`);
}

/** The help of all commands, one after another. */
async function everyHelp(): Promise<string> {
  return (await Promise.all(COMMANDS.map(async ({ name }) => await helpOf(name)))).join("\n");
}

const helps = new Map<string, string | null>();

/** The help of a command, of the program where the name is empty; null where there is no such command. */
async function helpOf(name: string): Promise<string | null> {
  let help = helps.get(name);
  if (help === undefined) {
    const { code, stdout } = await planHere([...(name === "" ? ["status"] : [name]), "--help"]);
    help = code === 0 ? `${stdout}\n--version` : null;
    helps.set(name, help);
  }
  return help;
}

/** The anchors that the forges give a page's headings; code is no heading. */
function anchorsOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  return [...prose.matchAll(/^#+ (.+)$/gm)].map((it) =>
    (it[1] as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}
