import { readXml } from "./read-xml.ts";
import type { Package } from "./zip/read-part.ts";

/** A link from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `worksheet`. */
  readonly type: string;
  /** The part's name in the package. */
  readonly target: string;
}

/** The links of a part, `""` for those of the package itself. Those that lead out of the file are left out. */
export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = pack.read(path);
  const links: Relationship[] = [];
  if (bytes === null) return links;
  readXml(bytes, path, {
    open(name, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      links.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolved(folder, attribute("Target") ?? ""),
      });
    },
  });
  return links;
}

/** The name of the part that is the document itself; null where the package names none. */
export function mainPart(pack: Package): string | null {
  const main = relationshipsOf(pack, "").find(({ type }) => type === "officeDocument");
  return main !== undefined && pack.has(main.target) ? main.target : null;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
