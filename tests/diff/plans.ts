import fc from "fast-check";

/** A plan as data, from which its files are written in any order and layout. */
export interface PlanModel {
  readonly info: Record<string, unknown>;
  readonly directory: Record<string, Record<string, Record<string, unknown>>>;
  readonly recommendations: readonly Record<string, unknown>[];
  readonly themes: readonly { readonly front: Record<string, unknown>; readonly body: string }[];
  readonly actions: readonly { readonly front: Record<string, unknown>; readonly body: string }[];
  readonly prose: Record<string, string>;
}

const POSTS = ["director", "manager", "nurse"];
const word = fc.constantFrom(
  "agree",
  "publish",
  "review",
  "train",
  "a: colon",
  "# hash",
  "“quoted”",
  "né",
  "x".repeat(90),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
const day = fc
  .tuple(fc.integer({ min: 7, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2018-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const period = fc.oneof(
  day,
  day.map((it) => it.slice(0, 7)),
);
const body = fc.constantFrom("board", "executive", "panel");
const decision = fc.record(
  { outcome: fc.constantFrom("approved", "refused", "deferred"), body, date: day, ref: words },
  { requiredKeys: ["outcome", "body"] },
);
const STATUSES = [
  ...["proposed", "not-started", "in-progress", "on-hold", "complete", "assured"],
  ...["withdrawn", "superseded", "transferred"],
];
const entry = fc.record(
  {
    date: day,
    by: fc.constantFrom(...POSTS),
    note: words,
    status: fc.constantFrom(...STATUSES),
    confidence: fc.constantFrom("high", "medium", "low"),
    forecast: period,
    due: period,
    decision,
    evidence: fc.array(words, { minLength: 1, maxLength: 2 }),
    met: fc.constantFrom(["First"], ["Second"], ["First", "Second"]),
    measured: fc.integer({ min: 0, max: 9 }).map((value) => [{ name: "Waits", value }]),
    owners: fc.shuffledSubarray(POSTS, { minLength: 1 }),
    review: fc.oneof(fc.constant("done"), period),
    assurance: fc.constant("failed"),
  },
  { requiredKeys: ["date"] },
);
const actionFront = fc.record(
  {
    title: words,
    owners: fc.shuffledSubarray(POSTS, { minLength: 1 }),
    timescale: fc.constantFrom("3 months", "6 weeks", "31 October 2018", "ongoing", "tbc"),
    outcomes: fc.array(words, { minLength: 1, maxLength: 3 }),
    milestones: fc.tuple(period, period).map(([a, b]) => [
      { by: a, title: "First" },
      { by: b, title: "Second" },
    ]),
    measures: fc.constant([{ name: "Waits", unit: "days", baseline: 9, target: 3 }]),
    review: fc.constantFrom("every 3 months", "2018-12"),
    progress: fc.array(entry, { maxLength: 5 }).map((all) => [...all].sort((a, b) => (a.date < b.date ? -1 : 1))),
  },
  { requiredKeys: ["title"] },
);

/** Plans of a few actions, with entries of every kind, mostly senseless. */
export const plans: fc.Arbitrary<PlanModel> = fc
  .record({
    actions: fc.array(fc.record({ front: actionFront, body: words }), { maxLength: 4 }),
    theme: words,
    text: words,
    names: fc.tuple(words, words, words),
    late: fc.constantFrom("1 month", "2 weeks"),
  })
  .map(({ actions, theme, text, names, late }) => ({
    info: { id: "test", title: text, baseline: "2018-07", approvers: ["board", "executive"], rating: { late } },
    directory: {
      organisations: { council: { name: "The Council" }, trust: { name: "The Trust" } },
      bodies: { board: { name: "The Board" }, executive: { name: "The Executive" }, panel: { name: "A Panel" } },
      posts: Object.fromEntries(POSTS.map((id, at) => [id, { name: names[at] as string, organisation: "council" }])),
    },
    recommendations: [
      { id: 1, theme: 1, text: theme },
      { id: 2, theme: 1, text, response: "agreed" },
    ],
    themes: [
      { front: { id: 1, title: theme, recommendations: [1, 2], areas: { "1.1": { title: "An area" } } }, body: text },
    ],
    actions: actions.map(({ front, body }, at) => ({ front: { id: `1.1.${at + 1}`, ...front }, body })),
    prose: { "introduction.md": text },
  }));

/** How a plan is written down: nothing of it is part of what the plan says. */
export interface Layout {
  /** Puts what has no order into one. */
  readonly order: <Item>(items: readonly Item[]) => readonly Item[];
  readonly lineEnd: string;
  readonly comment: string;
}

export const PLAIN: Layout = { order: (items) => items, lineEnd: "\n", comment: "" };
export const OTHERWISE: Layout = {
  order: (items) => [...items].reverse(),
  lineEnd: "\r\n",
  comment: "# a comment\n\n",
};

/** Lists whose order says something. */
const ORDERED = ["owners", "progress"];

/** The files of a plan in a layout. Values are written as JSON, which is YAML. */
export function filesOf(plan: PlanModel, { order, lineEnd, comment }: Layout = PLAIN): Record<string, string> {
  const shaped = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return (ORDERED.includes(key) ? value : order(value)).map((one) => shaped(one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(order(Object.entries(value)).map(([name, one]) => [name, shaped(one, name)]));
  };
  const indent = comment === "" ? 0 : 2;
  const yaml = (record: object): string =>
    `${comment}${Object.entries(shaped(record) as object)
      .map(
        ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value, null, indent).replaceAll("\n", "\n  ")}\n`,
      )
      .join("")}`;
  const markdown = (front: object, body: string): string => `---\n${yaml(front)}---\n\n${body}\n${comment && "\n"}`;
  const files = [
    ["plan.yaml", yaml(plan.info)],
    ["directory.yaml", yaml(plan.directory)],
    ["recommendations.yaml", `${comment}${JSON.stringify(shaped(plan.recommendations))}\n`],
    ...plan.themes.map(({ front, body }) => [`themes/${front["id"]}-a-theme.md`, markdown(front, body)]),
    ...plan.actions.map(({ front, body }) => [`actions/${front["id"]}-an-action.md`, markdown(front, body)]),
    ...Object.entries(plan.prose),
  ] as const;
  return Object.fromEntries(files.map(([path, text]) => [path, (text as string).replaceAll("\n", lineEnd)]));
}
