import type { Card, ProgressPart, SiteBlock } from "../../views/site/site-blocks.ts";
import { escapeLine } from "../html/escape.ts";
import type { HtmlPage } from "../html/page.ts";

/** The blocks of a page of a site: those of papers as papers have them, and the site's own. */
export function siteBlocksHtml(blocks: readonly SiteBlock[], page: HtmlPage): string {
  return blocks
    .map((block) => blockHtml(block, page))
    .filter((html) => html !== "")
    .join("\n");
}

function blockHtml(block: SiteBlock, page: HtmlPage): string {
  switch (block.kind) {
    case "lead":
      return `<p class="lead">${page.text.inline(block.text)}</p>`;
    case "progress":
      return progressHtml(block.title, block.parts, page);
    case "cards": {
      const cards = block.cards.map((card) => cardHtml(card, page)).join("");
      const more = block.more === null ? "" : `\n<p class="more">${page.text.inline([block.more])}</p>`;
      return `<ul class="cards">\n${cards}</ul>${more}`;
    }
    default:
      return page.blocks([block]);
  }
}

function cardHtml({ title, id, link, rating, lines }: Card, page: HtmlPage): string {
  const said = lines.map((line) => `<p>${page.text.inline(line)}</p>`).join("");
  const head = `<p class="id">${escapeLine(id)} ${page.text.inline([rating])}</p>`;
  return `<li class="card ${rating.emphasis ?? "none"}"><p class="title">${page.text.inline([{ text: title, link }])}</p>${head}${said}</li>\n`;
}

/** How far the strokes of each part stand from one another and how they lean: colour is not what tells parts apart. */
const STROKES = [
  [0, 0],
  [6, 45],
  [9, 90],
  [6, 135],
  [5, 0],
  [9, 45],
  [6, 90],
] as const;

/** One bar of the whole width, and beneath it each part with its number, leading to the actions that it counts. */
function progressHtml(title: string, parts: readonly ProgressPart[], page: HtmlPage): string {
  const name = page.text.id("progress");
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const percent = (n: number): number => Math.round((n / total) * 1e4) / 100;
  let before = 0;
  const drawn = parts.map((part, at) => {
    const place = `x="${percent(before)}%" width="${percent(part.count)}%" height="100%"`;
    before += part.count;
    return filled(place, part, `${name}-${at}`);
  });
  const said = parts.map(({ label, count }) => `${label}: ${count}`).join(", ");
  const items = parts.map((part, at) => {
    const swatch = `<svg class="swatch" aria-hidden="true">${filled('width="100%" height="100%"', part, `${name}-${at}`)}</svg>`;
    const words = page.text.inline([{ text: part.label, link: part.link }]);
    return `<li>${swatch}<strong>${part.count}</strong> ${words}</li>\n`;
  });
  return [
    '<div class="progress">',
    `<svg class="bar" role="img" aria-label="${escapeLine(`${title}: ${said}`)}">`,
    `<defs>${parts.map((part, at) => strokes(`${name}-${at}`, at, part)).join("")}</defs>`,
    ...drawn,
    "</svg>",
    `<ul>\n${items.join("")}</ul>`,
    "</div>",
  ].join("\n");
}

function filled(place: string, { emphasis }: ProgressPart, pattern: string): string {
  return `<rect class="part ${emphasis ?? "none"}" ${place}/><rect ${place} fill="url(#${pattern})"/>`;
}

function strokes(id: string, at: number, { emphasis }: ProgressPart): string {
  const [size, angle] = STROKES[at % STROKES.length] ?? [0, 0];
  if (size === 0) return `<pattern id="${id}" width="1" height="1"/>`;
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path class="stroke ${emphasis ?? "none"}" d="M0 0H${size}"/></pattern>`;
}
