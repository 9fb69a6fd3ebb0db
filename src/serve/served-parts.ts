import { formatDay } from "../calendar/plan-date.ts";
import type { OfferedCommand } from "../ledger/commands.ts";
import { attribute, escapeHtml, escapeLine } from "../render/html/escape.ts";
import type { ServedParts } from "../render/site/extras.ts";
import type { ScheduledAction } from "../schedule/scheduled-plan.ts";
import type { SitePage } from "../views/site/site.ts";
import { capitalise } from "../views/words.ts";
import { addressOf, NOW, placeOf, recordAddress } from "./address.ts";
import { ownerAsksHtml } from "./owner-asks.ts";
import type { ReadPlan } from "./reading.ts";

/** The pages that only a server has: for working, not for reading up. */
export const WORK = [
  { path: "round", title: "The round" },
  { path: "meeting", title: "The meeting" },
  { path: "unsaved", title: "Not saved yet" },
] as const;
const SAVED = "All is saved";

const HEAD = '<link rel="stylesheet" href="/serve.css">\n<script src="/serve.js" defer></script>';

/**
 * What stands above every page: the day and the revision that it is about, to be changed there, and the pages for working.
 *
 * @param path of the page, from the site's top
 * @param within the content that is the server's own, as HTML
 */
export function servedParts(read: ReadPlan, path: string, within: string): ServedParts {
  return {
    head: HEAD,
    beside: `<section aria-label="Day and work">\n<div class="served" data-version="${read.version}">\n${askedForm(read, path)}${workMenu(read, path)}</div>\n${pastNotice(read, path)}${troubleNotice(read)}</section>`,
    within,
  };
}

/** The same for a page that stands in the site. */
export function partsOfSitePage(read: ReadPlan, offers: OffersOf): (page: SitePage) => ServedParts {
  return (page) => servedParts(read, page.path, offersHtml(read, page, offers));
}

type OffersOf = (it: ScheduledAction | null) => readonly OfferedCommand[];

/** What can be recorded of what a page is about: an action, all that somebody owns, and on the list of all what needs no action. */
function offersHtml(read: ReadPlan, { path }: SitePage, offers: OffersOf): string {
  if (isPast(read.asked)) return "";
  const owner = read.ownersByPage().get(path);
  if (owner !== undefined) return ownerAsksHtml(read, owner, path, offers);
  const it = read.actionsByPage().get(path) ?? null;
  if (it === null && path !== "actions.html") return "";
  const items = offers(it).map(
    ({ name, summary }) =>
      `<li><a href="${recordAddress(name, it?.action.id ?? null)}" title="${escapeLine(capitalise(summary))}">${escapeLine(capitalise(name))}</a></li>\n`,
  );
  return items.length === 0 ? "" : `<nav class="offers" aria-label="Record">\n<ul>\n${items.join("")}</ul>\n</nav>`;
}

function askedForm({ asked, asOf }: ReadPlan, path: string): string {
  return [
    '<form class="asked" action="/go" method="get">',
    `<input type="hidden" name="page"${attribute("value", path)}>`,
    `<p><label for="as-of">As of</label><input id="as-of" type="date" name="as-of"${attribute("value", asOf)} required></p>`,
    `<p><label for="at">Revision</label><input id="at" name="at"${attribute("value", asked.at ?? "")} placeholder="the files as they are" autocomplete="off" spellcheck="false"></p>`,
    '<p><button type="submit">Show</button></p>',
    "</form>\n",
  ].join("\n");
}

function workMenu({ asked, origin }: ReadPlan, current: string): string {
  if (isPast(asked)) return "";
  const isSaved = origin.revision?.dirty === false;
  const items = WORK.map(
    ({ path, title }) =>
      `<li><a href="/now/${path}"${path === current ? ' aria-current="page"' : ""}>${path === "unsaved" && isSaved ? SAVED : title}</a></li>\n`,
  );
  return `<nav class="work" aria-label="Work">\n<ul>\n${items.join("")}</ul>\n</nav>\n`;
}

/** Nobody may take the past for the present. */
function pastNotice({ asked, asOf }: ReadPlan, path: string): string {
  if (!isPast(asked)) return "";
  const revision = asked.at === null ? "" : `, as the files stood at ${asked.at}`;
  const words = `This page is about ${formatDay(asOf)}${revision}.`;
  return `<p class="notice caution past">${escapeLine(words)} <a href="${addressOf(NOW, path)}">Back to now</a></p>\n`;
}

/** What a command would say beside its data: that files could not be read, and which. */
function troubleNotice({ said }: ReadPlan): string {
  return said === "" ? "" : `<p class="notice alert said">${escapeHtml(said.replace(/^plan: /gm, "").trimEnd())}</p>\n`;
}

function isPast(asked: ReadPlan["asked"]): boolean {
  return placeOf(asked) !== placeOf(NOW);
}
