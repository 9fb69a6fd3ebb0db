import { fixedRule } from "../diagnostic.ts";

// Rules on the text of a file and its YAML (PLAN1xx): none may be lowered or excepted, as without them a file cannot be read safely.

export const NO_FRONT_MATTER = fixedRule({
  code: "PLAN101",
  name: "no-front-matter",
  what: "The file does not begin with its fields between two lines of `---`.",
  why: "An action or theme without fields has no id, no owners and no dates: it could be listed nowhere.",
  fix: "Make `---` the very first line, write the fields below it, and close them with another line that is exactly `---`.",
  example: "Introduce the board.\n",
});

export const UNCLOSED_FRONT_MATTER = fixedRule({
  code: "PLAN102",
  name: "unclosed-front-matter",
  what: "The fields begin with `---`, but no later line is exactly `---`.",
  why: "Without the closing line nobody can tell where the fields end and the published text begins.",
  fix: "Write a line that is exactly `---` (no spaces, nothing after it) between the last field and the text.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n\nIntroduce the board.\n",
});

export const NOT_A_FENCE = fixedRule({
  code: "PLAN103",
  name: "text-after-fence",
  what: "A line begins with `---` and goes on.",
  why: "Some programs read `---js` as a request to run the fields as a script, and others read `----` as the end of them. This one does neither: it never runs anything in a plan.",
  fix: "Leave exactly three hyphens on the line, with nothing after them; in the text of a field, put the line in quotes or indent it.",
  example: "---js\nmodule.exports = {}\n---\n",
});

export const BAD_YAML = fixedRule({
  code: "PLAN104",
  name: "bad-yaml",
  what: "The fields are not well-formed YAML.",
  why: "A file whose fields cannot be read is left out of every table; it is counted and named instead.",
  fix: "Go to the line and column that the message names. Most often a quotation mark or bracket is not closed, or a line is indented by a different number of spaces than its neighbours.",
  example: "owners: [graham-allen\ntitle: Introduce the board\n",
});

export const CONFLICT_MARKERS = fixedRule({
  code: "PLAN105",
  name: "conflict-markers",
  what: "The file still has the marks of a merge that was not finished.",
  why: "Both sides are in the file, and nothing says which of them counts.",
  fix: "Keep what should count, usually the entries of both sides in order of date, and take the lines of `<<<<<<<`, `=======` and `>>>>>>>` away.",
  example: "<<<<<<< HEAD\n    status: complete\n=======\n    status: in-progress\n>>>>>>> update-1.4.1\n",
});

export const UNQUOTED_COLON = fixedRule({
  code: "PLAN106",
  name: "unquoted-colon",
  what: "A value that is not in quotes has a colon and a space in it.",
  why: "YAML takes `word: ` for the start of a new field, so the line has two fields where one was meant.",
  fix: "Put the whole value in quotes. The message has the line ready to paste.",
  example: "title: Discharge: the new pathway\n",
});

export const DUPLICATE_KEY = fixedRule({
  code: "PLAN107",
  name: "duplicate-key",
  what: "The same field is written twice.",
  why: "Only one of the two could count, and which one is a guess.",
  fix: "Keep one of them. In `progress`, check that the second entry begins with its own `- date:`.",
  example: "title: Introduce the board\ntitle: Introduce the ITB\n",
});

export const TAB_INDENT = fixedRule({
  code: "PLAN108",
  name: "tab-indent",
  what: "A line of the fields is indented with a tab.",
  why: "YAML counts spaces to see what belongs to what, and a tab has no agreed width.",
  fix: "Replace the tab with spaces, as many as the lines beside it have.",
  example: "owners:\n\t- graham-allen\n",
});

export const YAML_TAG = fixedRule({
  code: "PLAN109",
  name: "yaml-tag",
  what: "A value has a YAML tag, a word that begins with `!`.",
  why: "Tags ask a reader to build something special out of a value, and readers disagree on what.",
  fix: "Take the tag away. Where the text itself begins with `!`, put it in quotes.",
  example: "title: !!str Introduce the board\n",
});

export const YAML_DIRECTIVE = fixedRule({
  code: "PLAN110",
  name: "yaml-directive",
  what: "A line of the fields begins with `%`.",
  why: "YAML takes such a line for an instruction to the reader. A plan has no use for one.",
  fix: "Take the line away, or put the text in quotes behind its field's name.",
  example: "%YAML 1.1\n---\nid: my-plan\n",
});

