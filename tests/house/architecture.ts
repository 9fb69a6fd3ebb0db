/**
 * The directions of the house, as data: who may import whom, who may touch the world, how large a file may grow. What
 * stands in a rule is what the house has agreed; `architecture.test.ts` holds `src/` to it. Paths count from `src/`.
 */

/** What a folder may import besides itself. */
export interface Direction {
  readonly from: string;
  readonly mayImport: readonly string[];
  /** What single files of it may import beside that. */
  readonly except?: Readonly<Record<string, readonly string[]>>;
  readonly why: string;
}

/** Something that only some folders or files may use: a package, a module of Node's, a global. */
export interface Preserve {
  readonly name: string;
  readonly onlyIn: readonly string[];
  readonly why: string;
}

/** A visible list, and the files that must be in it. A file that it forgets would silently do nothing. */
export interface Registry {
  readonly list: string;
  /** Of the paths of the folder's files. */
  readonly members: RegExp;
  /** Where given, only files that export such a name, with its declared type, are members. */
  readonly exporting?: RegExp;
  readonly why: string;
}

/** A file that may be longer than the rest, up to a length of its own. */
export interface AgreedLength {
  readonly path: string;
  readonly mostLines: number;
  readonly why: string;
}

/** What is loaded at every start of the program, whichever command runs, and what may not be among it. */
export interface StartUp {
  readonly from: string;
  readonly never: RegExp;
  readonly why: string;
}

export interface Architecture {
  readonly directions: readonly Direction[];
  readonly packages: readonly Preserve[];
  readonly nodeModules: readonly Preserve[];
  readonly globals: readonly Preserve[];
  readonly registries: readonly Registry[];
  readonly startUp: StartUp;
  /** Names that a folder never has. */
  readonly noFolders: readonly string[];
  readonly mostLines: number;
  readonly longer: readonly AgreedLength[];
}

/** The files that stand in no folder: the public API and nothing else. */
export const TOP = "the top of src";

const STAGES = [
  "text",
  "calendar",
  "core",
  "source",
  "schema",
  "schedule",
  "rules",
  "diff",
  "views",
  "render",
  "edit",
  "documents",
  "import",
  "io",
];

