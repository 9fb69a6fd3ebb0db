import { fixedError } from "../core/diagnostic.ts";

export const CONFLICT_MARKERS = fixedError({
  code: "PLAN105",
  name: "conflict-markers",
  what: "The file still has the marks of a merge that was not finished.",
  why: "Both sides are in the file, and nothing says which of them counts.",
  fix: "Keep what should count, usually the entries of both sides in order of date, and take the lines of `<<<<<<<`, `=======` and `>>>>>>>` away.",
  example: "<<<<<<< HEAD\n    status: complete\n=======\n    status: in-progress\n>>>>>>> update-1.4.1\n",
});

export const NOT_UTF8 = fixedError({
  code: "PLAN113",
  name: "not-utf-8",
  what: "The file is not UTF-8 text.",
  why: "Accents, dashes and quotation marks would come out wrong, or the file is no text at all.",
  fix: "Save it again as UTF-8: in Notepad, “Save as” and the encoding UTF-8; a Word document is brought in with `plan import`.",
  example: "A file saved as Windows-1252 or UTF-16.",
});

export const TOO_LARGE = fixedError({
  code: "PLAN114",
  name: "too-large",
  what: "The file is larger than 1 MiB.",
  why: "A text that long is not one action; reading it would slow everybody down.",
  fix: "Keep the evidence in files under `evidence/` and point to them from the entries.",
  example: "An action with the text of a whole report in its note.",
});

export const OUTSIDE_PLAN = fixedError({
  code: "PLAN115",
  name: "link-out-of-plan",
  what: "The file is a link to something outside the plan's folder.",
  why: "What it says could change without the ledger showing it, and it may be a file that was never meant to be published.",
  fix: "Replace the link with the file itself.",
  example: "actions/1.4.1-introduce-the-itb.md -> /home/kate/notes.md",
});

export const UNREADABLE = fixedError({
  code: "PLAN116",
  name: "unreadable-file",
  what: "The file cannot be read.",
  why: "Whatever it holds is missing from every list until it can be read.",
  fix: "See that it is an ordinary file, and that you may read it.",
  example: "A folder that is called `1.4.1-introduce-the-itb.md`.",
});

export const CONTROL_CHARACTER = fixedError({
  code: "PLAN117",
  name: "control-character",
  what: "The text has a character in it that cannot be seen.",
  why: "Such characters can hide or reverse text, or give orders to the terminal of whoever reads it.",
  fix: "Delete the character; retyping the word is the surest way.",
  example: 'note: "Done\\u001b[2J"\n',
});
