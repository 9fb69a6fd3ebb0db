import { formatPeriod } from "../../calendar/period.ts";
import { formatDay, type PlanDate } from "../../calendar/plan-date.ts";
import { formatStep } from "../../calendar/step.ts";
import type { Evidence, Exception } from "../../core/action.ts";
import { ruleWords } from "../../core/catalogue/index.ts";
import { evidenceFinder } from "../../core/evidence-path.ts";
import type { MeasureState, ScheduledAction, ScheduledPlan } from "../../schedule/scheduled-plan.ts";
import type { Block, Fact, Inline, Span } from "../content.ts";
import { type Names, namesOf } from "../list/action-columns.ts";
import { capitalise, dateOrDash, label, list, ratingSpan } from "../words.ts";
import { dateFacts } from "./dates.ts";
import { historyTable } from "./entries.ts";
import { recordedLateFacts, type TypedBy } from "./recorded-late.ts";

/** What other parts of the plan say of an action. */
export interface Links {
  readonly themeRecommendations: readonly string[];
  readonly neededBy: readonly string[];
}

/** One action as people read it. */
export function showBlocks(
  scheduled: ScheduledPlan,
  it: ScheduledAction,
  links: Links,
  typedBy: TypedBy,
): readonly Block[] {
  const { action } = it;
  const names = namesOf(scheduled.plan);
  return [
    { kind: "heading", level: 1, text: `${action.id}  ${action.title}` },
    { kind: "paragraph", text: [{ text: `As of ${formatDay(scheduled.asOf)}`, emphasis: "muted" }] },
    { kind: "facts", facts: [...stateFacts(it, names), ...dateFacts(it), ...peopleFacts(it, names)] },
    { kind: "heading", level: 2, text: "As published" },
    publishedText(it),
    { kind: "facts", facts: [...publishedFacts(scheduled, it, links, names), ...sourceFacts(it)] },
    { kind: "heading", level: 2, text: "Progress and assurance" },
    ...progressBlocks(it, names, scheduled.plan.paths),
    ...lateBlocks(recordedLateFacts(it, typedBy, scheduled.plan.info.rating.recordWithin)),
  ];
}

function lateBlocks(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: "facts", facts }];
}

/** The action's text as published. */
export function publishedText({ action }: ScheduledAction): Block {
  return action.body === "" ? nothing("No text is printed.") : { kind: "published", markdown: action.body };
}

/** Its entries and its evidence; that nothing is recorded, where there are none. */
export function progressBlocks(it: ScheduledAction, names: Names, paths: ReadonlySet<string>): readonly Block[] {
  if (it.history.length === 0) {
    return [nothing("Nothing is recorded. An empty record does not mean that nothing was done.")];
  }
  const history: Block = { kind: "table", table: historyTable(it, names) };
  if (it.evidence.length === 0) return [history];
  const filesOf = finderIn(paths);
  return [
    history,
    {
      kind: "facts",
      facts: [{ label: "Evidence", lines: it.evidence.map((one) => evidenceWords(one, names, filesOf)) }],
    },
  ];
}

function nothing(words: string): Block {
  return { kind: "paragraph", text: [{ text: words, emphasis: "muted" }] };
}

/** The state of an action, why, and which requests are pending. */
export function stateFacts(it: ScheduledAction, names: Names): readonly Fact[] {
  return [
    { label: "Status", lines: [label(it.status)] },
    { label: "Rating", lines: [[ratingSpan(it.rating)], ...it.reasons.map(capitalise)] },
    ...it.pending.map((request) => ({
      label: "Sought",
      lines: [
        `${request.due ? `Due ${dateOrDash(request.due)}` : label(request.status ?? "on-hold")}: asked for on ${formatDay(request.date)}${
          request.by === null ? "" : ` by ${names.directory.name(request.by)}`
        }, no decision yet`,
      ],
    })),
  ];
}

/** Who owns it, with their roles and organisations. */
export function peopleFacts(it: ScheduledAction, { directory }: Names): readonly Fact[] {
  const owners = it.owners.map((id) => {
    const party = directory.party(id);
    if (party === undefined) return `${id} (not in the directory)`;
    const organisation = directory.organisationOf(id);
    const role = party.kind === "person" ? party.role : party.kind === "post" && party.vacant ? "vacant" : null;
    const where = organisation === null || organisation === id ? [] : [directory.name(organisation)];
    const about = [...(role === null ? [] : [role]), ...where.filter((name) => !role?.includes(name))];
    return about.length === 0
      ? party.name
      : [{ text: party.name }, { text: `, ${about.join(", ")}`, emphasis: "muted" as const }];
  });
  const lines = owners.length === 0 ? ["None printed"] : owners;
  return [{ label: owners.length > 1 ? "Owners" : "Owner", lines }];
}

