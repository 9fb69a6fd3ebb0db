import { nameBegins, type PairedFiles, pairFiles } from "./pair-files.ts";
import type { Plan, Theme } from "./plan.ts";

/**
 * Which theme of the plan before is which of the plan after: by id, else by title and text. One whose file is there and
 * cannot be read is neither paired nor gone.
 */
export function pairThemes(before: Plan, after: Plan): PairedFiles<Theme> {
  const { pairs, gone, added } = pairFiles(before.themes, after.themes, (theme) => theme.areas);
  const unread = after.unreadable.filter((file) => file.kind === "theme");
  const isThere = (theme: Theme): boolean =>
    unread.some((file) => file.path === theme.path || nameBegins(file.path, theme.id));
  return { pairs, gone: gone.filter((theme) => !isThere(theme)), added };
}
