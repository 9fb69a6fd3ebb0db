/**
 * The `yaml` package, loaded when it is first asked for: it alone makes up a third of the start of a process, and most
 * runs need neither a position nor an edit. CommonJS, so that the bundle and the tests can both put it off.
 */
exports.yamlLibrary = () => require("yaml");
