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
