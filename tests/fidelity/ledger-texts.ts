import { fieldsOf, type LedgerFile } from "./ledger.ts";
import { normalise } from "./normalise.ts";

/** A stretch of words in the ledger, normalised. What was printed as one thing is one stretch. */
export interface LedgerText {
  readonly path: string;
  readonly text: string;
}

/** Every stretch of published words that a ledger holds. */
export function ledgerTexts(ledger: readonly LedgerFile[]): LedgerText[] {
  return ledger.flatMap((file) =>
    [...fieldTexts(file), file.body]
      .map((text) => ({ path: file.path, text: normalise(text) }))
      .filter(({ text }) => text !== ""),
  );
}

function fieldTexts({ path, fields }: LedgerFile): string[] {
  if (path.startsWith("actions/")) return [fields.timescale ?? "", (fields.outcomes ?? []).join(" ")];
  if (path.startsWith("themes/")) return themeTexts(fields);
  if (path === "recommendations.yaml") {
    return fields.map((item: { id: number; text: string }) => `${item.id} ${item.text}`);
  }
  return path === "directory.yaml" ? directoryTexts(fields) : [];
}

function themeTexts(fields: LedgerFile["fields"]): string[] {
  const areas = Object.entries(fields.areas as Record<string, { title: string; intro?: string }>);
  return [
    `${fields.id}. ${fields.title}`,
    ...areas.flatMap(([id, { title, intro }]) => [`${id} ${title}`, intro ?? ""]),
  ];
}

/** Appendix 2's own form of an entry: name, address, then the role, or the organisation where it prints no role. */
function directoryTexts(directory: LedgerFile["fields"]): string[] {
  return Object.values(directory.people ?? {}).flatMap((person: LedgerFile["fields"]) =>
    [person.name, ...(person.also ?? [])].flatMap((name) =>
      [person.role, directory.organisations[person.organisation]?.name].map(
        (words) => `${name} (${person.email}) - ${words}`,
      ),
    ),
  );
}

/**
 * What is left of an owners' cell once the directory's words are taken out of it: names, roles in every printed form,
 * bodies. Empty where the directory accounts for all of it.
 */
export function unknownOwnerWords(cell: string, ledger: readonly LedgerFile[]): string {
  const directory = fieldsOf(ledger, "directory.yaml");
  const parties = [...Object.values(directory.people), ...Object.values(directory.bodies)] as LedgerFile["fields"][];
  const words = parties
    .flatMap((party) => [party.name, ...(party.also ?? []), party.role ?? "", ...(party["printed-as"] ?? [])])
    .filter((phrase) => phrase !== "")
    .map(normalise)
    .sort((a, b) => b.length - a.length);
  return words
    .reduce((rest, phrase) => rest.replaceAll(phrase, "|"), cell)
    .replace(/[|,\s]+/g, " ")
    .trim();
}