/** What was published of it beside its text, and what in the plan it hangs together with. */
export function publishedFacts(
  { plan, asOf }: ScheduledPlan,
  { action, ...it }: ScheduledAction,
  links: Links,
  names: Names,
): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, lines: readonly Inline[]): void => {
    if (lines.length > 0) facts.push({ label, lines });
  };
  const titled = (id: string): string => {
    const found = plan.actions.find((other) => other.id === id)?.title ?? areaTitle(plan, id) ?? null;
    return found === null ? id : `${id}  ${found}`;
  };
  add(action.outcomes?.length === 1 ? "Outcome" : "Outcomes", action.outcomes ?? ["None printed"]);
  add("Measures", it.measures.map(measureWords));
  if (action.theme !== null) add("Theme", [`${action.theme}  ${names.theme(action.theme)}`]);
  if (action.keyArea !== null)
    add("Key area", [`${action.keyArea}  ${areaTitle(plan, action.keyArea) ?? ""}`.trimEnd()]);
  add("Programme", action.programme === null ? [] : [action.programme]);
  add("Priority", action.priority === null ? [] : [action.priority]);
  const byTheme = links.themeRecommendations.filter((id) => !action.recommendations.includes(id));
  add("Answers", [
    ...(action.recommendations.length > 0 ? [recommendations(action.recommendations)] : []),
    ...(byTheme.length > 0 ? [`${recommendations(byTheme)}, by theme only`] : []),
  ]);
  add("Needs", action.needs.map(titled));
  add("Needed by", links.neededBy.map(titled));
  add("Related", action.related.map(titled));
  add("Added", action.added === null ? [] : [`${formatDay(action.added.date)}, after publication`]);
  add(
    "Accepted",
    action.exceptions.map((one) => acceptedWords(one, asOf, names)),
  );
  return facts;
}

/** Where it is printed, what of it was taken over or lost on the way, and which file holds it. */
export function sourceFacts({ action: { source, path } }: ScheduledAction): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (label: string, lines: readonly Inline[]): void => {
    if (lines.length > 0) facts.push({ label, lines });
  };
  if (source !== null) {
    add("Pages", source.pages === null ? [] : [source.pages]);
    add(
      "Inherited",
      Object.entries(source.inherited).map(
        ([field, from]) => `${field} from ${from}, whose cell is shared in the printed table`,
      ),
    );
    add("Missing", source.lost === null ? [] : [source.lost]);
    add("Source note", source.note === null ? [] : [source.note]);
  }
  add("File", [path]);
  return facts;
}

/** What the plan agreed to live with for a while: which finding, by whose leave, until when and why. */
function acceptedWords({ code, approved, until, reason }: Exception, asOf: PlanDate, { directory }: Names): Inline {
  const passed = until < asOf ? ", which has passed" : "";
  const said = `${ruleWords(code)}, accepted by ${directory.name(approved)} until ${formatDay(until)}${passed}`;
  return [{ text: `${said}: ${reason}` }, { text: ` (${code})`, emphasis: "muted" }];
}

function areaTitle(plan: ScheduledPlan["plan"], id: string): string | undefined {
  const theme = plan.themes.find((one) => one.id === id);
  return theme?.title ?? plan.themes.flatMap((one) => one.areas).find((area) => area.id === id)?.title;
}

function measureWords(measure: MeasureState): string {
  const value = (it: number | string): string =>
    measure.unit === null ? `${it}` : measure.unit === "%" ? `${it}%` : `${it} ${measure.unit}`;
  const parts = [
    ...(measure.baseline === null ? [] : [`from ${value(measure.baseline)}`]),
    ...(measure.target === null ? [] : [`target ${value(measure.target)}`]),
    ...(measure.by === null ? [] : [`by ${formatPeriod(measure.by)}`]),
    ...(measure.every === null ? [] : [`every ${formatStep(measure.every)}`]),
    measure.latest === null
      ? "nothing measured yet"
      : `latest ${value(measure.latest.value)} (${formatDay(measure.latest.date)})`,
  ];
  return `${measure.name}: ${parts.join(", ")}`;
}

function recommendations(ids: readonly string[]): string {
  return `${ids.length === 1 ? "recommendation" : "recommendations"} ${list(ids)}`;
}

const FINDERS = new WeakMap<ReadonlySet<string>, ReturnType<typeof evidenceFinder>>();

/** One for a plan, however many of its actions are shown. */
function finderIn(paths: ReadonlySet<string>): ReturnType<typeof evidenceFinder> {
  const finder = FINDERS.get(paths) ?? evidenceFinder(paths);
  FINDERS.set(paths, finder);
  return finder;
}

/** Evidence as people read it: its title, where it is and who holds it. */
function evidenceWords(
  evidence: Evidence,
  { directory }: Names,
  filesOf: (where: string) => readonly string[],
): Inline {
  const { title, where, held } = evidence;
  const isAddress = /^https?:\/\/\S+$/i.test(where);
  // A site hands out no file: it was put there for those who keep the plan, not for every reader.
  const file = !isAddress && filesOf(where).length > 0 ? ", a file in the plan's folder" : "";
  const by = held === null ? "" : `, held by ${directory.name(held)}`;
  const rest = `${file}${by}${evidence.public ? "" : ", not public"}`;
  if (!isAddress) return `${title === null ? where : `${title} (${where})`}${rest}`;
  const link: Span = { text: where, link: { to: "address", href: where } };
  return [...(title === null ? [] : [{ text: `${title} (` }]), link, { text: `${title === null ? "" : ")"}${rest}` }];
}
