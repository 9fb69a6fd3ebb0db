import type { Diagnostic } from "../core/diagnostic.ts";
import { fileKindAt } from "../core/file-kind.ts";
import { finding } from "../core/finding.ts";
import { STRAY_FILE } from "./file-rules.ts";

const LEDGER_FILES = ["plan", "directory", "recommendations"];

/** Files that stand among the ledger's own and are none of them. Hidden files (`.gitkeep`) are nobody's business. */
export function findStrayFiles(paths: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const path of paths) {
    const help = fileKindAt(path) === null ? helpFor(path) : null;
    if (help !== null) {
      const message = "the file stands among the ledger's own and is none of them, so it is not read";
      found.push(finding({ rule: STRAY_FILE, message, help, place: { path, keys: [] } }));
    }
  }
  return found;
}

function helpFor(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name.startsWith(".")) return null;
  const [stem, ending] = split(name);
  if (path.startsWith("actions/") || path.startsWith("themes/")) {
    if (["md", "markdown", "mdx", "txt", "yaml", "yml"].includes(ending.toLowerCase()) && name !== `${stem}.md`) {
      return `Rename it to ${stem}.md if it is one of them; otherwise move it to evidence/.`;
    }
    return name === `${stem}.md`
      ? "Move it up: themes are files of the folder themes/ itself."
      : "Move it to evidence/ or out of the plan.";
  }
  const isLedger = !path.includes("/") && LEDGER_FILES.includes(stem.toLowerCase());
  return isLedger && /^ya?ml$/i.test(ending) ? `Rename it to ${stem.toLowerCase()}.yaml.` : null;
}

function split(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf(".");
  return dot === -1 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}
