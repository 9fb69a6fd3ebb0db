/**
 * Stands for read-file.ts in the built program (package.json, "imports"): with it come zod, the fast reader of YAML and
 * every schema, a file of their own in dist/ that a run which finds all its files in the cache never loads. Being a
 * part, it has a copy of its own of each rule that a finding names.
 */
exports.readFile = (file, kind, options) => loaded().readFile(file, kind, options);
exports.readPlanFile = (file) => loaded().readPlanFile(file);

const { loadPart } = require("../../built-part.ts");

let part;

function loaded() {
  part ??= loadPart("parts/schema/read-file");
  return part;
}
