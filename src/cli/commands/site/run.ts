import { resolve } from "node:path";
import { type FolderKind, type OutputFile, writeFolder } from "../../../io/files/write-folder.ts";
import { siteOfPlan } from "../../../ledger/papers/site-of-plan.ts";
import type { SiteFiles } from "../../../render/site/site-files.ts";
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
  readonly address?: string;
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
    address: options.address === undefined ? null : siteAddress(options.address),
  };
  const site = siteOfPlan(plan, asOf, audience, extras, origin, session.onProgress);
  const assets = [logo, css].filter((it) => it !== null);
  const files = [...site.files.keys(), ...assets.map(({ path }) => path)];
  const written = (done: number): void => session.onProgress("Writing", done, files.length);
  writeFolder(output, SITE, eachFile(site.files, assets), written);
  const { pages, withheld } = site;
  if (isDocument(options)) {
    const written = { plan, asOf, origin, audience, pages, files, withheld, folder: options.output };
    session.write(options.format.render(writtenSiteView(written), session.surface));
  } else session.messages.note(doneWords(pages.length, options.output, audience, withheld));
  return codeOfReading(plan);
};

/** Where the site will be, ending with `/`. */
function siteAddress(given: string): string {
  if (!ADDRESS.test(given) || /[?#]/.test(given) || !URL.canParse(given)) {
    throw new CannotRun("--address is no address of a site", "Give it whole: https://example.org/plan/");
  }
  return given.endsWith("/") ? given : `${given}/`;
}

/** Which of the two it is must be said: neither is safe to guess. */
function audienceOf(options: SiteOptions): "public" | "internal" {
  if (options.public) return "public";
  if (options.internal) return "internal";
  throw new CannotRun(
    "say who may read the site",
    "plan site --public leaves out what is marked public: false. plan site --internal shows all of it.",
  );
}

/** One after the other: no page is held once it is written. */
function* eachFile(files: SiteFiles, assets: readonly OutputFile[]): Generator<OutputFile> {
  for (const [path, content] of files) yield { path, content: content() };
  yield* assets;
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
