import { builtinModules } from "node:module";
import { type Architecture, type Preserve, TOP } from "./architecture.ts";
import { importCycles } from "./import-cycles.ts";
import type { SourceFacts } from "./source-facts.ts";
import { againstStartUp } from "./start-up.ts";

/** Everything in the files that goes against the architecture, each as a sentence that says why it matters. */
export function violations(files: readonly SourceFacts[], house: Architecture): readonly string[] {
  return [
    ...files.flatMap((file) => againstDirections(file, house)),
    ...files.flatMap((file) => againstPreserves(file, house)),
    ...files.flatMap((file) => againstShape(file, house)),
    ...importCycles(files).map((cycle) => `${cycle.join(" → ")} is a ring: none of them can change alone`),
    ...unlisted(files, house),
    ...againstStartUp(files, house),
  ];
}

function againstDirections(file: SourceFacts, { directions }: Architecture): readonly string[] {
  const home = homeOf(file.path);
  const direction = directions.find((it) => it.from === home);
  if (direction === undefined) return [`${file.path} is in no folder that the architecture knows`];
  const mayImport = [...direction.mayImport, ...(direction.except?.[file.path] ?? [])];
  return file.imports
    .filter(isInside)
    .map(homeOf)
    .filter((other) => other !== home && !mayImport.includes(other))
    .map((other) => `${file.path} imports ${other}, which ${home} may not: ${direction.why}`);
}

function againstPreserves(file: SourceFacts, house: Architecture): readonly string[] {
  const outside = file.imports.filter((it) => !isInside(it));
  const imported = outside.flatMap((name) => {
    const isNodes = name.startsWith("node:") || builtinModules.includes(name);
    const known = isNodes ? house.nodeModules : house.packages;
    const wanted = isNodes ? nodeModuleOf(name) : packageOf(name);
    const preserve = known.find((it) => it.name === wanted);
    if (preserve === undefined) return [`${file.path} imports ${name}: no folder has been given it yet`];
    return misused(file, preserve, "imports");
  });
  const used = house.globals.filter((it) => file.names.has(it.name)).flatMap((it) => misused(file, it, "uses"));
  return [...imported, ...used];
}

function misused(file: SourceFacts, { name, onlyIn, why }: Preserve, verb: string): readonly string[] {
  if (onlyIn.some((it) => file.path === it || file.path.startsWith(`${it}/`))) return [];
  const who = onlyIn.length === 0 ? "nobody may" : `only ${onlyIn.join(" and ")} may`;
  return [`${file.path} ${verb} ${name}, which ${who}: ${why}`];
}

function againstShape(file: SourceFacts, { noFolders, mostLines, longer }: Architecture): readonly string[] {
  const folders = file.path.split("/").slice(0, -1);
  const nameless = folders.filter((it) => noFolders.includes(it));
  const most = longer.find((it) => it.path === file.path)?.mostLines ?? mostLines;
  return [
    ...nameless.map((it) => `${file.path} is in a folder called ${it}: name it after what it is about`),
    ...(file.lines > most
      ? [`${file.path} has ${file.lines} lines, more than ${most}: it has two reasons to change`]
      : []),
  ];
}

function unlisted(files: readonly SourceFacts[], { registries }: Architecture): readonly string[] {
  return registries.flatMap(({ list, members, exporting, why }) => {
    const listed = new Set(files.find((it) => it.path === list)?.imports);
    return files
      .filter(({ path, exports }) => {
        const isMember = members.test(path) && (exporting === undefined || exports.some((it) => exporting.test(it)));
        return isMember && path !== list && !listed.has(path);
      })
      .map(({ path }) => `${path} is not in ${list}: ${why}`);
  });
}

/** Relative imports were made to count from `src/`; one that leaves it starts with `..` and what it leads to is as strange as a package. */
function isInside(imported: string): boolean {
  return !imported.startsWith("..") && /\.(ts|cjs)$/.test(imported);
}

function homeOf(path: string): string {
  const slash = path.indexOf("/");
  if (slash < 0) return path === "index.ts" ? TOP : path;
  return path.slice(0, slash);
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") || name.startsWith("..") ? 2 : 1)
    .join("/");
}

function nodeModuleOf(name: string): string {
  return `node:${name.replace(/^node:/, "").split("/")[0]}`;
}
