import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { HOSTILE } from "../render/papers/papers.ts";
import { BASE } from "../support/ledger.ts";
import { Recorder } from "../support/recording.ts";
import { Pages } from "../support/serve.ts";
import { folderOf } from "../support/temporary-folder.ts";

const DAY = "2018-10-05";

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

/** Every element of a page, as a browser reads it. */
function* elements(node: Node): Generator<Node> {
  if (node.attrs !== undefined) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}

/** What of a page could run, fetch from elsewhere, or send what is typed to somebody else. */
function dangers(html: string): readonly string[] {
  return [...elements(parse(html) as unknown as Node)].flatMap(({ nodeName, attrs = [], childNodes = [] }) => {
    const said = attrs.map(({ name, value }) => `${nodeName} ${name}=${value}`);
    const runs = attrs.filter(({ name }) => /^on|^style$|^srcdoc$|^formaction$/.test(name));
    const leads = attrs.filter(
      ({ name, value }) => /^(?:href|src|action)$/.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value),
    );
    const fetches = attrs.filter(
      ({ name, value }) => /^(?:src|action)$/.test(name) && !/^(?:\/(?!\/)|\.\.\/|[\w-]+\.js$)/.test(value),
    );
    const isStrange = /^(?:img|iframe|object|embed|base|style)$/.test(nodeName);
    const inline = nodeName === "script" && childNodes.length > 0;
    return runs.length + leads.length + fetches.length > 0 || isStrange || inline ? [said.join(" ")] : [];
  });
}

/** Without halves of characters, which no address and no browser holds. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

test.each([
  "<img src=x onerror=alert(1)>",
  "<p onfocus=alert(1)>",
  "<script>alert(1)</script>",
  '<a href="javascript:alert(1)">',
  '<form action="//evil.example">',
  '<p style="color:red">',
])("this would be seen: %s", (html) => {
  expect(dangers(html)).toHaveLength(1);
});

/** A plan that says one text wherever somebody may write one. */
function planSaying(text: string) {
  // What a file cannot hold is no file's: such a text can only be typed.
  const words = JSON.stringify(text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " "));
  const fields = `id: 1.1.1\ntitle: ${words}\nowners: [director]\ntimescale: 3 months\noutcomes: [${words}]\nmilestones: [{ by: 2018-09, title: ${words} }]\nmeasures: [{ name: ${words}, unit: ${words} }]\n`;
  const progress = `progress:\n  - { date: 2018-08-14, by: director, status: in-progress, note: ${words} }\n  - { date: 2018-09-14, by: director, due: 2018-12, note: ${words} }\n`;
  return new Recorder(
    folderOf({
      ...BASE,
      "directory.yaml": `${BASE["directory.yaml"]}`.replace("name: Director,", `name: ${words},`),
      "actions/1.1.1-one.md": `---\n${fields}${progress}---\n\n${text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")}\n`,
    }),
  );
}

const FORMS = ["update", "complete", "extend", "hold", "close", "decide", "correct"].map(
  (one) => `/now/record/${one}?id=1.1.1`,
);
const PAGES = [
  ...["index", "actions", "actions/1.1.1", "owners", "owners/director", "decisions", "timeline", "changes"].map(
    (one) => `/now/${one}.html`,
  ),
  ...["/now/round", "/now/meeting", "/now/meeting?at=0", "/now/unsaved", "/now/paper", "/now/record/new"],
  ...FORMS,
];

describe("text that attacks a browser", () => {
  test.each(HOSTILE)("in the plan, nothing of it runs on any page: %j", async (text) => {
    const repository = planSaying(text);
    const pages = new Pages(`${repository.folder}/plan`, `${DAY}T12:00:00Z`);
    for (const path of PAGES) {
      const answer = await pages.ask(path);
      expect([path, dangers(await answer.text())]).toEqual([path, []]);
      expect(answer.status, path).toBe(200);
    }
  });

  test.each(HOSTILE)("typed into every field, nothing of it runs, and it is still there: %j", async (text) => {
    const repository = planSaying("A text");
    const pages = new Pages(`${repository.folder}/plan`, `${DAY}T12:00:00Z`);
    for (const path of [...FORMS, "/now/record/new"]) {
      const page = await pages.page(path);
      const names = [...page.matchAll(/ name="([a-z-]+)"/g)]
        .map(([, name]) => name as string)
        .filter((name) => name !== "page" && name !== "at" && name !== "as-of");
      const answer = await pages.send(path, Object.fromEntries(names.map((name) => [name, text])));
      const html = await answer.text();
      expect([200, 422], path).toContain(answer.status);
      expect([path, dangers(html)]).toEqual([path, []]);
      const note = [...elements(parse(html) as unknown as Node)].find(
        ({ nodeName, attrs }) =>
          nodeName === "textarea" && attrs?.some(({ value }) => value === "field-note" || value === "field-text"),
      );
      // A browser has no character 0, and no half of one.
      const read = wellFormed(text.replaceAll("\u0000", "\ufffd"));
      expect(note?.childNodes?.[0]?.value?.trimEnd(), path).toBe(read.trimEnd());
    }
    expect(repository.changes()).toEqual([]);
  });

  test.each(HOSTILE)("in an address, nothing of it runs: %j", async (text) => {
    const repository = planSaying("A text");
    const pages = new Pages(`${repository.folder}/plan`, `${DAY}T12:00:00Z`);
    const typed = encodeURIComponent(wellFormed(text));
    for (const path of [
      `/on/${typed}/index.html`,
      `/at/${typed}/index.html`,
      `/now/${typed}`,
      `/now/record/${typed}?id=1.1.1`,
      `/now/record/update?id=${typed}`,
      `/now/record/update?id=1.1.1&note=${typed}&by=${typed}&next=${typed}`,
      `/now/meeting?body=${typed}&date=${typed}&ref=${typed}&at=0`,
      `/now/meeting?body=${typed}&date=${typed}&ref=${typed}`,
      `/now/round?at=${typed}`,
      `/go?as-of=${typed}&at=${typed}&page=${typed}`,
    ]) {
      const answer = await pages.ask(path);
      expect([path, dangers(await answer.text())]).toEqual([path, []]);
      expect(answer.headers.get("location") ?? "/", path).toMatch(/^\/(?!\/)/);
    }
  });
});
