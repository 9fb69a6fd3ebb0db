import { resolve } from "node:path";
import { type FolderKind, writeFolder } from "../../../io/files/write-folder.ts";
import { siteOfPlan } from "../../../ledger/papers/site-of-plan.ts";
import type { SiteFile } from "../../../render/site/site-files.ts";
import { writtenSiteView } from "../../../views/site/site.ts";
import type { Run } from "../../command.ts";
import { CannotRun, codeOfReading } from "../../exit-code.ts";
import { isDocument, type WritingOptions } from "../../recording/options.ts";
import { requireOutside } from "../../session/output-folder.ts";
import { asset, PICTURES } from "./assets.ts";

const SITE: FolderKind = { what: "site", madeBy: "plan site", filledIn: false };

const ADDRESS = /^https?:\/\/[^\s<>"'`\\]+$/i;

/** Its options, as parsed. */
export interface SiteOptions extends Pick<WritingOptions, "format"> {
  readonly output?: string;
  readonly public?: boolean;
  readonly internal?: boolean;
  readonly contacts?: boolean;
  readonly accessibilityStatement?: string;
  readonly logo?: string;
  readonly css?: string;
}

/** Runs `plan site`. */
export const run: Run<SiteOptions> = (session, _args, options) => {
  const audience = audienceOf(options);
  const { cwd } = session.world;
  if (options.output === undefined) throw new CannotRun("plan site needs a folder", "Name one: plan site -o site.");
  const output = resolve(cwd, options.output);
  const statement = options.accessibilityStatement ?? null;
  if (statement !== null && !ADDRESS.test(statement)) {
    throw new CannotRun("--accessibility-statement is no web address", "Give it whole: https://…");
  }
  const { plan, asOf, origin, folder } = session.open();
  requireOutside(folder, output, "the site", "plan site -o site");
  const logo = options.logo === undefined ? null : asset(cwd, options.logo, "--logo", "logo", PICTURES);
  const css = options.css === undefined ? null : asset(cwd, options.css, "--css", "organisation", [".css"]);
  const extras = {
    logo: logo?.path ?? null,
    css: css?.path ?? null,
    accessibilityStatement: statement,
    contacts: options.contacts ?? false,
  };
  const site = siteOfPlan(plan, asOf, audience, extras, origin, session.onProgress);
  const assets = [logo, css].filter((it) => it !== null);
  const count = site.count + assets.length;
  const files: string[] = [];
  const written = (done: number): void => session.onProgress("Writing", done, count);
  const all = noted(chain(site.files, assets), files);
  writeFolder(output, SITE, all, written);
  const { pages, withheld } = site;
  if (isDocument(options)) {
    const written = { plan, asOf, origin, audience, pages, files, withheld, folder: options.output };
    session.write(options.format.render(writtenSiteView(written), session.surface));
  } else session.messages.note(doneWords(pages.length, options.output, audience, withheld));
  return codeOfReading(plan);
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
