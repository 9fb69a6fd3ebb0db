import { NOTHING_KNOWN } from "../../../core/surroundings.ts";
import { filesBeside } from "../../../io/files/files-beside.ts";
import { fileIds } from "../../../io/git/objects.ts";
import { type Checked, checkChange } from "../../../ledger/check/check.ts";
import { evidenceFiles } from "../../../ledger/check/evidence-files.ts";
import { withoutThePast } from "../../../ledger/check/reopened.ts";
import { typings } from "../../../ledger/history/typings.ts";
import type { CheckDays } from "../../../rules/rule.ts";
import { orCannotRun } from "../../exit-code.ts";
import type { ReadLedger } from "../../session/open-ledger.ts";
import type { Session } from "../../session/session.ts";
import { type Base, readBase } from "./base.ts";

/** Checks what a change brings in, against the plan where it left a revision. `CannotRun` where git refuses. */
export function ofChange(session: Session, ledger: ReadLedger, revision: string, days: CheckDays) {
  const base = readBase(session, ledger.folder, revision);
  return { checked: checked(session, ledger, base, days), against: base.words, touched: base.touched };
}

/** With what git knows of the change: what evidence held before and holds now, and who typed what when. */
function checked({ env, onProgress }: Session, { loaded, folder }: ReadLedger, base: Base, days: CheckDays): Checked {
  const [before, after] = [base.loaded.plan, loaded.plan];
  if (before === null || after === null) return checkChange(loaded, base.loaded, days, onProgress);
  const files = filesBeside(folder, evidenceFiles(after));
  const shared = evidenceFiles(before).filter((path) => after.paths.has(path) && base.ids.has(path));
  const contents = { before: only(base.ids, shared), after: orCannotRun(fileIds(folder, shared, env)).ids };
  const untouched = [...files].filter(([path]) => contents.before.get(path) === contents.after.get(path));
  const change = { folder, from: base.commit, before, after, today: days.now };
  const { typed } = orCannotRun(typings(change, env));
  const found = checkChange(
    { ...loaded, surroundings: { files, typed } },
    { ...base.loaded, surroundings: { ...NOTHING_KNOWN, files: new Map(untouched) } },
    days,
    onProgress,
    contents,
  );
  return withoutThePast(found, before, after, days);
}

function only<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> {
  return new Map(keys.flatMap((key) => (map.has(key) ? [[key, map.get(key) as Value]] : [])));
}
