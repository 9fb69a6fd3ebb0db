import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { planHere } from "../support/run-plan.ts";
import { folderOf } from "../support/temporary-folder.ts";

// Texts as people paste them: with characters that nobody sees, and with accents that are one character or two.

const NFD = (text: string): string => text.normalize("NFD");
const PLAN = {
  "plan.yaml": "id: p\ntitle: A plan\nbaseline: 2026-01\napprovers: [board]\n",
  "directory.yaml": `bodies: { board: { name: ${NFD("Bwrdd Siân")} } }\nposts: { sian: { name: Siân O’Brien } }\n`,
  "themes/1-un.md": `---\nid: 1\ntitle: ${NFD("Tîm")}\n---\n`,
  "actions/1.1.3-agor.md": `---
id: 1.1.3
title: Agor y caffi
owners: [sian]
timescale: 6 months
outcomes: [Caffi ar agor]
milestones:
  - { by: 2026-06, title: Tîm wedi’i benodi }
progress:
  - { date: 2026-05-13, by: sian, status: in-progress, met: ["${NFD("Tîm wedi’i benodi")}"], note: "${NFD("Cwrddais â’r tîm.")}" }
---

Agor y caffi.
`,
  "actions/1.1.4-tell.md": `---
id: 1.1.4
title: "Tell people \u200bwhere to go and develop\u00adment می\u200cخواهم 👩\u200d⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿"
owners: [sian]
timescale: 6 months
outcomes: ["Kn\u00adown"]
---

Tell\u200b people.
`,
};
const AS_OF = ["--as-of", "2026-06-01"];

async function here(...args: readonly string[]) {
  const cwd = folderOf(PLAN);
  return { cwd, ...(await planHere([...args, ...AS_OF], { cwd })) };
}

describe("what is not seen and only shapes a text", () => {
  const WRITTEN_OUT = /\\u200[bcd]|\\u00ad|_x200B_|&#x200B;/i;

  test.each([
    ["list"],
    ["list", "--format", "csv"],
    ["list", "--format", "markdown"],
    ["list", "--format", "html"],
    ["list", "--format", "json"],
    ["show", "1.1.4"],
    ["timeline"],
    ["timeline", "--format", "svg"],
    ["timeline", "--format", "mermaid"],
    ["report", "full", "--format", "html"],
    ["report", "full", "--format", "markdown"],
    ["calendar"],
    ["export", "--format", "csv"],
    ["check"],
  ])("is never written out: plan %s %s %s %s", async (...args) => {
    const { stdout } = await here(...args.filter((arg) => arg !== undefined));
    expect(stdout).not.toMatch(WRITTEN_OUT);
    expect(stdout).not.toBe("");
  });

  test.each([
    ["list", "x.xlsx"],
    ["list", "x.docx"],
    ["report full", "x.xlsx"],
    ["report full", "x.docx"],
    ["export", "x.xlsx"],
    ["export", "x.ods"],
    ["export", "x.docx"],
  ])("nor in a document: plan %s -o %s", async (command, file) => {
    const { cwd } = await here(...command.split(" "), "-o", file);
    const parts = Object.values(unzipSync(readFileSync(join(cwd, file)))).map((part) => strFromU8(part));
    expect(parts.join("")).not.toMatch(WRITTEN_OUT);
    expect(parts.join("")).toContain("👩\u200d⚕️");
    expect(parts.join("")).toContain("🏴󠁧󠁢󠁷󠁬󠁳󠁿");
    expect(parts.join("")).toContain("می\u200cخواهم");
  });

  test("is no obstacle to finding a word, and keeps joined emoji and flags whole", async () => {
    const { stdout } = await here("list", "--text", "DEVELOPMENT where", "--columns", "id,title", "--format", "csv");
    expect(stdout).toContain("Tell people where to go and development می\u200cخواهم 👩\u200d⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿");
  });
});

describe("accents in one character or two are the same", () => {
  test("in what an entry names", async () => {
    const { code, stdout } = await here("check", "--only", "PLAN307");
    expect(stdout).not.toContain("milestone");
    expect(code).toBe(0);
  });

  test.each(["Siân O’Brien", NFD("Siân O’Brien"), "sian o'brien", "SIÂN O'BRIEN"])("in --owner %s", async (name) => {
    const { code, stdout } = await here("list", "--owner", name, "--format", "ids");
    expect(code).toBe(0);
    expect(stdout).toBe("1.1.3\n1.1.4\n");
  });

  test.each(["Tîm", NFD("Tîm"), "tim"])("in --theme %s", async (name) => {
    expect((await here("list", "--theme", name, "--format", "ids")).stdout).toBe("1.1.3\n1.1.4\n");
  });

  test.each(["â’r tîm", NFD("â’r tîm"), "a'r tim", "WEDI'I"])("in --text %s, and in find", async (text) => {
    expect((await here("list", "--text", text, "--format", "ids")).stdout).toBe("1.1.3\n");
    expect((await here("find", text)).stdout).toContain("1.1.3");
  });

  test("in a milestone that is said to be met", async () => {
    const cwd = folderOf({
      ...PLAN,
      "actions/1.1.3-agor.md": PLAN["actions/1.1.3-agor.md"].replace(/ met: \[.*?\],/, ""),
    });
    const args = ["update", "1.1.3", "--met", NFD("Tîm wedi’i benodi"), "--by", "sian", "--note", "x", "--no-input"];
    expect(await planHere(args, { cwd, now: "2026-06-01T12:00:00Z" })).toMatchObject({ code: 0 });
    expect((await planHere(["check", "--only", "PLAN307", ...AS_OF], { cwd })).code).toBe(0);
  });

  test("a change of how letters are encoded is no change of the plan", async () => {
    const cwd = folderOf({ ...PLAN });
    const one = await planHere(["list", "--format", "json", ...AS_OF], { cwd });
    const composed = folderOf(
      Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [path, text.normalize("NFC")])),
    );
    const other = await planHere(["list", "--format", "json", ...AS_OF], { cwd: composed });
    expect(other.stdout.replace(/plan-test-\w+/g, "")).toBe(one.stdout.replace(/plan-test-\w+/g, ""));
  });
});

describe("what turns the direction of writing", () => {
  test.each([
    ["as itself", "Pay \u202egpj.exe"],
    ["as an escape", "Pay \\u202egpj.exe"],
    ["as an isolate", "Pay \u2066x\u2069"],
  ])("is found by check and written out: %s", async (_, title) => {
    const action = `---\nid: 1.1.5\ntitle: "${title}"\nowners: [sian]\ntimescale: 6 months\noutcomes: [x]\n---\n`;
    const cwd = folderOf({ ...PLAN, "actions/1.1.5-pay.md": action });
    const { code, stdout } = await planHere(["check", ...AS_OF], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("cannot be seen (U+20");
    for (const format of ["csv", "markdown", "html"]) {
      const drawn = (await planHere(["list", "--format", format, ...AS_OF], { cwd })).stdout;
      expect(drawn).toMatch(/\\u20(?:2e|66)/);
      expect(drawn).not.toMatch(/[\u202e\u2066]/);
    }
  });
});
