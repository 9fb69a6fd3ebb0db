import { htmlBlocks } from "../render/html/page.ts";
import { sitePageHtml } from "../render/site/page-frame.ts";
import type { Block } from "../views/content.ts";
import { EXTRAS, type ReadPlan } from "./reading.ts";
import { servedParts } from "./served-parts.ts";

/** A page that only the server has. */
export interface OwnPage {
  /** From the site's top: `record/update`. */
  readonly path: string;
  readonly title: string;
  readonly trail: readonly { readonly path: string; readonly title: string }[];
  /** The page of the menu that it belongs to. */
  readonly section: string;
  /** What stands under its title, as HTML. */
  readonly within: string;
  /** What follows. */
  readonly blocks?: readonly Block[];
}

/** A page of the server's own, in the frame of the site's. */
export function ownPageHtml(read: ReadPlan, page: OwnPage): string {
  const heading: Block = { kind: "heading", level: 1, text: page.title };
  const served = () => servedParts(read, page.path, page.within);
  return sitePageHtml({ ...page, blocks: () => [heading, ...(page.blocks ?? [])] }, read.site().site, {
    ...EXTRAS,
    served,
  });
}

/** Blocks as HTML, under a heading of the second level; what they name leads to its page. */
export function partHtml(read: ReadPlan, blocks: readonly Block[]): string {
  const { pathOf } = read.site().site;
  return htmlBlocks(blocks, {
    href: (link) => {
      const path = pathOf(link);
      return path === null ? null : `/now/${path.split("/").map(encodeURIComponent).join("/")}`;
    },
    titled: true,
    abbreviations: {},
  });
}
