import { formatPeriod } from "../../calendar/period.ts";
import { formatDay } from "../../calendar/plan-date.ts";
import { RATINGS } from "../../core/rating.ts";
import type { Block, Fact } from "../content.ts";
import { capitalise, label, ratingEmphasis, ratingMeaning } from "../words.ts";
import { PAGES } from "./places.ts";
import type { SitePage } from "./site.ts";
import { type SiteFacts, withheldNotice } from "./site-facts.ts";

/** What the plan is, how it is to be read, and its published prose, each text on a page of its own. */
export function aboutPages(facts: SiteFacts): readonly SitePage[] {
  const { plan } = facts.scheduled;
  const prose = plan.prose.map((text) => ({
    ...text,
    title: titleOf(text.body) ?? nameOf(text.path),
    page: facts.places.prose.get(text.path) as string,
  }));
  return [
    {
      path: PAGES.about,
      title: "About",
      trail: [],
      section: PAGES.about,
      blocks: () => [...aboutBlocks(facts), ...(prose.length === 0 ? [] : published(prose))],
    },
    ...prose.map(
      ({ title, page, body }): SitePage => ({
        path: page,
        title,
        trail: [{ path: PAGES.about, title: "About" }],
        section: PAGES.about,
        blocks: () => [
          { kind: "heading", level: 1, text: title },
          { kind: "published", markdown: titleOf(body) === null ? body : body.replace(FIRST_HEADING, "") },
        ],
      }),
    ),
  ];
}

const FIRST_HEADING = /^\s*# +(.+?) *#* *(?:\n|$)/;

/** A first heading with markup in it stays where it is. */
function titleOf(body: string): string | null {
  const title = FIRST_HEADING.exec(body)?.[1] ?? null;
  return title === null || /[*_`[\]<&\\]/.test(title) ? null : title;
}

/** `appendices/1-how-it-was-done.md` as `Appendices: how it was done`, where the text has no heading of its own. */
function nameOf(path: string): string {
  const words = path
    .replace(/\.md$/, "")
    .split("/")
    .map((part) => part.replace(/^\d+-/, "").replaceAll("-", " "));
  return capitalise(words.join(": "));
}

function published(prose: readonly { readonly title: string; readonly path: string }[]): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: "As published" },
    {
      kind: "list",
      items: prose.map(({ title, path }) => [{ text: title, link: { to: "prose", id: path } }]),
    },
  ];
}

function aboutBlocks({ scheduled, origin, withheld, audience }: SiteFacts): readonly Block[] {
  const { info } = scheduled.plan;
  const facts: Fact[] = [{ label: "Plan", lines: [info.title] }];
  if (info.publisher !== null) facts.push({ label: "Published by", lines: [info.publisher] });
  if (info.answers !== null) {
    const day = info.answers.published;
    facts.push({
      label: "Answers",
      lines: [day === null ? info.answers.title : [{ text: `${info.answers.title}, ` }, { text: formatDay(day), day }]],
    });
  }
  facts.push({ label: "Baseline", lines: [formatPeriod(info.baseline)] });
  if (info.completion !== null) facts.push({ label: "To be complete by", lines: [formatPeriod(info.completion)] });
  facts.push({ label: "As of", lines: [[{ text: formatDay(scheduled.asOf), day: scheduled.asOf }]] });
  if (origin.revision?.commit != null) facts.push({ label: "Revision", lines: [origin.revision.commit] });
  facts.push({
    label: "Made for",
    lines: [audience === "public" ? "The public" : "Internal use: it may hold what is not public"],
  });
  const abbreviations = Object.entries(info.abbreviations).map(
    ([word, meaning]): Fact => ({ label: word, lines: [meaning] }),
  );
  return [
    { kind: "heading", level: 1, text: "About this plan" },
    { kind: "facts", facts },
    ...withheldNotice(withheld),
    ...(info.basis === null
      ? []
      : ([
          { kind: "heading", level: 2, text: "How due dates are worked out" },
          { kind: "paragraph", text: info.basis },
        ] satisfies Block[])),
    { kind: "heading", level: 2, text: "What the ratings mean" },
    {
      kind: "table",
      table: {
        title: "What the ratings mean",
        columns: [
          { key: "rating", title: "Rating", align: "left", width: "fixed", rank: 0 },
          { key: "meaning", title: "The action is", align: "left", width: "flowing", rank: 0 },
        ],
        rows: RATINGS.map((rating) => {
          const emphasis = ratingEmphasis(rating);
          return [
            { text: label(rating), ...(emphasis === null ? {} : { emphasis }) },
            { text: capitalise(ratingMeaning(rating, info.rating)) },
          ];
        }),
        empty: "",
      },
    },
    ...(abbreviations.length === 0
      ? []
      : ([
          { kind: "heading", level: 2, text: "Abbreviations" },
          { kind: "facts", facts: abbreviations },
        ] satisfies Block[])),
  ];
}
