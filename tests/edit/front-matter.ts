import fc from "fast-check";

/** How a file is written: what a generated text follows throughout, as people's files do. */
interface Habits {
  readonly list: number;
  readonly gap: number;
  readonly map: number;
  readonly newline: string;
  readonly mark: string;
  readonly body: string;
}

const habits: fc.Arbitrary<Habits> = fc.record({
  list: fc.constantFrom(0, 2, 2, 4),
  gap: fc.constantFrom(1, 1, 3),
  map: fc.constantFrom(2, 4),
  newline: fc.constantFrom("\n", "\n", "\r\n"),
  mark: fc.constantFrom("", "", "\ufeff"),
  body: fc.constantFrom("\nDo it.\n", "\nDo it.", "", "\n# A heading\n\n- a: b\n"),
});

/** A number of lines, of which the first goes on where the name or hyphen before it ended. */
type Block = (column: number, it: Habits) => readonly string[];

const words = fc.constantFrom(
  "Agreed",
  "First draft, sent",
  "it's",
  "a #b",
  "Health & Wellbeing",
  "a\tb",
  "— x",
  "é ☃ 😀",
);
const inLine = fc.oneof(
  words,
  words.map((it) => `'${it.replaceAll("'", "''")}: x # no comment'`),
  words.map((it) => `"${it.replaceAll("\t", "\\t")}: \\"x\\" # no comment"`),
  fc.constantFrom("3 months", "2018-10", "~", "12.50", "true", '"1.10"', "''", "https://example.org/#a"),
);
const inFlow = fc.constantFrom("a", "'b, c'", '"d]"', "{ x: 1 }", "[y, z]", "{}", "2018-10-01", "{ q: }");

let comments = 0;
const aComment = () => {
  comments += 1;
  return `# c${comments}.`;
};
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });
/** At the end of a line. */
const behind = maybe(fc.constant(null)).map((it) => () => (it === null ? ` ${aComment()}` : ""));
/** Between two fields or items: nothing, blank lines, comments at their column or left of it. */
const between = fc
  .array(fc.constantFrom("blank", "here", "left"), { maxLength: 2 })
  .chain((kinds) => maybe(fc.constant(kinds), 2).map((it) => it ?? []))
  .map(
    (kinds) => (column: number) =>
      kinds.map((kind) => (kind === "blank" ? "" : `${" ".repeat(kind === "here" ? column : 0)}${aComment()}`)),
  );

const scalar: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(inLine, behind).map(([text, end]) => () => [` ${text}${end()}`]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("|", ">", "|-", ">-"),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        behind,
        fc.boolean(),
      )
      .map(([header, lines, end, blank]) => (column: number, it: Habits) => {
        const text = lines.map((line) => `${" ".repeat(column + it.map)}${line}: # no comment`);
        return [` ${header}${end()}`, ...text, ...(blank ? [""] : [])];
      }),
  },
  fc.tuple(words, words, fc.constantFrom("", "'", '"')).map(([a, b, quote]) => (column: number) => {
    const [one, two] = [a, b].map((it) => it.replace(/[\t#'"]/g, ""));
    return [` ${quote}${one}`, `${" ".repeat(column + 2)}${two}${quote}`];
  }),
  fc.constant<Block>(() => [""]),
);

const flow: fc.Arbitrary<Block> = fc
  .tuple(fc.array(inFlow, { maxLength: 3 }), fc.constantFrom("one line", "lines", "comma"), behind)
  .map(([items, form, end]) => (column: number) => {
    if (form === "one line" || items.length === 0) return [` [${items.join(", ")}]${end()}`];
    const pad = " ".repeat(column + 3);
    const last = form === "comma" ? "," : "";
    return [
      ` [${end()}`,
      ...items.map((it, i) => `${pad}${it}${i < items.length - 1 ? "," : last}${end()}`),
      `${pad}]`,
    ];
  });
const flowMap: fc.Arbitrary<Block> = fc
  .tuple(fc.uniqueArray(fc.constantFrom("p", "q", "r"), { maxLength: 3 }), inFlow, behind)
  .map(([keys, value, end]) => () => [` {${keys.map((key) => ` ${key}: ${value}`).join(",")}}${end()}`]);

const list: fc.Arbitrary<Block> = fc
  .tuple(fc.array(fc.tuple(scalar, between), { minLength: 1, maxLength: 3 }), behind)
  .map(([items, end]) => (column: number, it: Habits) => {
    const hyphen = column + it.list;
    const lines = items.flatMap(([item, lead], index) => {
      const [first = "", ...rest] = item(hyphen, it);
      return [...(index > 0 ? lead(hyphen) : []), `${" ".repeat(hyphen)}-${first}`, ...rest];
    });
    return [end(), ...lines];
  });

const value = fc.oneof({ weight: 4, arbitrary: scalar }, flow, flowMap, list);

/** A field and what stands above it. */
interface Field {
  readonly name: string;
  readonly value: Block;
  readonly lead: (column: number) => readonly string[];
}

function field(name: string, block: fc.Arbitrary<Block> = value): fc.Arbitrary<Field> {
  return fc.record({ name: fc.constant(name), value: block, lead: between });
}

function fieldLines(fields: readonly Field[], column: number, it: Habits): string[] {
  return fields.flatMap(({ name, value: block, lead }, index) => {
    const [first = "", ...rest] = block(column, it);
    return [...(index > 0 ? lead(column) : []), `${" ".repeat(column)}${name}:${first}`, ...rest];
  });
}

const date = fc.constantFrom("2018-08-01", "2018-09-01", "2018-10-01", "2018-10-01", "2018-11-01", "'2018-12-01'");
const entryFields = fc
  .tuple(
    field(
      "date",
      date.map((day) => () => [` ${day}`]),
    ),
    fc
      .subarray(["by", "status", "note", "evidence", "met", "decision"])
      .chain((names) => fc.tuple(...names.map((it) => field(it)))),
  )
  .map(([first, more]) => [first, ...more]);

const progress: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.array(fc.tuple(entryFields, between), { minLength: 1, maxLength: 4 }), behind)
      .map(([entries, end]) => (column: number, it: Habits) => {
        const hyphen = column + it.list;
        const lines = entries.flatMap(([fields, lead], index) => {
          const [first = "", ...rest] = fieldLines(fields, hyphen + 1 + it.gap, it);
          return [
            ...(index > 0 ? lead(hyphen) : []),
            `${" ".repeat(hyphen)}-${" ".repeat(it.gap)}${first.trimStart()}`,
            ...rest,
          ];
        });
        return [end(), ...lines];
      }),
  },
  fc.tuple(fc.constantFrom("", " []", " [ ]", " ~", " null"), behind).map(([text, end]) => () => [text + end()]),
  fc
    .tuple(fc.array(date, { minLength: 1, maxLength: 3 }), fc.boolean(), behind)
    .map(([dates, lines, end]) => (column: number) => {
      const items = dates.map((day) => `{ date: ${day}, note: 'a, b' }`);
      if (!lines) return [` [${items.join(", ")}]${end()}`];
      const pad = " ".repeat(column + 2);
      return [" [", ...items.map((it, i) => `${pad}${it}${i < items.length - 1 ? "," : ""}${end()}`), `${pad}]`];
    }),
  fc
    .tuple(fc.array(date, { minLength: 1, maxLength: 2 }), behind)
    .map(([dates, end]) => (column: number, it: Habits) => [
      "",
      ...dates.map((day) => `${" ".repeat(column + it.list)}- { date: ${day} }${end()}`),
    ]),
);

