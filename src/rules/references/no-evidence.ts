import type { Evidence } from "../../core/action.ts";
import { NO_EVIDENCE } from "../../core/catalogue/references.ts";
import { finding } from "../../core/diagnostic.ts";
import { evidenceFinder, evidencePath, resolvedPath, schemeOf } from "../../core/evidence-path.ts";
import { fileKindAt } from "../../core/source-file.ts";
import type { FileBeside } from "../../core/surroundings.ts";
import { quote } from "../../text/quote.ts";
import { entriesInForce, inEntry } from "../places.ts";
import type { LedgerFacts, Rule } from "../rule.ts";

/** Links that lead to something that can be looked at by those who have access. */
const SCHEMES = ["http", "https", "mailto"];

/** PLAN321: entries in force, whatever the as-of day. What a path leads to is looked at where the files are at hand. The finding's value is where it is said to be. */
export const noEvidence: Rule = {
  info: NO_EVIDENCE,
  *check(ledger) {
    let filesAt: ReturnType<typeof evidenceFinder> | null = null;
    for (const action of ledger.plan.actions) {
      for (const [index, entry] of entriesInForce(action, (it) => it.evidence.length > 0)) {
        for (const [nth, evidence] of entry.evidence.entries()) {
          filesAt ??= evidenceFinder(ledger.plan.paths);
          const flaw = flawOf(ledger, evidence, filesAt);
          if (flaw === null) continue;
          yield finding({
            rule: NO_EVIDENCE,
            ...flaw,
            place: inEntry(action, index, "evidence", nth, "where"),
            action: action.id,
            value: evidence.where,
          });
        }
      }
    }
  },
};

function flawOf({ files }: LedgerFacts, evidence: Evidence, filesAt: (where: string) => readonly string[]) {
  const { where, sha256 } = evidence;
  const shown = quote(where, 200);
  const scheme = schemeOf(where);
  if (scheme !== null) return ofLink(where.trim(), scheme, shown);
  if (saysNothing(where)) return ofNoWords(shown);
  if (evidencePath(where, () => true) === null) return null;
  const path = where.trim();
  const found = filesAt(path.includes("/") ? path : `./${path}`);
  if (found.length === 0) return isWholePlan(path) ? ofThePlan(shown) : null;
  const beside = found.filter((one) => fileKindAt(one) === null);
  if (beside.length === 0) return ofThePlan(shown);
  const known = beside.flatMap((one) => files.get(one) ?? []);
  if (known.length < beside.length) return null;
  if (known.every((one) => one.isBlank)) return ofNoBytes(shown);
  return sha256 !== null && !isStill(known, sha256) ? edited(shown) : null;
}

/** What is written where there is no evidence yet, or where all of it is kept. */
const NO_WORDS: ReadonlySet<string> = new Set(
  [
    ["tba", "tbc", "tbd", "na", "none", "nil", "nothing", "unknown", "pending", "awaited", "outstanding", "later"],
    [
      "yes",
      "no",
      "ok",
      "done",
      "complete",
      "evidence",
      "see evidence",
      "see above",
      "see below",
      "see note",
      "see notes",
    ],
    ["to follow", "to come", "will follow", "not yet", "not available", "not applicable", "not yet available"],
    ["to be added", "to be agreed", "to be confirmed", "to be provided", "http", "https", "mailto"],
  ].flat(),
);

/** Whether it says of nothing where it is: no letter and no figure, or the words for none. */
function saysNothing(where: string): boolean {
  const words = where.normalize("NFKC").replace(/\p{C}/gu, "").toLowerCase();
  return !/[\p{L}\p{N}]/u.test(words) || NO_WORDS.has(words.replace(/[^\p{L}\p{N}\s]/gu, "").trim());
}

function isWholePlan(path: string): boolean {
  return resolvedPath(path) === "";
}

function isStill(files: readonly FileBeside[], sha256: string): boolean {
  return files.length === 1 && (files[0]?.sha256.includes(sha256) ?? false);
}

function ofLink(link: string, scheme: string, shown: string) {
  if (!SCHEMES.includes(scheme)) return byScheme(shown, scheme);
  const leads =
    scheme === "mailto" ? /^mailto:[^\s@?]+@[^\s@?]+/i.test(link) : /^https?:\/\/[\p{L}\p{N}[]/iu.test(link);
  return leads ? null : { message: `${shown} is a link that leads nowhere`, help: "Give the whole address." };
}

function ofNoWords(shown: string) {
  return {
    message: `${shown} does not say what shows it, or where that is`,
    help: "Say in words what it is, where it is and who holds it; or leave the status as it is until there is something.",
  };
}

function byScheme(shown: string, scheme: string) {
  return {
    message: `${shown} is no link to evidence: it begins with ${scheme}:`,
    help: "Give a link that begins with https://, http:// or mailto:, a path in the plan, or words that say where it is.",
  };
}

function ofThePlan(shown: string) {
  return {
    message: `${shown} is a file of the plan itself, which shows nothing but what it says`,
    help: "Put what shows it into evidence/, and give that path; or say in words where it is and who holds it.",
  };
}

function ofNoBytes(shown: string) {
  return { message: `the file ${shown} is empty`, help: "Put the file itself there: this one shows nothing." };
}

function edited(shown: string) {
  return {
    message: `the file ${shown} is not the one that was recorded: its SHA-256 is another`,
    help: "Put the file back as it was. What shows something else is a file of its own, in an entry of its own.",
  };
}
