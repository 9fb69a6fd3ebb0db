import type { AskedPlan } from "../ledger/commands.ts";

/** The plan as the files are, today. */
export const NOW: AskedPlan = { asOf: null, at: null };

/**
 * Where the pages of a plan stand that was asked about so: `/now/`, `/on/2018-11-15/`, `/at/v1/`, `/at/v1/on/2018-11-15/`.
 * Pages lead to one another from where they stand, so a reader who goes from one to the next stays on that day.
 */
export function placeOf({ asOf, at }: AskedPlan): string {
  if (asOf === null && at === null) return "/now/";
  const revision = at === null ? "" : `/at/${encodeURIComponent(at)}`;
  const day = asOf === null ? "" : `/on/${encodeURIComponent(asOf)}`;
  return `${revision}${day}/`;
}

/** The address of a page of the site; its path is from the site's top. */
export function addressOf(asked: AskedPlan, page: string): string {
  return `${placeOf(asked)}${page.split("/").map(encodeURIComponent).join("/")}`;
}

/** The forms in which a page is asked for, as routes. */
export const PLACES = [
  "/now/:page{.+}",
  "/on/:day/:page{.+}",
  "/at/:revision/:page{.+}",
  "/at/:revision/on/:day/:page{.+}",
];

/**
 * Where the form of a command stands, about an action or none.
 *
 * @param more what is filled in to begin with, and with `next` the page that follows once it is recorded
 */
export function recordAddress(command: string, id: string | null, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(id === null ? {} : { id }), ...more }).toString();
  return `/now/record/${command}${query === "" ? "" : `?${query}`}`;
}

/** The page that is to follow, where it is one of those that go from one action to the next; else null. */
export function nextPage(asked: string | undefined): string | null {
  const pages = /^\/now\/(?:round|meeting|owners\/[\w%.-]+\.html)(?:\?[\w=&%.+-]*)?$/;
  return asked !== undefined && pages.test(asked) ? asked : null;
}
