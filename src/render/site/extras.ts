import type { SitePage } from "../../views/site/site.ts";

/** What an organisation adds to its site; paths are from the site's top. */
export interface SiteExtras {
  readonly logo: string | null;
  readonly css: string | null;
  /** An http(s) address. */
  readonly accessibilityStatement: string | null;
  /** Whether addresses of people lead to a letter. */
  readonly contacts: boolean;
  /** Where the site will be, ending with `/`; null where that is not known. */
  readonly address: string | null;
  /**
   * What a server adds to a page. Such a page carries no policy of its own: a server says it in the header of its
   * answer, where forms and scripts of its own can be allowed.
   */
  readonly served?: (page: SitePage) => ServedParts;
}

/** Parts of a page that only a server has, as HTML: empty where there is nothing. */
export interface ServedParts {
  /** In the head: the server's own style sheet and script. */
  readonly head: string;
  /** Between the menu and the content. */
  readonly beside: string;
  /** In the content, after its first block. */
  readonly within: string;
}
