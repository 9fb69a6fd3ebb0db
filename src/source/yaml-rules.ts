import { fixedError } from "../core/diagnostic.ts";

export const BAD_YAML = fixedError({
  code: "PLAN104",
  name: "bad-yaml",
  what: "The fields are not well-formed YAML.",
  why: "A file whose fields cannot be read is left out of every table; it is counted and named instead.",
  fix: "Go to the line and column that the message names. Most often a quotation mark or bracket is not closed, or a line is indented by a different number of spaces than its neighbours.",
  example: "owners: [graham-allen\ntitle: Introduce the board\n",
});

export const UNQUOTED_COLON = fixedError({
  code: "PLAN106",
  name: "unquoted-colon",
  what: "A value that is not in quotes has a colon and a space in it.",
  why: "YAML takes `word: ` for the start of a new field, so the line has two fields where one was meant.",
  fix: "Put the whole value in quotes. The message has the line ready to paste.",
  example: "title: Discharge: the new pathway\n",
});

export const DUPLICATE_KEY = fixedError({
  code: "PLAN107",
  name: "duplicate-key",
  what: "The same field is written twice.",
  why: "Only one of the two could count, and which one is a guess.",
  fix: "Keep one of them. In `progress`, check that the second entry begins with its own `- date:`.",
  example: "title: Introduce the board\ntitle: Introduce the ITB\n",
});

export const TAB_INDENT = fixedError({
  code: "PLAN108",
  name: "tab-indent",
  what: "A line of the fields is indented with a tab.",
  why: "YAML counts spaces to see what belongs to what, and a tab has no agreed width.",
  fix: "Replace the tab with spaces, as many as the lines beside it have.",
  example: "owners:\n\t- graham-allen\n",
});

export const YAML_TAG = fixedError({
  code: "PLAN109",
  name: "yaml-tag",
  what: "A value has a YAML tag, a word that begins with `!`.",
  why: "Tags ask a reader to build something special out of a value, and readers disagree on what.",
  fix: "Take the tag away. Where the text itself begins with `!`, put it in quotes.",
  example: "title: !!str Introduce the board\n",
});

export const YAML_DIRECTIVE = fixedError({
  code: "PLAN110",
  name: "yaml-directive",
  what: "A line of the fields begins with `%`.",
  why: "YAML takes such a line for an instruction to the reader. A plan has no use for one.",
  fix: "Take the line away, or put the text in quotes behind its field's name.",
  example: "%YAML 1.1\n---\nid: my-plan\n",
});

export const COMPLEX_KEY = fixedError({
  code: "PLAN111",
  name: "complex-key",
  what: "The name of a field is not a word.",
  why: "YAML allows lists and maps as names; no field of a plan has such a name.",
  fix: "Begin the line with the field's name and a colon. Where `?` or `[` is the start of a text, put the text in quotes.",
  example: "? [title, subtitle]\n: Introduce the board\n",
});

export const ALIASES = fixedError({
  code: "PLAN112",
  name: "exploding-aliases",
  what: "References inside the YAML (`&name` and `*name`) multiply, lead to themselves or are far too many.",
  why: "A few lines of them can unfold into more text than a computer holds.",
  fix: "Write the values out where they are needed. Where `&` or `*` is the start of a text, put the text in quotes.",
  example: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
});

export const DECIMAL_KEY = fixedError({
  code: "PLAN118",
  name: "unquoted-number-key",
  what: "The name of a field is a number that is not in quotes.",
  why: "YAML reads `3.10` as the number 3.1, so two key areas would become one.",
  fix: 'Put it in quotes: `"3.10":`.',
  example: "areas:\n  3.10: { title: Carers }\n",
});

export const RESERVED_KEY = fixedError({
  code: "PLAN119",
  name: "reserved-key",
  what: "A field is called `__proto__`.",
  why: "Programs that read such a field can be made to misbehave. No field of a plan has that name.",
  fix: "Take the field away.",
  example: "__proto__: { public: true }\n",
});

export const TOO_DEEP = fixedError({
  code: "PLAN120",
  name: "too-deep",
  what: "Lists or maps stand inside one another more than a hundred deep.",
  why: "Nothing in a plan is more than a few levels deep; such a file is damaged or hostile, and could exhaust the reader.",
  fix: "Restore the file from an earlier version, or take the nested brackets out.",
  example:
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]\n",
});
