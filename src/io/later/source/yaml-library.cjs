/**
 * Stands for yaml-library.ts in the built program (package.json, "imports"): `yaml` alone makes up a third of the start of
 * a process, and most runs need neither a position nor an edit.
 */
exports.yamlLibrary = () => {
  part ??= loadPart("parts/source/yaml-library");
  return part.yamlLibrary();
};

const { loadPart } = require("../../built-part.ts");

let part;
