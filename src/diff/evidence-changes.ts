import { formatDay } from "../calendar/plan-date.ts";
import type { Evidence } from "../core/action.ts";
import { withoutRedacted } from "../core/redacted.ts";
import { canonical, sameValue } from "../text/equality.ts";
import { inOneLine } from "../text/quote.ts";
import { type ActionChange, type ActionPair, covering } from "./action-pair.ts";
import { missingFrom, pairByKey } from "./pair-by-key.ts";
import { sayBy, sayEdit, sayField } from "./say.ts";

/** What shows that it was done: pieces that came, went, or are otherwise described, and files that hold something else. */
export function* evidenceChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  if (was.evidence.length > 0 || is.evidence.length > 0) yield* pieceChanges(pair);
  yield* fileContents(pair);
}

function* pieceChanges(pair: ActionPair): Iterable<ActionChange> {
  const { was, is } = pair;
  const cause = pair.causeOf((state) => state.evidence);
  const givenBy = new Map(
    pair.entries.added.flatMap(({ entry, index }) => entry.evidence.map((one) => [canonical(one), index] as const)),
  );
  const changed = pairByKey(missingFrom(was.evidence, is.evidence), missingFrom(is.evidence, was.evidence), whereOf);
  for (const { before, after } of changed.pairs) {
    const fields = (["title", "held", "public", "sha256"] as const).filter(
      (field) => !sameValue(before[field], after[field]),
    );
    const said = fields.map((field) => `${sayField(field)}: ${sayEdit(before[field], after[field])}`).join("; ");
    const message = `evidence described otherwise: ${called(after)}; ${said}`;
    const tells = covering(givenBy.get(canonical(after)) ?? null, "evidence");
    yield { type: "evidence-edited", field: "evidence", before, after, message, cause, covers: tells };
  }
  const [gone, added] = withoutRedacted(changed.gone, changed.added) as readonly [Evidence[], Evidence[]];
  for (const [at, piece] of added.entries()) {
    const message = `evidence added: ${called(piece)}`;
    const tells = covering(givenBy.get(canonical(changed.added[at])) ?? null, "evidence");
    yield { type: "evidence-added", field: "evidence", after: piece, message, cause, covers: tells };
  }
  for (const piece of gone) {
    const message = `evidence that no longer counts: ${called(piece)}`;
    yield { type: "evidence-removed", field: "evidence", before: piece, notable: true, message, cause };
  }
}

/** Files that entries pointed to and still do, with something else in them: what was complete by them rests on them. */
function* fileContents({ before, after, name, sides }: ActionPair): Iterable<ActionChange> {
  if (sides.editedFiles.size === 0) return;
  const filesOf = ({ where }: Evidence): readonly string[] => sides.editedFilesAt(where);
  const old = new Set(before.progress.flatMap((entry) => entry.evidence.flatMap(filesOf)));
  const listed = new Set<string>();
  for (const entry of after.progress) {
    for (const path of entry.evidence.flatMap(filesOf)) {
      if (!old.has(path) || listed.has(path)) continue;
      listed.add(path);
      yield {
        type: "evidence-file-edited",
        field: "evidence",
        ...sides.editedFiles.get(path),
        notable: true,
        message: `${inOneLine(path, LONGEST)} holds something else than before: it was given as evidence on ${formatDay(entry.date)}${sayBy(entry.by, name)}`,
      };
    }
  }
}

function whereOf({ where }: Evidence): string {
  return where;
}

function called({ title, where }: Evidence): string {
  return inOneLine(title ?? where, LONGEST);
}

const LONGEST = 120;
