import { formatDay } from "../../calendar/plan-date.ts";
import { EVIDENCE_REPLACED } from "../../core/catalogue/integrity.ts";
import { finding } from "../../core/diagnostic.ts";
import { evidenceFinder } from "../../core/evidence-path.ts";
import { pairActions } from "../../core/pair-files.ts";
import { quote } from "../../text/quote.ts";
import { everyEntry } from "../places.ts";
import type { IntegrityRule } from "../rule.ts";

/** PLAN508: a file that an entry of the plan before gave as evidence, and that is on both sides. That it is gone is said of the path. The finding's value is the file. */
export const evidenceReplaced: IntegrityRule = {
  info: EVIDENCE_REPLACED,
  *check(before, after, { contents }) {
    const edited = [...contents.before].filter(([path, id]) => (contents.after.get(path) ?? id) !== id);
    if (edited.length === 0) return;
    const filesAt = evidenceFinder(edited.map(([path]) => path));
    for (const pair of pairActions(before, after).pairs) {
      const seen = new Set<string>();
      for (const [index, { evidence, date }] of everyEntry(pair.before)) {
        for (const path of evidence.flatMap(({ where }) => filesAt(where.trim()))) {
          if (seen.has(path)) continue;
          seen.add(path);
          yield finding({
            rule: EVIDENCE_REPLACED,
            message: `${quote(path, 200)} holds something else than before: ${pair.after.id} rests on it since ${formatDay(date)}`,
            help: "Put the file back as it was. What shows something else is a file of its own, given in an entry of its own.",
            place: { path: pair.after.path, keys: ["progress", index, "evidence"] },
            action: pair.after.id,
            value: path,
          });
        }
      }
    }
  },
};
