import { readXml } from "../read-xml.ts";
import type { Package } from "../zip/read-part.ts";

/** A link from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `styles`, `worksheet`. */
  readonly type: string;
  /** The part's name in the package; the address itself where the link leads out of the file. */
  readonly target: string;
  /** It leads out of the file: never followed. */
  readonly isExternal: boolean;
}

/** The links of a part, `""` for those of the package itself. */
export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = pack.read(path);
  const links: Relationship[] = [];
  if (bytes === null) return links;
  readXml(bytes, path, {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const [type, target] = [attribute("Type") ?? "", attribute("Target") ?? ""];
      const isExternal = attribute("TargetMode") === "External";
      links.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      });
    },
  });
  return links;
}

/** The parts within the file that a part links to under such a type. */
export function partsOfType(links: readonly Relationship[], type: string): readonly string[] {
  return links.filter((link) => link.type === type && !link.isExternal).map(({ target }) => target);
}

/** The name of the part that is the document itself; null where the package names none. */
export function mainPart(pack: Package): string | null {
  const [main] = partsOfType(relationshipsOf(pack, ""), "officeDocument");
  return main !== undefined && pack.has(main) ? main : null;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
