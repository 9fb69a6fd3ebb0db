import type { Plan, Theme } from "../../core/plan.ts";
import { nameBegins } from "./pair-actions.ts";
import { sameValue } from "./same-value.ts";

/** Which theme of the plan before is which of the plan after: by id, else by title and text. */
export interface PairedThemes {
  readonly pairs: readonly { readonly before: Theme; readonly after: Theme }[];
  readonly gone: readonly Theme[];
  readonly added: readonly Theme[];
}

/** Pairs the themes of two plans. One whose file is there and cannot be read is neither paired nor gone. */
export function pairThemes(before: Plan, after: Plan): PairedThemes {
  const ids = new Set(before.themes.map((theme) => theme.id));
  const byId = new Map(after.themes.map((theme) => [theme.id, theme]));
  const added = new Set(after.themes.filter((theme) => !ids.has(theme.id)));
  const unread = after.unreadable.filter((file) => file.kind === "theme");
  const pairs: { before: Theme; after: Theme }[] = [];
  const gone: Theme[] = [];
  for (const theme of before.themes) {
    const match = byId.get(theme.id) ?? [...added].find((one) => isAlike(theme, one));
    if (match !== undefined) {
      added.delete(match);
      pairs.push({ before: theme, after: match });
    } else if (!unread.some((file) => file.path === theme.path || nameBegins(file.path, theme.id))) {
      gone.push(theme);
    }
  }
  return { pairs, gone, added: [...added] };
}

function isAlike(one: Theme, other: Theme): boolean {
  return sameValue(one.title, other.title) && sameValue(one.body, other.body);
}
