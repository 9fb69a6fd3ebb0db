/**
 * Reads where evidence is as a path in the plan's folder, or says that it is none (null): a link, or words.
 *
 * A path is what begins with `evidence/` (in any letters), with `./` or with `../`, or is one word that begins with a
 * folder that the plan has. Nothing else is looked up: `HCC/2018/45`, `S:\Minutes\18.docx`, `Minutes of 18 September`
 * and `https://…` say where something is that is kept elsewhere.
 */
export function evidencePath(where: string, hasFolder: (name: string) => boolean): string | null {
  const text = where.trim();
  const first = /^([^/\\\s]+)[/\\]/.exec(text)?.[1];
  if (first === undefined) return null;
  if (first === "." || first === ".." || first.toLowerCase() === "evidence") return text;
  return /\s/.test(text) || !hasFolder(first) ? null : text;
}

/** A path without `.`, `..` and doubled slashes, or null where it leads out of the folder that it counts from. */
export function resolvedPath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "" && part !== ".") {
      parts.push(part);
    }
  }
  return parts.join("/");
}

/**
 * Finds the files of a plan that evidence points to: one, or all in a folder; none where it is a link or words. A path
 * may point into the file, as `minutes.md#item-6` does.
 *
 * @param paths from the plan's folder, with `/`
 */
export function evidenceFinder(paths: Iterable<string>): (where: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    // One system keeps an accented letter as one character, the next as two.
    const file = path.normalize("NFC");
    for (let end = file.length; end > 0; end = file.lastIndexOf("/", end - 1)) {
      const inside = found.get(file.slice(0, end));
      if (inside === undefined) found.set(file.slice(0, end), [path]);
      else inside.push(path);
    }
  }
  return (where) => {
    if (!where.includes("/")) return [];
    const at = (path: string) => found.get(resolvedPath(path.trim().normalize("NFC")) ?? "");
    return at(where) ?? at(where.replace(/#.*$/s, "")) ?? [];
  };
}
