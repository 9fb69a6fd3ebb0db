import { indexDirectory, type PartyKind } from "../../../core/directory-index.ts";
import type { Addition } from "../../../ledger/record/addition.ts";
import { oneLine, quote } from "../../../text/quote.ts";
import { CannotRun } from "../../exit-code.ts";
import { type Choice, choose } from "../../options/choose.ts";
import { ahead, readDay, wrongDate } from "../../options/dates.ts";
import { ask, askOptional } from "../../prompt/ask.ts";
import { partyNamed } from "../../recording/entry-author.ts";
import { fieldsOf } from "../../recording/entry-fields.ts";
import type { WritingLedger } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import type { AdditionName, AddOptions } from "./kinds.ts";

/**
 * What is to be added, whole: what the arguments and options say, and what they leave out from the user. Who gives the
 * name is not asked for what need not be said.
 */
export async function detailsOf(
  session: Session,
  ledger: WritingLedger,
  kind: AdditionName,
  given: string | undefined,
  options: AddOptions,
): Promise<Addition> {
  const { plan } = ledger;
  switch (kind) {
    case "theme":
      return { kind, title: await wordsOf(session, given, "What is the theme called?") };
    case "area": {
      const theme = await themeOf(session, ledger, options.theme);
      return { kind, title: await wordsOf(session, given, "What is the key area called?"), theme };
    }
    case "recommendation": {
      const theme = await themeOf(session, ledger, options.theme);
      return { kind, text: await wordsOf(session, given, "What is recommended?"), theme, id: options.id ?? null };
    }
    case "approver":
      return { kind, party: await partyOf(session, ledger, given, "Who may decide?", ["body", "post"]) };
    case "recorder": {
      const address = await addressOf(session, given);
      return {
        kind,
        address,
        body: await partyOf(session, ledger, options.body, "Whose decisions?", ["body", "post"]),
      };
    }
    case "meeting": {
      const body = await partyOf(session, ledger, given, "Who meets?", ["body"]);
      const date =
        options.date ??
        (await ask(session, "--date <date>", "It says on which day they meet.", {
          ...{ kind: "text", message: "On which day? (such as 2018-10-16)", required: true },
          check: wrongDate(plan.info, ahead(ledger.today)),
        }));
      return { kind, body, date: readDay("--date", date, plan.info, ahead(ledger.today)) };
    }
    default: {
      const name = await wordsOf(session, given, `What is the ${kind} called?`);
      const asked = given === undefined ? await askedDetails(session, ledger, kind, options) : options;
      requireRole(kind, asked.role);
      return { kind, name, id: options.id ?? null, fields: partyFields(ledger, asked) };
    }
  }
}

async function wordsOf(session: Session, given: string | undefined, message: string): Promise<string> {
  const text = oneLine(
    given ?? (await ask(session, "its name", "Say what it is called.", { kind: "text", message, required: true })),
  );
  if (text === "") throw new CannotRun("the name is empty", "Say what it is called.");
  return text;
}

/** An address as git has it of those who commit. */
async function addressOf(session: Session, given: string | undefined): Promise<string> {
  const wrong = (text: string): string | null =>
    /^[^\s@]+@[^\s@]+$/.test(text.trim())
      ? null
      : "It is no address. Give the one that git knows them by: name@example.org.";
  const text =
    given ??
    (await ask(session, "the address", "It says who may record the decisions of a body.", {
      ...{ kind: "text", message: "By which address does git know them?", required: true },
      check: wrong,
    }));
  const problem = wrong(text);
  if (problem !== null)
    throw new CannotRun(`${quote(text)} is no address`, "Give the one that git knows them by: name@example.org.");
  return text.trim();
}

function themeOf(session: Session, { plan }: WritingLedger, given: string | undefined): Promise<string> | string {
  const [only, ...others] = plan.themes;
  const choices = plan.themes.map(({ id, title }): Choice => ({ id, names: [title] }));
  if (given !== undefined && choices.length > 0) return choose("theme", given, choices, session.sayChoice);
  if (only !== undefined && others.length === 0) return only.id;
  return ask(session, "--theme <theme>", "It says to which theme it belongs.", {
    kind: "choice",
    message: "To which theme does it belong?",
    choices: choices.map(({ id, names }) => ({ value: id, name: `${id}  ${names[0]}` })),
    none: { problem: "the plan has no theme yet", help: "To add one: plan add theme TITLE" },
  });
}

/** A party that is there already: by what was typed, else chosen. */
function partyOf(
  session: Session,
  ledger: WritingLedger,
  given: string | undefined,
  message: string,
  kinds: readonly PartyKind[],
): Promise<string> | string {
  const { parties } = indexDirectory(ledger.plan.directory);
  const choices = parties.filter((party) => kinds.includes(party.kind));
  if (given !== undefined) return partyNamed(ledger, given);
  return ask(session, "who it is", "Name it by its id or name.", {
    kind: "search",
    message: `${message} (type to search)`,
    choices: choices.map(({ id, name }) => ({ value: id, name })),
    none: {
      problem: `directory.yaml names no ${kinds.join(" or ")} yet`,
      help: `To add one: plan add ${kinds[0]} NAME`,
    },
  });
}

/** What can be said of a party beside its name; each is skipped by Enter. */
async function askedDetails(
  session: Session,
  { plan }: WritingLedger,
  kind: PartyKind,
  given: AddOptions,
): Promise<AddOptions> {
  const { organisations } = plan.directory;
  const role = kind === "person" ? (given.role ?? (await askOptional(session, "In which role?"))) : given.role;
  const belongs = kind === "person" || kind === "post";
  const organisation =
    !belongs || organisations.length === 0
      ? given.organisation
      : (given.organisation ??
        ((await ask(session, "", "", {
          kind: "choice",
          message: "Of which organisation?",
          choices: [{ value: "", name: "none" }, ...organisations.map(({ id, name }) => ({ value: id, name }))],
        })) ||
          undefined));
  const asked = kind === "post" && given.role === undefined ? await askedRole(session) : role;
  const email = belongs ? (given.email ?? (await askOptional(session, "Address for mail?"))) : given.email;
  return {
    ...given,
    ...(asked === undefined ? {} : { role: asked }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(email === undefined ? {} : { email }),
  };
}

async function askedRole(session: Session): Promise<string | undefined> {
  const answer = await ask(session, "", "", {
    kind: "choice",
    message: "Does it keep this plan, and record what others say?",
    choices: [
      { value: "", name: "No" },
      { value: PLAN_MANAGER, name: "Yes, it is the plan manager" },
    ],
  });
  return answer || undefined;
}

/** A post's role is one that the program knows; a person's is in their own words. */
function requireRole(kind: PartyKind, role: string | undefined): void {
  if (kind !== "post" || role === undefined || role === PLAN_MANAGER) return;
  throw new CannotRun(
    `--role of a post is ${PLAN_MANAGER}, or nothing`,
    "What a person is goes with plan add person NAME --role WORDS.",
  );
}

const PLAN_MANAGER = "plan-manager";

function partyFields(ledger: WritingLedger, { role, organisation, email, holder, member = [] }: AddOptions) {
  const named = (text: string | undefined) => (text === undefined ? undefined : partyNamed(ledger, text));
  return fieldsOf({
    role,
    organisation: named(organisation),
    holder: named(holder),
    email: email?.trim(),
    members: member.map((one) => partyNamed(ledger, one)),
  });
}