export const ARCHITECTURE: Architecture = {
  directions: [
    {
      from: "text",
      mayImport: [],
      why: "the ground floor: texts are quoted, compared and sorted without knowing whose",
    },
    { from: "calendar", mayImport: ["text"], why: "dates know how a text is quoted, and nothing of a plan" },
    {
      from: "core",
      mayImport: ["text", "calendar"],
      why: "the nouns know days, and nothing of how they are read or shown",
    },
    { from: "source", mayImport: ["text", "core"], why: "a text is parsed without knowing what its fields mean" },
    {
      from: "schema",
      mayImport: ["text", "core", "calendar", "source"],
      why: "documents become a plan here; what follows from it is not known yet",
    },
    {
      from: "schedule",
      mayImport: ["text", "core", "calendar"],
      why: "due dates and ratings follow from a plan, however it was read",
    },
    {
      from: "rules",
      mayImport: ["text", "core", "calendar", "schedule"],
      why: "a rule judges the scheduled plan; places become lines later, only for what is shown",
    },
    {
      from: "diff",
      mayImport: ["text", "core", "calendar", "schedule"],
      why: "two scheduled plans are compared by meaning, wherever they came from",
    },
    {
      from: "views",
      mayImport: ["text", "core", "calendar", "schedule", "diff"],
      why: "a view says what a reader sees; how it is drawn is up to the format",
    },
    {
      from: "render",
      mayImport: ["text", "core", "calendar", "views"],
      why: "a format draws a view; one that reached for the plan would show what the others do not",
    },
    {
      from: "edit",
      mayImport: ["text", "core", "calendar", "source"],
      why: "an edit is a splice of text at a place; whether it is allowed is for the rules",
    },
    {
      from: "documents",
      mayImport: ["text"],
      why: "bytes of a document become tables of cells as they are seen, without knowing what a plan is",
    },
    {
      from: "import",
      mayImport: ["text", "core", "calendar", "documents"],
      why: "tables become proposals for a plan, as data; whether they hold is for schema and rules",
    },
    {
      from: "io",
      mayImport: ["text", "core", "calendar"],
      why: "reading and writing bytes needs no knowledge of a plan",
    },
    { from: "ledger", mayImport: STAGES, why: "it puts the stages together, without the terminal" },
    { from: TOP, mayImport: [...STAGES, "ledger"], why: "it is the public API, and names what others may use" },
    {
      from: "cli",
      mayImport: [...STAGES, "ledger"],
      except: { "cli/main.ts": ["serve"] },
      why: "commands pick a view and a format, write, and return a code; only where the program is put together are they and the pages brought together",
    },
    {
      from: "serve",
      mayImport: [...STAGES, "ledger"],
      why: "pages ask for what commands do by what they are handed (ledger/commands.ts), and know no terminal",
    },
  ],
  packages: [
    {
      name: "any-ascii",
      onlyIn: ["import"],
      why: "ids of names in any script are made of letters that everybody can type",
    },
    {
      name: "../docs",
      onlyIn: ["cli/commands/help/topics.ts"],
      why: "the pages are text that the build puts into the program, one list of them",
    },
    { name: "date-fns", onlyIn: ["calendar"], why: "no JavaScript Date leaves the calendar" },
    { name: "@date-fns/utc", onlyIn: ["calendar"], why: "no JavaScript Date leaves the calendar" },
    { name: "gray-matter", onlyIn: ["source"], why: "it evaluates `---js` unless it is called with care" },
    { name: "js-yaml", onlyIn: ["source"], why: "one door for values, so that every document reads alike" },
    { name: "yaml", onlyIn: ["source"], why: "it is slow to load: only who needs a position may ask for it" },
    { name: "zod", onlyIn: ["schema"], why: "the plan's types are written by hand, not inferred from a validator" },
    { name: "chalk", onlyIn: ["render"], why: "a view names an emphasis, never a colour" },
    { name: "cli-table3", onlyIn: ["render"], why: "a view has columns; only the terminal has boxes" },
    { name: "ical-generator", onlyIn: ["render"], why: "a format draws a view; it is loaded as a part" },
    {
      name: "markdown-it",
      onlyIn: ["render", "documents"],
      why: "the plan's own Markdown becomes HTML in one place, and that of others in another",
    },
    { name: "@inquirer/prompts", onlyIn: ["cli"], why: "only a terminal can be asked" },
    {
      name: "fflate",
      onlyIn: ["documents", "render/office/pack.ts"],
      why: "what is packed is hostile until it is measured, but for what the program has packed itself",
    },
    {
      name: "nodemailer",
      onlyIn: ["render/mail.ts"],
      why: "a message is a file here: nothing is sent, and its parts are made in one place",
    },
    { name: "postal-mime", onlyIn: ["documents"], why: "messages from outside are read in one place" },
    { name: "csv-parse", onlyIn: ["documents"], why: "bytes become tables in one place" },
    { name: "numfmt", onlyIn: ["documents"], why: "what a number shows is read in one place" },
    {
      name: "parse5",
      onlyIn: ["documents"],
      why: "pages from outside are read in one place, and nothing in them runs",
    },
    { name: "saxes", onlyIn: ["documents"], why: "XML from outside is read in one place, without entities" },
    { name: "hono", onlyIn: ["serve"], why: "only the pages in a browser are asked for" },
    { name: "@hono/node-server", onlyIn: ["serve"], why: "only the pages in a browser are asked for" },
    { name: "commander", onlyIn: ["cli"], why: "options are the terminal's affair" },
    { name: "../package.json", onlyIn: ["cli/version.ts"], why: "the version is said in one place" },
  ],
  nodeModules: [
    { name: "node:fs", onlyIn: ["io"], why: "what can fail for reasons outside the ledger is in one place" },
    { name: "node:child_process", onlyIn: ["io"], why: "git is called in one place, with argument arrays" },
    { name: "node:os", onlyIn: ["io"], why: "what the machine is like is in one place" },
    { name: "node:timers", onlyIn: ["io"], why: "only who waits for another program waits at all" },
    { name: "node:tty", onlyIn: ["io"], why: "whether somebody sits at the input is a fact of the world" },
    { name: "node:buffer", onlyIn: ["io"], why: "inside, text is text" },
    { name: "node:crypto", onlyIn: ["io"], why: "fingerprints and secrets are made where the world is" },
    { name: "node:http", onlyIn: ["serve"], why: "one room listens, and to this machine alone" },
    { name: "node:vm", onlyIn: ["io/console/cancellable.ts"], why: "it runs code" },
    { name: "node:zlib", onlyIn: ["io"], why: "what is kept is sealed where it is kept" },
    { name: "node:sea", onlyIn: ["io"], why: "how the program was started is a fact of the world" },
    { name: "node:path", onlyIn: ["io", "cli"], why: "inside, paths are the ledger's own, with `/`" },
  ],
  globals: [
    { name: "process", onlyIn: ["io", "cli/main.ts"], why: "commands are handed a World, so that a test can be it" },
    { name: "console", onlyIn: [], why: "data goes to the World's stdout, messages to its stderr" },
    { name: "Date", onlyIn: ["io", "calendar"], why: "a clock hidden in the core makes every answer untestable" },
    { name: "performance", onlyIn: ["io"], why: "a clock hidden in the core makes every answer untestable" },
    { name: "fetch", onlyIn: [], why: "the program asks nobody but the disk and git" },
    { name: "eval", onlyIn: [], why: "nothing in a plan runs" },
    { name: "Function", onlyIn: [], why: "nothing in a plan runs" },
    { name: "createRequire", onlyIn: [], why: "it would import without being seen by these rules" },
  ],
  registries: [
    {
      list: "core/catalogue/index.ts",
      members: /^core\/catalogue\/[^/]+\.ts$/,
      why: "a rule that is not in the catalogue cannot be explained or set",
    },
    {
      list: "cli/commands/index.ts",
      members: /^cli\/commands\/(?:(?!index\.ts$)[^/]+|[^/]+\/command)\.ts$/,
      why: "a command that is not listed cannot be run",
    },
    {
      list: "render/formats.ts",
      members: /^render\/(?!check\/).+\.ts$/,
      exporting: /^render[A-Z]/,
      why: "a format that is not listed cannot be asked for",
    },
    {
      list: "render/check/formats.ts",
      members: /^render\/check\/[^/]+\.ts$/,
      exporting: /^render[A-Z]/,
      why: "a format of plan check that is not listed cannot be asked for",
    },
    {
      list: "rules/index.ts",
      members: /^rules\/.+\.ts$/,
      exporting: /: \w*Rule$/,
      why: "a rule that is not listed is never asked",
    },
  ],
  startUp: {
    from: "cli/commands/index.ts",
    never:
      /^(?:(?:source|schedule|rules|diff|documents|import)\/|schema\/(?!schema-names)|ledger\/(?!init\/)|cli\/(?:session|prompt)\/|cli\/recording\/(?!options)|.+\/run\.ts$|zod|gray-matter|js-yaml|yaml|fflate|saxes|csv-parse|markdown-it|ical-generator|nodemailer|postal-mime|@inquirer)/,
    why: "a declaration is cheap; what its command does is loaded when it runs",
  },
  noFolders: ["utils", "util", "helpers", "common", "shared", "misc", "lib"],
  mostLines: 300,
  longer: [],
};
