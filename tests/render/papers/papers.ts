import { readTree } from "../../../src/io/files/read-tree.ts";
import { loadLedger } from "../../../src/ledger/load.ts";
import { schedule } from "../../../src/schedule/schedule.ts";
import type { Block, Paper, Span, View } from "../../../src/views/content.ts";
import { LIST_COLUMNS, listView } from "../../../src/views/list/list.ts";
import { statusView } from "../../../src/views/status/status.ts";
import { on } from "../../support/ledger.ts";
import { TOP } from "../../support/run-plan.ts";
import { EVERY_BLOCK } from "../sample.ts";

export const PAPER: Paper = {
  title: "A paper for the board",
  plan: "An improvement plan",
  publisher: "A partnership",
  stamp: "As of 31 March 2025, commit 1234abc",
  asOf: "2025-03-31",
  abbreviations: { ITB: "Improvement and Transformation Board", CQC: "Care Quality Commission" },
};

/** A view of these blocks, with what a paper says of itself. */
export function viewOf(blocks: readonly Block[], paper: Partial<Paper> = {}): View {
  return { document: { schemaVersion: 1, kind: "sample", asOf: PAPER.asOf }, blocks, paper: { ...PAPER, ...paper } };
}

/** One of every kind of block, and what papers add to them. */
export const EVERY_KIND = viewOf([
  { kind: "heading", level: 1, text: PAPER.title },
  { kind: "notice", emphasis: "caution", text: "An empty record does not mean that nothing was done." },
  { kind: "paragraph", text: [{ text: "The ITB met on " }, { text: "4 June 2024", day: "2024-06-04" }, { text: "." }] },
  ...EVERY_BLOCK,
  { kind: "page-break" },
  { kind: "heading", level: 2, text: "1.4.1 Introduce the ITB", about: { to: "action", id: "1.4.1" } },
  {
    kind: "paragraph",
    text: [
      { text: "See " },
      { text: "1.4.1", link: { to: "action", id: "1.4.1" } },
      { text: ", " },
      { text: "1.4.2", link: { to: "action", id: "1.4.2" } },
      { text: " and " },
      { text: "the CQC", link: { to: "address", href: "https://www.cqc.org.uk/" } },
      { text: "." },
    ],
  },
]);

/** The made-up plan with every status, as a board might have it: its dashboard and all of its actions. */
export function aYearOfProgress(): View {
  const { plan } = loadLedger(readTree(`${TOP}/tests/plans/a-year-of-progress`));
  if (plan === null) throw new Error("the plan cannot be read");
  const scheduled = schedule(plan, on("2025-03-31"));
  const origin = { revision: null, fromTop: (path: string) => path };
  const list = listView(scheduled, { selection: {}, sort: "id", reverse: false, columns: LIST_COLUMNS }, origin);
  const { title, publisher } = plan.info;
  return viewOf(
    [
      ...statusView(scheduled, origin).blocks,
      { kind: "page-break" },
      { kind: "heading", level: 2, text: "All actions" },
      ...list.blocks,
      ...plan.actions.slice(0, 5).flatMap((action): Block[] => [
        { kind: "heading", level: 3, text: `${action.id} ${action.title}`, about: { to: "action", id: action.id } },
        { kind: "published", markdown: action.body },
      ]),
    ],
    { title, plan: title, publisher },
  );
}

/** Blocks whose every text is this one. */
export function allSaying(text: string): readonly Block[] {
  const spans: readonly Span[] = [
    { text, emphasis: "alert" },
    { text, link: { to: "address", href: text } },
  ];
  const column = { key: "k", title: text, align: "left", width: "flowing", rank: 0 } as const;
  const table = { title: text, columns: [column, { ...column, key: "rating" }], empty: text };
  return [
    { kind: "heading", level: 1, text },
    { kind: "paragraph", text: spans },
    { kind: "notice", emphasis: "alert", text },
    { kind: "list", items: [text] },
    { kind: "facts", facts: [{ label: text, lines: [text, spans] }] },
    { kind: "table", table: { ...table, rows: [[{ text }, { text, lines: [text, spans] }]] } },
    { kind: "table", table: { ...table, rows: [] } },
    {
      kind: "chart",
      chart: {
        title: text,
        description: text,
        unit: text,
        series: [{ label: text, emphasis: null }],
        bars: [{ label: text, values: [1], note: null }],
      },
    },
    { kind: "published", markdown: text },
  ];
}

/** A paper that says nothing but this, wherever it can. */
export function sayingOnly(text: string): View {
  return viewOf(allSaying(text), {
    title: text,
    plan: text,
    publisher: text,
    stamp: text,
    abbreviations: { [text.slice(0, 3)]: text },
  });
}

/** What attacks a reader's program: markup, addresses that run, formulas, characters that move the text. */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus=alert(1) autofocus x='",
  "javascript:alert(1)",
  "[a](javascript:alert(1)) ![i](https://evil.example/x.png) <https://ok.example> [d](data:text/html,x)",
  '[a](https://evil.example/"onmouseover=alert(1)) ![x][y]\n\n[y]: https://evil.example/p.png',
  '=HYPERLINK("http://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "</style></title></textarea><svg onload=alert(1)>",
  ']]>&lt;!--<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  "\u0000\u001b[31m\u202egnp.\u2028\ufffe\uffff\ud800 _x0041_ _x000D_",
  "```html\n<b>code</b>\n",
  "__proto__",
  "constructor",
  "$",
  "Costs in $' $& $` $1",
];
