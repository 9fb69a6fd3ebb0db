import fc from "fast-check";

// Front matter as people write it, and as people who know too much YAML write it: nested, in blocks and in brackets, over
// several lines, with anchors, merges, comments, other scripts and other line breaks. Much of it is not YAML at all.

/** Words that some reader of YAML takes for something else, or that stand where one does not expect them. */
const word = fc.oneof(
  { arbitrary: fc.stringMatching(/^[a-z]{1,8}$/), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      ...["Ärzte", "日本語", "👩‍⚕️", "עברית", "e\u0301", "a\u00a0b", "a\u2028b", "a\u0085b", "a\ufeffb", "’", "–", "½"],
      ...[
        "#",
        "a#b",
        "#b",
        ":",
        "a:",
        ":b",
        "a:b",
        "-",
        "--",
        "-a",
        "?",
        "?a",
        "&",
        "R&D",
        "*",
        "a*",
        "!",
        "!a",
        "%",
        "50%",
      ],
      ...[
        "|",
        ">",
        "@a",
        "`a`",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        "it's",
        '"',
        '5"',
        "\\",
        "\\n",
        "~",
        "<<",
        "=",
        "...",
        "\t",
      ],
    ),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      ...[
        "2018-10-31",
        "2018-10",
        "2018-10-31T12:00:00Z",
        "31 October 2018",
        "12:30",
        "1:30:15",
        "1_000",
        "0x1F",
        "017",
      ],
      ...["0o17", "0b1", "1e3", "1.0", "1.10", "+1", "-1", ".5", "-.5", "1.", "9007199254740993", "-0", ".inf", ".NaN"],
      ...["yes", "no", "on", "off", "true", "True", "TRUE", "null", "Null", "~", "y", "n", "NULL", "nan"],
    ),
    weight: 2,
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));

const key = fc.oneof(
  { arbitrary: fc.stringMatching(/^[a-z]{1,4}$/), weight: 6 },
  { arbitrary: fc.constantFrom("<<", "3", '"3.1"', "'a'", "a b", "on", "=", "é", '""'), weight: 1 },
);

/** A value and what leads up to it, written at an indent: what follows the colon or the hyphen. */
type Written = (indent: number) => string;

const pad = (indent: number): string => " ".repeat(indent);

const quoted: fc.Arbitrary<Written> = fc
  .tuple(fc.constantFrom("'", '"'), fc.array(words, { minLength: 1, maxLength: 3 }), fc.constantFrom("\n", "\n\n"))
  .map(([quote, lines, gap]) => {
    const inside = lines.map((it) => (quote === "'" ? it.replaceAll("'", "''") : it.replaceAll(/["\\]/g, "\\$&")));
    return (indent) => ` ${quote}${inside.join(`${gap}${pad(indent + 1)}`)}${quote}`;
  });

const plain: fc.Arbitrary<Written> = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), fc.constantFrom("", " # said", "  "))
  .map(
    ([lines, after]) =>
      (indent) =>
        ` ${lines.join(`\n${pad(indent + 1)}`)}${after}`,
  );

/** A block of text, literal or folded, with every sign that may follow. */
const block: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom("|", ">"),
    fc.constantFrom("", "-", "+", "2", "2-", "+2", "1", " # said"),
    fc.array(fc.oneof(words, fc.constantFrom("", "  deeper", "\tafter a tab", " ")), { minLength: 0, maxLength: 4 }),
  )
  .map(
    ([style, signs, lines]) =>
      (indent) =>
        ` ${style}${signs}${lines.map((it) => `\n${it === "" ? "" : pad(indent + 2)}${it}`).join("")}`,
  );

const flow: fc.Arbitrary<Written> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(key, words), { maxLength: 3 }), fc.constantFrom(", ", ",", ",\n      "))
  .map(([map, all, gap]) => () => {
    const inside = all.map(([k, v]) => (map ? `${k}: ${v}` : v)).join(gap);
    return map ? ` {${inside}}` : ` [${inside}]`;
  });

const alias: fc.Arbitrary<Written> = fc.constantFrom(" *x", " *y", " *x # same").map((it) => () => it);
const nothing: fc.Arbitrary<Written> = fc.constantFrom("", " ", " # none").map((it) => () => it);

const { value } = fc.letrec<{ value: Written; map: Written; list: Written; anchored: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "yaml" },
    ...[plain, quoted, block, flow, alias, nothing, tie("map"), tie("map"), tie("list"), tie("list"), tie("anchored")],
  ),
  map: fc.tuple(fc.array(fc.tuple(key, tie("value")), { minLength: 1, maxLength: 4 })).map(
    ([fields]) =>
      (indent) =>
        `\n${fieldsAt(indent + 2, fields)}`,
  ),
  list: fc.tuple(fc.array(tie("value"), { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 2)).map(
    ([items, deeper]) =>
      (indent) =>
        `\n${items.map((item) => `${pad(indent + deeper)}-${item(indent + deeper)}`).join("\n")}`,
  ),
  anchored: fc.tuple(fc.constantFrom("&x", "&y"), tie("value")).map(
    ([anchor, inner]) =>
      (indent) =>
        ` ${anchor}${inner(indent)}`,
  ),
}));

function fieldsAt(indent: number, fields: readonly (readonly [string, Written])[]): string {
  return fields.map(([name, write]) => `${pad(indent)}${name}:${write(indent)}`).join("\n");
}

/** The fields of a file, ending in a line break. */
export const wholeText: fc.Arbitrary<string> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 5, selector: ([name]) => name }),
    fc.constantFrom("\n", "\n", "\r\n"),
  )
  .map(([fields, feed]) => `${fieldsAt(0, fields)}\n`.replaceAll("\n", feed));
