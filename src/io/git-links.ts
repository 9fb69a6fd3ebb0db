import type { TreeItem } from "./git-objects.ts";

/** Where a link leads, within the plan's folder of one commit. */
export type LinkTarget =
  | { readonly kind: "file"; readonly item: TreeItem }
  | { readonly kind: "folder" | "outside" | "nothing" | "ring" };

/** Linux gives up after as many. */
const MOST_LINKS = 40;

/**
 * Follows a link as a disk would, step by step, through links to folders and to other links. Whatever climbs out of the
 * plan's folder, or is absolute, is outside.
 *
 * @param contents what the links hold, by id
 */
export function followLink(
  link: TreeItem,
  byPath: ReadonlyMap<string, TreeItem>,
  contents: ReadonlyMap<string, Buffer>,
): LinkTarget {
  const here = link.path.split("/").slice(0, -1);
  const ahead = stepsOf(link, contents);
  if (ahead === null) return { kind: "outside" };
  let item: TreeItem | undefined;
  for (let followed = 1; ahead.length > 0; ) {
    const step = ahead.shift() as string;
    if (step === "" || step === ".") continue;
    if (step === "..") {
      if (here.length === 0) return { kind: "outside" };
      here.pop();
      item = byPath.get(here.join("/"));
      continue;
    }
    item = byPath.get([...here, step].join("/"));
    if (item === undefined) return { kind: "nothing" };
    if (item.kind !== "link") {
      if (item.kind === "file" && ahead.some((it) => it !== "")) return { kind: "nothing" };
      here.push(step);
      continue;
    }
    followed += 1;
    const more = followed > MOST_LINKS ? undefined : stepsOf(item, contents);
    if (more === undefined) return { kind: "ring" };
    if (more === null) return { kind: "outside" };
    ahead.unshift(...more);
    item = undefined;
  }
  return item?.kind === "file" ? { kind: "file", item } : { kind: "folder" };
}

/** The parts of what a link holds; null where it is absolute. One that is too long holds nothing that could be found. */
function stepsOf({ id }: TreeItem, contents: ReadonlyMap<string, Buffer>): string[] | null {
  const target = contents.get(id)?.toString("utf8") ?? "\0";
  return target.startsWith("/") || /^[A-Za-z]:[\\/]/.test(target) ? null : target.split("/");
}
