import { extname, relative, resolve } from "node:path";
import { Option } from "commander";
import { CannotWrite } from "../../../io/files/cannot-write.ts";
import { readBytes } from "../../../io/files/read-text.ts";
import { type FolderKind, writeFolder } from "../../../io/files/write-folder.ts";
import type { SiteFile } from "../../../render/site/site-files.ts";
import { writtenSiteView } from "../../../views/site/site.ts";
import type { Command } from "../../command.ts";
import { CannotRun, ExitCode } from "../../exit-code.ts";
import { formatOption } from "../../options/values.ts";
import { isDocument, type WritingOptions } from "../../recording/options.ts";
import { interruptibly } from "../../session/with-interrupt.ts";

interface SiteOptions extends Pick<WritingOptions, "format"> {
  readonly output?: string;
  readonly public?: boolean;
  readonly internal?: boolean;
  readonly contacts?: boolean;
  readonly accessibilityStatement?: string;
  readonly logo?: string;
  readonly css?: string;
}

const SITE: FolderKind = { what: "site", madeBy: "plan site", filledIn: false };
const PICTURES = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"];
const ADDRESS = /^https?:\/\/[^\s<>"'`\\]+$/i;

/** `plan site`: the plan as a static web site that needs no server. */
export const siteCommand: Command<SiteOptions> = {
  name: "site",
  summary: "the plan as a web site: pages to read from a disk or any server",
  define: (command) =>
    command
      .addOption(new Option("-o, --output <folder>", "where to write it: a new folder, or that of an earlier site"))
      .addOption(new Option("--public", "for anybody: leaves out what is marked public: false, and says how much"))
      .addOption(new Option("--internal", "for those who may read all of it").conflicts("public"))
      .addOption(new Option("--contacts", "show the e-mail addresses of the directory"))
      .addOption(new Option("--accessibility-statement <url>", "where the organisation's statement is"))
      .addOption(new Option("--logo <file>", `a picture for the head of every page: ${PICTURES.join(", ")}`))
      .addOption(new Option("--css <file>", "a style sheet of the organisation's, after ours"))
      .addOption(formatOption(["table", "json"])),
  examples: [
    "plan site --public -o site",
    "plan site --internal --contacts -o /tmp/site",
    "plan site --public -o site --logo logo.svg --css house-style.css",
  ],
  async run(session, _args, options) {
    const audience = audienceOf(options);
    const { cwd } = session.world;
    if (options.output === undefined) throw new CannotRun("plan site needs a folder", "Name one: plan site -o site.");
    const output = resolve(cwd, options.output);
    const statement = options.accessibilityStatement ?? null;
    if (statement !== null && !ADDRESS.test(statement)) {
      throw new CannotRun("--accessibility-statement is no web address", "Give it whole: https://…");
    }
    const { plan, asOf, origin, folder } = session.open();
    requireOutside(folder, output);
    const logo = options.logo === undefined ? null : asset(cwd, options.logo, "--logo", "logo", PICTURES);
    const css = options.css === undefined ? null : asset(cwd, options.css, "--css", "organisation", [".css"]);
    const extras = {
      logo: logo?.path ?? null,
      css: css?.path ?? null,
      accessibilityStatement: statement,
      contacts: options.contacts ?? false,
    };
    const { siteOfPlan } = await import("../../../ledger/papers/site-of-plan.ts");
    const site = interruptibly(session, () => siteOfPlan(plan, asOf, audience, extras, origin, session.told));
    const assets = [logo, css].filter((it) => it !== null);
    const count = site.count + assets.length;
    const files: string[] = [];
    const told = (done: number): void => session.told("Writing", done, count);
    const all = noted(chain(site.files, assets), files);
    interruptibly(session, () => writing(() => writeFolder(output, SITE, all, told)));
    const { pages, withheld } = site;
    if (isDocument(options)) {
      const written = { plan, asOf, origin, audience, pages, files, withheld, folder: options.output };
      session.write(options.format.render(writtenSiteView(written), session.surface));
    } else session.messages.note(doneWords(pages.length, options.output, audience, withheld));
    return plan.unreadable.some((file) => file.kind !== "prose") ? ExitCode.findings : ExitCode.done;
  },
};

/** Which of the two it is must be said: neither is safe to guess. */
function audienceOf(options: SiteOptions): "public" | "internal" {
  if (options.public) return "public";
  if (options.internal) return "internal";
  throw new CannotRun(
    "say who may read the site",
    "plan site --public leaves out what is marked public: false. plan site --internal shows all of it.",
  );
}

/** A site inside the plan's folder would be read as a part of the plan. */
function requireOutside(folder: string, output: string): void {
  const way = relative(folder, output);
  if (way === "" || !(way.startsWith("..") || resolve(way) === way)) {
    throw new CannotRun("the site would lie inside the plan's folder", "Name a folder outside it: plan site -o site.");
  }
}

function asset(cwd: string, file: string, option: string, name: string, endings: readonly string[]) {
  const ending = extname(file).toLowerCase();
  if (!endings.includes(ending)) {
    throw new CannotRun(
      `${option}: ${file} has another ending than ${endings.join(", ")}`,
      "Give a file of that kind.",
    );
  }
  const read = readBytes(resolve(cwd, file));
  if (!read.ok) throw new CannotRun(`${option}: ${file} could not be read: ${read.problem}`, "Check its path.");
  return { path: `${name}${ending}`, content: read.bytes };
}

function* chain<Item>(...lists: readonly Iterable<Item>[]): Generator<Item> {
  for (const list of lists) yield* list;
}

/** The same files, with their paths put on a list as they go by. */
function* noted(files: Iterable<SiteFile>, paths: string[]): Generator<SiteFile> {
  for (const file of files) {
    paths.push(file.path);
    yield file;
  }
}

function writing(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new CannotRun(error.message, error.help);
  }
}

function doneWords(
  pages: number,
  output: string,
  audience: string,
  { entries, evidence }: { readonly entries: number; readonly evidence: number },
): string {
  const said = `Wrote ${pages} pages (${audience}) to ${output}.`;
  if (audience === "internal") return said;
  const parts = `${entries} ${entries === 1 ? "entry" : "entries"} and ${evidence} ${evidence === 1 ? "piece" : "pieces"} of evidence`;
  return `${said} Not public, and withheld: ${entries + evidence === 0 ? "nothing" : parts}.`;
}
