/** How the names of files end that people keep as evidence. */
const DOCUMENT =
  /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|tsv|md|txt|rtf|html?|jpe?g|png|gif|tiff?|msg|eml|zip|ya?ml|json)(#\S*)?$/i;
/** A drive or a server of somebody's network, which is looked up by people. */
const ELSEWHERE = /^(?:[a-z]:[/\\]|\\\\)/i;

/**
 * Reads where evidence is as a path in the plan's folder, or says that it is none (null): a link, or words.
 *
 * A path is what begins with `evidence/` (in any letters), with `./`, `../` or `/`; one word that begins with a folder
 * that the plan has; the name of a document without a blank in it; and a folder and a document's name behind it.
 * Nothing else is looked up: `HCC/2018/45`, `S:\Minutes\18.docx`, `Minutes of 18 September` and `https://…` say where
 * something is that is kept elsewhere.
 */
export function evidencePath(where: string, hasFolder: (name: string) => boolean): string | null {
  const text = where.trim();
  if (ELSEWHERE.test(text) || schemeOf(text) !== null) return null;
  if (DOCUMENT.test(text) && (!/\s/.test(text) || /^[^\s/\\]+[/\\]/.test(text))) return text;
  const first = /^([^/\\\s]*)[/\\]/.exec(text)?.[1];
  if (first === undefined) return null;
  if (["", ".", ".."].includes(first) || first.toLowerCase() === "evidence") return text;
  return /\s/.test(text) || !hasFolder(first) ? null : text;
}

/** Schemes that a browser runs or reads a machine by, wherever they stand at a link's beginning. */
const NEVER = /^(?:view-source:|feed:)*(javascript|vbscript|livescript|data|file|blob|filesystem|about|jar):/;

/**
 * The scheme of what is written as a link (`https` of `https://example.org`), in small letters; null where it is none.
 * What a browser reads over (blanks, control characters, escapes) hides no scheme.
 */
export function schemeOf(where: string): string | null {
  const plain = unescaped(where.normalize("NFKC"))
    .replace(/[\p{C}\s]/gu, "")
    .toLowerCase();
  const never = NEVER.exec(plain)?.[1];
  if (never !== undefined) return never;
  return (
    /^([a-z][a-z0-9+.-]+):\/\//i.exec(where.trim())?.[1]?.toLowerCase() ??
    /^([a-z][a-z+.-]+):\S+$/.exec(where.trim())?.[1] ??
    null
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7}));?/gi, (_, hex, decimal) =>
      letter(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/%([0-9a-f]{2})/gi, (_, hex) => letter(Number.parseInt(hex, 16)))
    .replace(/&colon;?/gi, ":")
    .replace(/&(?:tab|newline);?/gi, "");
}

function letter(code: number): string {
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
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
