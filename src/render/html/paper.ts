import type { Link, Paper, View } from "../../views/content.ts";
import { dayOf, frontOf, isWide, nameOf, paperOf, withoutTitle } from "../paper-of.ts";
import { safeAddress } from "../printable.ts";
import { escapeLine } from "./escape.ts";
import { type HtmlHeading, HtmlPage } from "./page.ts";
import { anchorOf } from "./page-text.ts";
import { printedFoot, STYLE } from "./style.ts";

/** From so many headings on, a table of contents is given. */
const WORTH_CONTENTS = 4;
/**
 * A view as one HTML file that needs nothing beside it: no script, no picture, font or style from anywhere, and a policy
 * that says so to the browser. The same view gives the same bytes.
 */
export async function htmlPaper(view: View): Promise<string> {
  const { blocks } = view;
  const paper = paperOf(view);
  const anchors = new Set(
    blocks.flatMap((block) => (block.kind === "heading" && block.about ? (anchorOf(block.about) ?? []) : [])),
  );
  const page = new HtmlPage({
    href: (link) => hrefOf(link, anchors),
    anchor: anchorOf,
    abbreviations: paper.abbreviations,
    titled: true,
  });
  const foot = [nameOf(paper), paper.stamp].filter((it) => it !== "").join(" · ");
  const style = STYLE + printedFoot(foot);
  const policy = await policyOf(style);
  const [front, rest] = frontOf(withoutTitle(blocks, paper), paper);
  const first =
    front.length === 0 ? "" : `<section class="front" aria-label="In short">\n${page.blocks(front)}\n</section>`;
  const before = page.headings.length;
  const main = page.blocks(rest);
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeLine(nameOf(paper))}</title>`,
    `<style>${style}</style>`,
    "</head>",
    `<body class="${isWide(blocks) ? "landscape" : "portrait"}${front.length === 0 ? "" : " fronted"}">`,
    '<a class="skip" href="#main">Skip to the content</a>',
    header(paper),
    `<main id="main" tabindex="-1">`,
    first,
    contents(page.headings.slice(before)),
    main,
    "</main>",
    `<footer>\n${page.text.abbreviationsLeft()}<p>${escapeLine(foot)}</p>\n</footer>`,
    "</body>",
    "</html>",
    "",
  ]
    .filter((line, at, all) => line !== "" || at === all.length - 1)
    .join("\n");
}

function header(paper: Paper): string {
  const { title, plan, publisher } = paper;
  const line = (of: string, name: string): string => (of === "" ? "" : `<p class="${name}">${escapeLine(of)}</p>\n`);
  const about = plan === title ? "" : plan;
  return `<header>\n${line(publisher ?? "", "publisher")}<h1>${escapeLine(title)}</h1>\n${line(about, "plan")}${line(dayOf(paper), "stamp")}</header>`;
}

function contents(headings: readonly HtmlHeading[]): string {
  const [first] = headings;
  const shown = headings.filter((heading) => heading.level === first?.level);
  if (shown.length < WORTH_CONTENTS) return "";
  const items = shown.map(({ id, words }) => `<li><a href="#${id}">${escapeLine(words)}</a></li>\n`);
  return `<nav aria-label="Contents">\n<ol>\n${items.join("")}</ol>\n</nav>`;
}

function hrefOf(link: Link, anchors: ReadonlySet<string>): string | null {
  if (link.to === "address") return safeAddress(link.href);
  const anchor = anchorOf(link);
  return anchor !== null && anchors.has(anchor) ? `#${anchor}` : null;
}

/** Nothing may be fetched or run, and no style counts but this one. */
async function policyOf(style: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style)));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
