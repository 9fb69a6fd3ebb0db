import { GATE_LOOSENED, PLAN_BASELINE_EDITED } from "../../../core/catalogue/integrity.ts";
import { indexDirectory } from "../../../core/directory-index.ts";
import { sayValue } from "../../../core/say-value.ts";
import { type Addition, addToPlan } from "../../../ledger/record/addition.ts";
import { nameKey } from "../../../text/names.ts";
import { quote } from "../../../text/quote.ts";
import { orList } from "../../../text/sentence.ts";
import type { Run } from "../../command.ts";
import { CannotRun, refused } from "../../exit-code.ts";
import { ask } from "../../prompt/ask.ts";
import { record } from "../../recording/transaction.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import { detailsOf } from "./details.ts";
import { ADDITIONS, type AdditionName, type AddOptions } from "./kinds.ts";

/** Does what `plan add` says. */
export const run: Run<AddOptions> = (session, [kind, name], options) =>
  addTo(session, kind === undefined ? undefined : kindNamed(kind), name, options);

/** Adds something to the plan; what is not given is asked for. */
export function addTo(session: Session, kind: AdditionName | undefined, name: string | undefined, options: AddOptions) {
  return record(session, options, {
    async answer(ledger) {
      const chosen = kind ?? (await askedKind(session));
      refuseOthers(chosen, options);
      return detailsOf(session, ledger, chosen, name, options);
    },
    build(ledger, addition) {
      requireNew(ledger, addition);
      const { id, path, change } = addToPlan(ledger.plan, ledger.loaded.texts, addition);
      return {
        changes: new Map([[path, change]]),
        date: ledger.asOf,
        actions: [],
        remarks: [remarkOn(addition, id)],
        allowances: { intended: loosening(ledger, addition, id) },
      };
    },
  });
}

/** What is meant to be loosened: whoever merges is told by the gate all the same. */
function loosening({ plan }: WritingLedger, { kind }: Addition, id: string) {
  if (kind === "approver") return { code: GATE_LOOSENED.code, value: id };
  return kind === "recorder" ? { code: PLAN_BASELINE_EDITED.code, value: sayValue(plan.info.recorders) } : null;
}

function kindNamed(text: string): AdditionName {
  const found = ADDITIONS.find((kind) => kind === text.toLowerCase());
  if (found !== undefined) return found;
  throw new CannotRun(
    `${quote(text)} is nothing that plan add adds`,
    `It adds a ${orList(ADDITIONS)}. To add an action to a key area: plan new 1.1 --title …`,
  );
}

async function askedKind(session: Session): Promise<AdditionName> {
  return (await ask(session, "what to add", `It is one of ${ADDITIONS.join(", ")}. An action: plan new`, {
    kind: "choice",
    message: "What is to be added?",
    choices: ADDITIONS.map((value) => ({ value, name: value === "area" ? "key area" : value })),
  })) as AdditionName;
}

/** Which options say something of which kinds. */
const OF: Partial<Record<keyof AddOptions, readonly AdditionName[]>> = {
  id: ["person", "post", "body", "organisation", "recommendation"],
  role: ["person", "post"],
  organisation: ["person", "post"],
  email: ["person", "post"],
  holder: ["post"],
  member: ["body"],
  body: ["recorder"],
  theme: ["area", "recommendation"],
  date: ["meeting"],
};

function refuseOthers(kind: AdditionName, options: AddOptions): void {
  for (const [option, kinds] of Object.entries(OF)) {
    if (options[option as keyof AddOptions] === undefined || kinds.includes(kind)) continue;
    throw new CannotRun(`--${option} does not go with ${kind}`, `It is for: ${kinds.join(", ")}.`);
  }
}

/** The same twice is a slip: it would be two for the rules, and one for everybody who reads. */
function requireNew({ plan }: WritingLedger, it: Addition): void {
  const { parties, name } = indexDirectory(plan.directory);
  const there =
    it.kind === "approver" && plan.info.approvers.includes(it.party)
      ? `${name(it.party)} may decide already`
      : it.kind === "meeting" && plan.info.meetings.some(({ body, date }) => body === it.body && date === it.date)
        ? `the meeting of ${name(it.body)} on ${it.date} is there already`
        : it.kind === "recorder" && recordersOf(plan, it.body).includes(it.address.toLowerCase())
          ? `${it.address} may record for ${name(it.body)} already`
          : null;
  if (there !== null) throw refused(there, "Nothing was written.");
  if ("name" in it) {
    const same = parties.find((one) => [one.name, ...one.also].some((other) => nameKey(other) === nameKey(it.name)));
    if (same === undefined || same.kind !== it.kind) return;
    throw refused(`directory.yaml has ${quote(it.name)} already, as ${same.id}`, "Nothing was written: use that id.");
  }
  if (it.kind === "theme") {
    const same = plan.themes.find(({ title }) => nameKey(title) === nameKey(it.title));
    if (same !== undefined) throw refused(`theme ${same.id} has this title already`, "Nothing was written.");
  }
}

function recordersOf({ info }: WritingLedger["plan"], body: string): readonly string[] {
  const found = Object.hasOwn(info.recorders, body) ? info.recorders[body] : undefined;
  return (found?.authors ?? []).map((address) => address.toLowerCase());
}

function remarkOn(it: Addition, id: string): string {
  switch (it.kind) {
    case "theme":
      return `It is theme ${id}. Its first key area: plan add area TITLE --theme ${id}`;
    case "area":
      return `It is key area ${id}. Its first action: plan new ${id}`;
    case "approver":
      return `${id} may decide from now on: due dates, holds, closings, proposals. plan check --since names it to the person who merges.`;
    case "recorder":
      return `From now on only ${it.address}, and who else is named beside it, may record decisions of ${it.body}. plan check --since names whoever else does.`;
    case "meeting":
      return "Reports for the board name the last meeting before their day.";
    case "recommendation":
      return `It is recommendation ${id}.`;
    case "body":
      return `Its id is ${id}. If it may decide: plan add approver ${id}`;
    default:
      return `Its id is ${id}.`;
  }
}
