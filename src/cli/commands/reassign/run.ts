import type { PlanDate } from "../../../calendar/plan-date.ts";
import { indexDirectory } from "../../../core/directory-index.ts";
import { OPEN_STATUSES } from "../../../core/status.ts";
import { schedule } from "../../../schedule/schedule.ts";
import { list } from "../../../views/words.ts";
import type { Run } from "../../command.ts";
import { CannotRun } from "../../exit-code.ts";
import { choose } from "../../options/choose.ts";
import { ask } from "../../prompt/ask.ts";
import { entryAuthor, partyChoices } from "../../recording/entry-author.ts";
import { requiredNote } from "../../recording/entry-fields.ts";
import type { EntryOptions } from "../../recording/options.ts";
import { absent, entryChange } from "../../recording/subject.ts";
import { record } from "../../recording/transaction.ts";
import { openToWrite, type WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import { overWords, type Reassigned, reassignEntries } from "./entries.ts";

/** Its options, as parsed. */
export interface ReassignOptions extends EntryOptions {
  readonly only?: readonly string[];
}

/** Runs `plan reassign`. */
export const run: Run<ReassignOptions> = async (session, [old, successor], options) => {
  const { from, to } = await whoAndWhom(session, old, successor);
  return record(session, options, {
    async answer(ledger) {
      const asked = askedFor(ledger, from, to, options);
      const { entries } = reassignEntries(asked.actions, asked, { date: asked.date, by: null, note: null });
      const [first] = entries;
      if (first === undefined) throw new CannotRun(`${asked.from} owns no open action`, "Look at the id.");
      // Who owns all of them speaks for all of them.
      const owners = first.it.owners.filter((owner) => entries.every(({ it }) => it.owners.includes(owner)));
      const by = await entryAuthor(
        session,
        { ledger, date: asked.date, scheduled: { ...first.it, owners } },
        options.by,
      );
      const note = await requiredNote(
        session,
        options.note,
        "Why do they change hands?",
        "It says why the actions change hands.",
      );
      return { by, note };
    },
    build(ledger, said) {
      const asked = askedFor(ledger, from, to, options);
      const reassigned = reassignEntries(asked.actions, asked, { date: asked.date, ...said });
      const closed = options.notPublic === true ? { public: false } : {};
      return {
        changes: new Map(
          reassigned.entries.map(({ it, entry }) => [it.action.path, entryChange({ ...entry, ...closed })]),
        ),
        date: asked.date,
        actions: reassigned.entries.map(({ it }) => it.action.id),
        remarks: remarksOn(ledger, asked.from, asked.to, asked.date, reassigned),
      };
    },
  });
};

/** Who leaves, of those who own an open action, and who follows: as given, else asked. */
async function whoAndWhom(session: Session, old: string | undefined, successor: string | undefined) {
  if (old !== undefined && successor !== undefined) return { from: old, to: successor };
  const { plan, scheduled } = openToWrite(session);
  const { name, parties } = indexDirectory(plan.directory);
  const open = scheduled.actions.filter(({ status }) => OPEN_STATUSES.includes(status));
  const owners = [...new Set(open.flatMap((it) => it.owners))];
  const from =
    old ??
    (await ask(session, "who leaves", "Name who leaves, then who takes their place: plan reassign OLD NEW", {
      kind: "search",
      message: "Who leaves? (type to search)",
      choices: owners.map((id) => ({ value: id, name: name(id) })),
      none: { problem: "nobody owns an open action", help: "To see who owns what: plan owners --all" },
    }));
  const to =
    successor ??
    (await ask(session, "who takes their place", "Name both: plan reassign OLD NEW", {
      kind: "search",
      message: "Who takes their place? (type to search)",
      choices: parties.filter(({ id }) => id !== from).map((party) => ({ value: party.id, name: party.name })),
      none: { problem: "there is nobody else in directory.yaml", help: "To add somebody: plan add person NAME" },
    }));
  return { from, to };
}

function askedFor(ledger: WritingLedger, fromText: string, toText: string, options: ReassignOptions) {
  const { plan } = ledger;
  const parties = partyChoices(ledger);
  // An owner whom the directory no longer lists can still be replaced.
  const lost = ledger.scheduled.actions
    .flatMap(({ owners }) => owners)
    .filter((id) => !parties.some((it) => it.id === id));
  const from = choose("owner", fromText, [...parties, ...lost.map((id) => ({ id, names: [] }))], ledger.sayChoice);
  const to = choose("person, post or body", toText, parties, ledger.sayChoice);
  if (from === to) throw new CannotRun(`${from} cannot take over from ${from}`, "Give two who are different.");
  const date = ledger.entryDay("--date", options.date);
  const ids = plan.actions.map(({ id, title }) => ({ id, names: [title] }));
  const only = (options.only ?? [])
    .flatMap((text) => text.split(","))
    .map((id) => choose("action", id.trim(), ids, ledger.sayChoice));
  return { from, to, only, date, actions: schedule(plan, date).actions };
}

function remarksOn(
  ledger: WritingLedger,
  from: string,
  to: string,
  date: PlanDate,
  { leftAlone }: Reassigned,
): readonly string[] {
  const { plan } = ledger;
  const { name, party } = indexDirectory(plan.directory);
  const leaver = party(from);
  const leads = plan.themes.filter((theme) => theme.leads.includes(from)).map((theme) => theme.id);
  const bodies = plan.directory.bodies.filter((body) => body.chair === from || body.members.includes(from));
  const saysSo = leaver !== undefined && "until" in leaver && leaver.until !== null;
  return [
    ...absent(ledger, date, to),
    ...(leftAlone.length === 0 ? [] : [overWords(leftAlone)]),
    ...(leads.length === 0
      ? []
      : [`${name(from)} still leads ${leads.length === 1 ? "theme" : "themes"} ${list(leads)}, as published.`]),
    ...(bodies.length === 0
      ? []
      : [`In directory.yaml, ${name(from)} is still in ${list(bodies.map((it) => it.name))}.`]),
    ...(saysSo || leaver === undefined || !("until" in leaver)
      ? []
      : [`If ${name(from)} leaves altogether, say so in directory.yaml: until: ${date}, successor: ${to}.`]),
  ];
}
