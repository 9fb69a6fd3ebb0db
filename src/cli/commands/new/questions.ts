import { formatPeriod } from "../../../calendar/period.ts";
import { parseTimescale } from "../../../calendar/timescale.ts";
import { type Format, formatNamed } from "../../../render/formats.ts";
import { nameKey } from "../../../text/names.ts";
import { quote } from "../../../text/quote.ts";
import { refused } from "../../exit-code.ts";
import { ask, askOptional } from "../../prompt/ask.ts";
import { confirm } from "../../prompt/confirm.ts";
import { partyChoices } from "../../recording/entry-author.ts";
import { openToWrite } from "../../recording/writing-ledger.ts";
import type { Session } from "../../session/session.ts";
import type { AdditionName } from "../add/kinds.ts";
import { addTo } from "../add/run.ts";
import { JOINS, keyAreas, type NewOptions } from "./key-areas.ts";

const NEW = "";

/**
 * What `plan new` is to write, asked of the user as far as it is not given. What the plan does not have yet, a key area or
 * an owner, is offered to be added first: it is written at once, and stays whatever becomes of the action.
 */
export async function askedForAction(
  session: Session,
  area: string | undefined,
  given: NewOptions,
): Promise<NewOptions & { readonly area: string }> {
  const where = given.id === undefined ? await areaOf(session, area) : (area ?? "");
  // Who gave a title knows the options, and said what there is to say.
  const wantsMore = given.title === undefined;
  const title =
    given.title ??
    (await ask(session, "", "", { kind: "text", message: "What is the action called?", required: true }));
  const owner = given.owner ?? (wantsMore ? [await askedOwner(session)].filter((id) => id !== NEW) : []);
  for (const name of owner) await offerParty(session, name);
  const { plan } = openToWrite(session);
  const wrong = (text: string): string | null => {
    const read = parseTimescale(text, plan.info);
    return read.ok ? null : `${read.problem}. ${read.help}`;
  };
  const timescale =
    given.timescale ??
    (wantsMore ? await askOptional(session, "By when? Such as 3 months, or a date", wrong) : undefined);
  const published = given.published ?? (wantsMore ? await askedPublished(session, given) : undefined);
  const outcome =
    given.outcome?.[0] ?? (wantsMore ? await askOptional(session, "What will it bring about?") : undefined);
  const priority = given.priority ?? (wantsMore ? await askedPriority(session) : undefined);
  return {
    ...given,
    area: where,
    title,
    owner,
    ...(timescale === undefined ? {} : { timescale }),
    ...(outcome === undefined ? {} : { outcome: given.outcome ?? [outcome] }),
    ...(priority === undefined ? {} : { priority }),
    ...(published === undefined ? {} : { published }),
  };
}

/** The key area: as it was typed, chosen, or added. */
async function areaOf(session: Session, typed: string | undefined): Promise<string> {
  const { plan } = openToWrite(session);
  const areas = keyAreas(plan);
  const theme = typed === undefined ? undefined : (/^[^.]+(?=\.)/.exec(typed)?.[0] ?? typed);
  const isTheme = plan.themes.some(({ id }) => id === theme);
  if (typed !== undefined && (areas.some(({ id }) => id === typed) || !isTheme)) return typed;
  const chosen =
    typed !== undefined || areas.length === 0
      ? NEW
      : await ask(session, "", "", {
          kind: "search",
          message: "In which key area? (type to search)",
          choices: [
            ...areas.map(({ id, names }) => ({ value: id, name: `${id}  ${names[0] ?? ""}` })),
            { value: NEW, name: "A new one" },
          ],
        });
  if (chosen !== NEW) return chosen;
  if (typed !== undefined) await confirmArea(session, typed, theme);
  if (plan.themes.length === 0) await add(session, "theme", undefined);
  const before = new Set(keyAreas(openToWrite(session).plan).map(({ id }) => id));
  await add(session, "area", undefined, theme);
  return keyAreas(openToWrite(session).plan).find(({ id }) => !before.has(id))?.id ?? "";
}

/** A plan is often begun here months after it was published: only somebody knows what was in it. */
async function askedPublished(session: Session, given: NewOptions): Promise<boolean | undefined> {
  const { plan, asOf } = openToWrite(session);
  const { baseline } = plan.info;
  if (asOf <= baseline.last || JOINS.some((key) => given[key] !== undefined)) return undefined;
  const answer = await ask(session, "", "", {
    kind: "choice",
    message: "Was it in the plan from the start?",
    choices: [
      { value: "published", name: `Yes, its time counts from ${formatPeriod(baseline)}` },
      { value: "", name: "No, it is a new proposal, to be decided" },
    ],
  });
  return answer === "published";
}

async function confirmArea(session: Session, area: string, theme: string | undefined): Promise<void> {
  const message = `There is no key area ${area} yet. Add one to theme ${theme}?`;
  if (!(await confirm(session, message, "No, stop here")))
    throw refused("nothing was written", "To see the key areas: plan status");
}

async function askedOwner(session: Session): Promise<string> {
  const { plan } = openToWrite(session);
  const choices = partyChoices({ plan });
  const somebody = await ask(session, "", "", {
    kind: "search",
    message: "Who owns it? (type to search)",
    choices: [
      ...choices.map(({ id, names }) => ({ value: id, name: names[0] ?? id })),
      { value: SOMEBODY_NEW, name: "Somebody who is not in the directory yet" },
      { value: NEW, name: "Nobody yet" },
    ],
  });
  if (somebody !== SOMEBODY_NEW) return somebody;
  return ask(session, "", "", { kind: "text", message: "Who is it? (name)", required: true });
}

/** How grave it is, asked only of a plan that has words for it. */
async function askedPriority(session: Session): Promise<string | undefined> {
  const { priorities } = openToWrite(session).plan.info;
  if (priorities.length === 0) return undefined;
  const choices = [...priorities.map((value) => ({ value, name: value })), { value: NEW, name: "None" }];
  const chosen = await ask(session, "", "", { kind: "choice", message: "Which priority has it?", choices });
  return chosen === NEW ? undefined : chosen;
}

const SOMEBODY_NEW = "+";

/** Offers to add who is named and not in the directory. */
async function offerParty(session: Session, name: string): Promise<void> {
  const { plan } = openToWrite(session);
  const known = partyChoices({ plan }).some(({ id, names }) =>
    [id, ...names].some((one) => nameKey(one).includes(nameKey(name))),
  );
  if (known) return;
  const kind = await ask(session, "", "", {
    kind: "choice",
    message: `${quote(name)} is not in the directory. Add it as`,
    choices: [
      { value: "person", name: "a person" },
      { value: "post", name: "a post" },
      { value: "body", name: "a body" },
      { value: NEW, name: "nothing: stop here" },
    ],
  });
  if (kind === NEW) throw refused("nothing was written", "To see who is in the directory: plan owners");
  await add(session, kind as AdditionName, name);
}

async function add(session: Session, kind: AdditionName, name: string | undefined, theme?: string): Promise<void> {
  const options = { format: formatNamed("table") as Format, brief: true, ...(theme === undefined ? {} : { theme }) };
  const code = await addTo(session, kind, name, options);
  if (code !== 0) throw refused("the action was not written", "Mend what is named above, then try again.");
}
