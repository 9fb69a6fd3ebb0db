import type { LedgerFile } from "./ledger.ts";
import { ledgerTexts, unknownOwnerWords } from "./ledger-texts.ts";
import type { PublishedParagraph } from "./published-paragraphs.ts";

/** The published paragraphs that the ledger does not hold, each with its line in the source text. */
export function missing(published: readonly PublishedParagraph[], ledger: readonly LedgerFile[]): string[] {
  const texts = ledgerTexts(ledger).map(({ path, text }) => ({ path, text: ` ${text} ` }));
  return published
    .filter(({ text, scope, owners }) => {
      if (owners) return unknownOwnerWords(text, ledger) !== "";
      const inScope = texts.filter(({ path }) => scope === null || scope.some((start) => path.startsWith(start)));
      return !inScope.some((held) => held.text.includes(` ${text} `));
    })
    .map(({ line, text }) => `line ${line}: ${text}`);
}