export const COMPLEX_KEY = fixedRule({
  code: "PLAN111",
  name: "complex-key",
  what: "The name of a field is not a word.",
  why: "YAML allows lists and maps as names; no field of a plan has such a name.",
  fix: "Begin the line with the field's name and a colon. Where `?` or `[` is the start of a text, put the text in quotes.",
  example: "? [title, subtitle]\n: Introduce the board\n",
});

export const ALIASES = fixedRule({
  code: "PLAN112",
  name: "exploding-aliases",
  what: "References inside the YAML (`&name` and `*name`) multiply, lead to themselves or are far too many.",
  why: "A few lines of them can unfold into more text than a computer holds.",
  fix: "Write the values out where they are needed. Where `&` or `*` is the start of a text, put the text in quotes.",
  example: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
});

export const NOT_UTF8 = fixedRule({
  code: "PLAN113",
  name: "not-utf-8",
  what: "The file is not UTF-8 text.",
  why: "Accents, dashes and quotation marks would come out wrong, or the file is no text at all.",
  fix: "Save it again as UTF-8: in Notepad, “Save as” and the encoding UTF-8; a Word document is brought in with `plan import`.",
  example: "A file saved as Windows-1252 or UTF-16.",
});

export const TOO_LARGE = fixedRule({
  code: "PLAN114",
  name: "too-large",
  what: "The file is larger than 1 MiB.",
  why: "A text that long is not one action; reading it would slow everybody down.",
  fix: "Keep the evidence in files under `evidence/` and point to them from the entries.",
  example: "An action with the text of a whole report in its note.",
});

export const OUTSIDE_PLAN = fixedRule({
  code: "PLAN115",
  name: "link-out-of-plan",
  what: "The file is a link to something outside the plan's folder.",
  why: "What it says could change without the ledger showing it, and it may be a file that was never meant to be published.",
  fix: "Replace the link with the file itself.",
  example: "actions/1.4.1-introduce-the-itb.md -> /home/kate/notes.md",
});

export const UNREADABLE = fixedRule({
  code: "PLAN116",
  name: "unreadable-file",
  what: "The file cannot be read.",
  why: "Whatever it holds is missing from every list until it can be read.",
  fix: "See that it is an ordinary file, and that you may read it.",
  example: "A folder that is called `1.4.1-introduce-the-itb.md`.",
});

export const CONTROL_CHARACTER = fixedRule({
  code: "PLAN117",
  name: "control-character",
  what: "The text has a character in it that cannot be seen.",
  why: "Such characters can hide or reverse text, or give orders to a reader's terminal.",
  fix: "Delete the character; retyping the word is the surest way.",
  example: 'note: "Done\\u001b[2J"\n',
});

export const DECIMAL_KEY = fixedRule({
  code: "PLAN118",
  name: "unquoted-number-key",
  what: "The name of a field is a number that is not in quotes.",
  why: "YAML reads `3.10` as the number 3.1, so two key areas would become one.",
  fix: 'Put it in quotes: `"3.10":`.',
  example: "areas:\n  3.10: { title: Carers }\n",
});

export const RESERVED_KEY = fixedRule({
  code: "PLAN119",
  name: "reserved-key",
  what: "A field is called `__proto__`.",
  why: "Programs that read such a field can be made to misbehave. No field of a plan has that name.",
  fix: "Take the field away.",
  example: "__proto__: { public: true }\n",
});

export const TOO_DEEP = fixedRule({
  code: "PLAN120",
  name: "too-deep",
  what: "Lists or maps stand inside one another more than a hundred deep.",
  why: "Nothing in a plan is more than a few levels deep; such a file is damaged or hostile, and could exhaust the reader.",
  fix: "Restore the file from an earlier version, or take the nested brackets out.",
  example:
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]\n",
});

export const REPOSITORY = fixedRule({
  code: "PLAN121",
  name: "repository-in-plan",
  what: "A folder of the plan is a git repository of its own.",
  why: "Git takes the nearest repository for the one that is meant: it would answer for the plan's, and its settings can have programs run.",
  fix: "Take the repository's files out of the plan: `.git`, or HEAD with `config`, `objects/` and `refs/`. Files of evidence can stay, without them.",
  example: "evidence/minutes/.git",
});
