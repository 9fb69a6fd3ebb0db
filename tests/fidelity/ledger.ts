import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** A file of a ledger: its YAML (whole, or its front matter) and its Markdown. */
export interface LedgerFile {
  /** From the plan's folder. */
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: the fields are what the tests are about; the schema is tested elsewhere
  readonly fields: any;
  readonly body: string;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** Reads a plan's folder with a YAML library and nothing of the program, so that the program cannot hide a loss. */
export function readLedger(folder: string): LedgerFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(md|yaml)$/.test(path))
    .sort()
    .map((path) => readLedgerFile(path, readFileSync(`${folder}/${path}`, "utf8")));
}

function readLedgerFile(path: string, text: string): LedgerFile {
  if (path.endsWith(".yaml")) return { path, fields: parse(text), body: "" };
  const parts = FRONT_MATTER.exec(text);
  return parts ? { path, fields: parse(parts[1] ?? ""), body: parts[2] ?? "" } : { path, fields: {}, body: text };
}

/** The fields of one of the plan's own files. */
export function fieldsOf(ledger: readonly LedgerFile[], path: string): LedgerFile["fields"] {
  return ledger.find((file) => file.path === path)?.fields;
}

/** The action files. */
export function actionsOf(ledger: readonly LedgerFile[]): LedgerFile[] {
  return ledger.filter(({ path }) => path.startsWith("actions/"));
}

/** The theme files. */
export function themesOf(ledger: readonly LedgerFile[]): LedgerFile[] {
  return ledger.filter(({ path }) => path.startsWith("themes/"));
}
