/**
 * Stands for read-file.ts in the built program (package.json, "imports"): with it come zod, the YAML readers and every
 * schema, a third of the start of a process, which a run that finds all its files in the cache never needs.
 */
exports.readFile = (file, kind, options) => require("./read-file.ts").readFile(file, kind, options);
exports.readPlanFile = (file) => require("./read-file.ts").readPlanFile(file);
