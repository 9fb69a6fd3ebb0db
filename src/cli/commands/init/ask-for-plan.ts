import { parsePeriod } from "../../../calendar/parse-period.ts";
import { DEFAULT_CALENDAR, isoPeriod } from "../../../calendar/period.ts";
import { type CiHost, HOST_NAMES } from "../../../ledger/init/ci-job.ts";
import type { NewPlan } from "../../../ledger/init/new-plan.ts";
import { CannotRun } from "../../exit-code.ts";
import { ask, askOptional } from "../../prompt/ask.ts";
import type { Session } from "../../session/session.ts";

/** What the options say of the new plan. */
export interface GivenForPlan {
  readonly title?: string;
  readonly publisher?: string;
  readonly baseline?: string;
  readonly completion?: string;
  readonly theme?: string;
  readonly ci?: CiHost;
}

/** What only somebody can say of a new plan. */
export type AskedForPlan = Omit<NewPlan, "timescale"> & {
  /** Whether an example action is written: who answers questions is helped to write the first ones. */
  readonly example: boolean;
  /** Where each change is checked; null for nowhere. */
  readonly ci: CiHost | null;
};

/** What is wrong with a text, and what to do; null where nothing is. */
type Check = (text: string) => { readonly problem: string; readonly help: string } | null;

interface Wanted {
  readonly key: "title" | "baseline" | "completion" | "theme";
  readonly option: string;
  readonly message: string;
  readonly help: string;
  readonly check: Check;
}

const words: Check = (text) =>
  /\S/.test(text) && !/[\r\n]/.test(text)
    ? null
    : { problem: "it says nothing", help: "Give it in words, on one line." };
const date: Check = (text) => {
  const read = parsePeriod(text.trim(), DEFAULT_CALENDAR);
  return read.ok ? null : read;
};
const monthOrDay: Check = (text) => {
  const read = parsePeriod(text.trim(), DEFAULT_CALENDAR);
  if (!read.ok || ["day", "month"].includes(read.value.precision)) return date(text);
  return { problem: `it is a ${read.value.precision}`, help: "Give a month or a day, such as 2018-07 or 2018-07-01." };
};

const WANTED: readonly Wanted[] = [
  {
    ...{ key: "title", option: "--title <text>", message: "What is the plan called?" },
    ...{ help: "Give the plan's title.", check: words },
  },
  {
    ...{ key: "baseline", option: "--baseline <date>", message: "From which month or day do its timescales count?" },
    ...{ help: "Give the month or day that timescales count from, such as 2018-07.", check: monthOrDay },
  },
  {
    ...{ key: "completion", option: "--completion <date>", message: "By when is all of it to be done?" },
    ...{ help: "Give the month or day by which all of it is to be done, such as 2019-07.", check: date },
  },
  {
    ...{ key: "theme", option: "--theme <title>", message: "What is its first theme called?" },
    ...{ help: "Give the title of its first theme.", check: words },
  },
];

/**
 * The particulars of a new plan: from the options, and for what they leave out from the user at the terminal.
 *
 * @param hosts that a job can be written for
 * @throws CannotRun where an option is wrong, or (without a terminal) missing: then all that are missing are named
 */
export async function askedFor(session: Session, given: GivenForPlan, hosts: readonly CiHost[]): Promise<AskedForPlan> {
  const missing = WANTED.filter(({ key }) => given[key] === undefined);
  for (const { key, check } of WANTED) {
    const wrong = given[key] === undefined ? null : check(given[key]);
    if (wrong !== null) throw new CannotRun(`--${key}: ${wrong.problem}`, wrong.help);
  }
  const publisher = given.publisher === undefined ? null : words(given.publisher);
  if (publisher !== null) throw new CannotRun(`--publisher: ${publisher.problem}`, publisher.help);
  if (missing.length > 1 && !session.canAsk) {
    const options = missing.map(({ key }) => `--${key}`);
    throw new CannotRun(
      `missing: ${options.join(", ")}`,
      missing.map(({ key, help }) => `--${key}: ${help}`).join("\n"),
    );
  }
  const said: Record<string, string> = {};
  for (const { key, option, message, help, check } of WANTED) {
    const wrong = (text: string): string | null => {
      const found = check(text);
      return found && `${found.problem}. ${found.help}`;
    };
    const text =
      given[key] ?? (await ask(session, option, help, { kind: "text", required: true, message, check: wrong }));
    said[key] = text.trim();
  }
  const { title = "", baseline = "", completion = "", theme = "" } = said;
  const asks = missing.length > 0 && session.canAsk;
  const more = asks
    ? { ...(await askedMore(session, given)), ci: given.ci ?? (await askedHost(session, hosts)) }
    : { publisher: given.publisher?.trim() ?? null, dates: null, ci: given.ci ?? null };
  return { title, theme, ...more, baseline: iso(baseline), completion: iso(completion), example: !asks };
}

/** What a plan may say of itself, asked of who answers questions anyway. */
async function askedMore(session: Session, { publisher }: GivenForPlan): Promise<Pick<NewPlan, "publisher" | "dates">> {
  const whose = publisher?.trim() ?? (await askOptional(session, "Whose plan is it, the publisher?")) ?? null;
  const order = await ask(session, "", "", {
    kind: "choice",
    message: "How is 03/04/2018 read?",
    choices: [
      { value: "day-first", name: "3 April 2018" },
      { value: "month-first", name: "4 March 2018" },
      { value: "", name: "It is refused: dates are written 2018-04-03" },
    ],
  });
  return { publisher: whose, dates: order === "" ? null : (order as "day-first" | "month-first") };
}

async function askedHost(session: Session, hosts: readonly CiHost[]): Promise<CiHost | null> {
  if (hosts.length === 0) return null;
  const answer = await ask(session, "", "", {
    kind: "choice",
    message: "Is it kept on a server that is to check each change?",
    choices: [{ value: "", name: "No, or not yet" }, ...hosts.map((value) => ({ value, name: HOST_NAMES[value] }))],
  });
  return answer === "" ? null : (answer as CiHost);
}

function iso(text: string): string {
  const read = parsePeriod(text, DEFAULT_CALENDAR);
  return read.ok ? isoPeriod(read.value) : text;
}
