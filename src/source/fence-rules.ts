import { fixedError } from "../core/diagnostic.ts";

export const NO_FRONT_MATTER = fixedError({
  code: "PLAN101",
  name: "no-front-matter",
  what: "The file does not begin with its fields between two lines of `---`.",
  why: "An action or theme without fields has no id, no owners and no dates: it could be listed nowhere.",
  fix: "Make `---` the very first line, write the fields below it, and close them with another line that is exactly `---`.",
  example: "Introduce the board.\n",
});

export const UNCLOSED_FRONT_MATTER = fixedError({
  code: "PLAN102",
  name: "unclosed-front-matter",
  what: "The fields begin with `---`, but no later line is exactly `---`.",
  why: "Without the closing line nobody can tell where the fields end and the published text begins.",
  fix: "Write a line that is exactly `---` (no spaces, nothing after it) between the last field and the text.",
  example: "---\nid: 1.4.1\ntitle: Introduce the board\n\nIntroduce the board.\n",
});

export const NOT_A_FENCE = fixedError({
  code: "PLAN103",
  name: "text-after-fence",
  what: "A line begins with `---` and goes on.",
  why: "Some programs read `---js` as a request to run the fields as a script, and others read `----` as the end of them. This one does neither: it never runs anything in a plan.",
  fix: "Leave exactly three hyphens on the line, with nothing after them; in the text of a field, put the line in quotes or indent it.",
  example: "---js\nmodule.exports = {}\n---\n",
});