const NAMES = ["title", "owners", "timescale", "outcomes", "needs", "milestones", "review", "source"];

/** The text of an action's file in one of the many ways in which people write such files; nearly all can be read. */
export const frontMatter: fc.Arbitrary<string> = fc
  .tuple(
    habits,
    fc.subarray(NAMES).chain((names) => fc.tuple(...names.map((name) => field(name)))),
    maybe(field("progress", progress), 8),
    maybe(field("odd"), 2),
    between,
  )
  .map(([it, fields, entries, odd, last]) => {
    const all = [...fields, ...(entries ? [entries] : []), ...(odd ? [odd] : [])];
    const lines = ["---", "id: 1.1.1", ...fieldLines(all, 0, it), ...last(0), "---"];
    return it.mark + lines.map((line) => line + it.newline).join("") + it.body.replaceAll("\n", it.newline);
  });

const LINKED = /^([a-z]+): (?![&*[{|>]|$)/m;

/** The same, with a field that is named and referred to. */
export const withReferences: fc.Arbitrary<string> = fc.tuple(frontMatter, fc.nat(2)).map(([text, form]) => {
  const named = text
    .replace(/^(progress|owners|title|outcomes|needs):(?= *[^\s|>])/m, "$1: &it")
    .replace(LINKED, "$1: ");
  const close = /^---(?=\r?\n(?!.*^---))/ms;
  const line = form === 0 ? "other: *it" : form === 1 ? "other: [*it, x]" : "other: { a: *it }";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const end = named.lastIndexOf(`${newline}---${newline}`);
  return close.test(named) && end > 0 ? `${named.slice(0, end)}${newline}${line}${named.slice(end)}` : named;
});

const line = fc.oneof(
  fc.constantFrom(
    "---",
    "...",
    "- a",
    "a: b",
    "a #b",
    " #c",
    "a ",
    " a",
    "",
    "\ta",
    "b\t",
    "<<<<<<< HEAD",
    ">>>>>>> x",
    "%YAML 1.1",
  ),
  fc.constantFrom(
    "__proto__",
    "[redacted]",
    "{a}",
    "*x",
    "&x",
    "!y",
    "@z",
    "`q`",
    "'",
    '"',
    "\\",
    "|",
    ">-",
    "? k",
    "x:",
    "=",
    "<<",
    "~",
  ),
  fc.constantFrom(
    "null",
    "True",
    "no",
    "0o17",
    "1_000",
    "1e3",
    "12:30",
    "1.10",
    "-5",
    "+.5",
    ".inf",
    "0x1F",
    "2018-10-05",
    "007",
    "1.",
  ),
  fc.constantFrom(
    "اهلا بك",
    "שלום",
    "😀👩‍👩‍👧",
    "a\u0085b",
    "a\u2028b",
    "a\u2029b",
    "\ufeffa",
    "a\u00a0",
    "\u200fa",
    "e\u0301",
    "a\rb",
  ),
  fc.string({ maxLength: 20 }),
  fc
    .string({ unit: "binary", maxLength: 10 })
    .filter((it) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(it)),
);

/** Text that somebody might put into a plan, or against one; of one line or several. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  line,
  fc.array(line, { minLength: 2, maxLength: 4 }).map((it) => it.join("\n")),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((it) => `${it.join("\n")}\n`),
);
