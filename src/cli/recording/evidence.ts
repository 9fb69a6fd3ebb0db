import { isAbsolute, relative, resolve } from "node:path";
import { fileKindAt } from "../../core/source-file.ts";
import { isFields, type YamlValue } from "../../edit/change.ts";
import { filesBeside } from "../../io/files/files-beside.ts";
import { isFile } from "../../io/files/paths.ts";
import { quote } from "../../text/quote.ts";
import { CannotRun } from "../exit-code.ts";
import { ask } from "../prompt/ask.ts";
import { toSlashes } from "../session/origin.ts";
import type { Session } from "../session/session.ts";
import { partyNamed } from "./entry-author.ts";
import type { Subject } from "./subject.ts";
import type { WritingLedger } from "./writing-ledger.ts";

/** What is said of the one piece of evidence beside where it is. */
export interface EvidenceOptions {
  readonly evidence?: readonly string[];
  readonly evidenceTitle?: string;
  readonly heldBy?: string;
}

/**
 * Evidence as an entry stores it: where it is, and with a title or holder as a map. A path counts from the plan's
 * folder, as in the files. One that leads to a file of the plan from the folder at hand (as the shell completes it) is
 * turned into that; a file that lies outside the plan is refused, as nobody else would find it there. Links and words
 * stay as they are; whether a path of the plan leads to anything is for the rules.
 *
 * @param cwd absolute
 */
export function evidenceFields(ledger: WritingLedger, cwd: string, options: EvidenceOptions): readonly YamlValue[] {
  const { evidence = [], evidenceTitle, heldBy } = options;
  const about = {
    ...(evidenceTitle === undefined ? {} : { title: evidenceTitle }),
    ...(heldBy === undefined ? {} : { held: partyNamed(ledger, heldBy) }),
  };
  const places = evidence.map((text) => placeOf(text, ledger, cwd));
  if (Object.keys(about).length === 0) return places;
  if (places.length === 1) return [{ where: places[0] as string, ...about }];
  throw new CannotRun(
    "--evidence-title and --held-by tell more of one piece of evidence",
    places.length === 0 ? "Give it with --evidence." : "Record the others with a `plan update` each.",
  );
}

/**
 * The same, each file of the plan with its SHA-256 as it is now: so that a later reader sees, without git too, that it
 * still is what showed it.
 */
export function withDigests(ledger: WritingLedger, pieces: readonly YamlValue[]): readonly YamlValue[] {
  return pieces.map((piece) => {
    const fields = isFields(piece) ? piece : { where: piece };
    const path = String(fields["where"]);
    if (!ledger.tree.paths.has(path) || fileKindAt(path) !== null) return piece;
    // Of a text as git keeps it, whatever ends its lines have in this checkout.
    const sha256 = filesBeside(ledger.folder, [path]).get(path)?.sha256.at(-1);
    return sha256 === undefined ? piece : { ...fields, sha256 };
  });
}

function placeOf(text: string, { folder, tree: { paths } }: WritingLedger, cwd: string): string {
  const where = text.trim();
  if (where === "") throw new CannotRun("--evidence is empty", "Give a path in the plan, a link, or words.");
  if (paths.has(where) || /^[a-z][a-z+.-]*:\/\//i.test(where)) return where;
  const absolute = resolve(cwd, where);
  const inPlan = toSlashes(relative(folder, absolute));
  if (paths.has(inPlan)) return inPlan;
  const outside = inPlan.startsWith("../") || isAbsolute(inPlan);
  const countsFromPlan = /^(?:\.{1,2}|evidence)[/\\]/i.test(where);
  const namedAsFile = !countsFromPlan && outside && isFile(absolute);
  if (!namedAsFile) return where;
  throw new CannotRun(
    `the file ${quote(where, 200)} lies outside the plan, where nobody else would find it`,
    "Put a copy of it into the plan's evidence/ and give that; or say in words where it is kept and who holds it.",
  );
}

/** What shows that an action is done, where no option says it. */
export function askedEvidence(session: Session, { scheduled }: Subject): Promise<string> {
  const { id } = scheduled.action;
  return ask(
    session,
    "--evidence <where>",
    "Nothing shows yet that it is done: a path in the plan, an https link, or words.",
    {
      kind: "text",
      message: `What shows that ${id} is done? (a path in the plan, a link, or words)`,
      required: true,
    },
  );
}
