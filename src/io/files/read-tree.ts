import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import { fileKindAt, mayHideParts, type SourceFile, type SourceTree } from "../../core/source-file.ts";
import { compareNaturally } from "../../text/natural-order.ts";
import { noProgress, type OnProgress } from "../console/progress.ts";
import { isTemporaryFile } from "./put-in-place.ts";
import { nameProblem, reason, TextReader } from "./read-text.ts";

/** Folders that are never part of a plan, however they came to be inside one. */
const SKIPPED = new Set([".git", "node_modules"]);

/**
 * Reads a plan's folder: the text of every file that the ledger is made of, and the path of every file. What stands in
 * the place of such a file and cannot be read (a folder, a pipe, a link out of the plan) is in `files` with its problem.
 * Links to folders are never followed.
 */
export function readTree(folder: string, onProgress: OnProgress = noProgress): SourceTree {
  const reader = new TreeReader(folder, onProgress);
  reader.enter("");
  return { files: reader.files.sort((a, b) => compareNaturally(a.path, b.path)), paths: reader.paths };
}

class TreeReader {
  readonly files: SourceFile[] = [];
  readonly paths = new Set<string>();
  private readonly texts = new TextReader();
  private root: string | undefined;

  /** Names that were met in folders, and how many of them have been looked at. */
  private met = 0;
  private seen = 0;

  constructor(
    private readonly folder: string,
    private readonly onProgress: OnProgress,
  ) {}

  enter(path: string): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(this.at(path), { withFileTypes: true });
    } catch (error) {
      const problem = `the folder cannot be read: ${reason(error)}`;
      this.files.push({ path: path === "" ? "." : path, fault: "unreadable", problem });
      return;
    }
    const isRepository = path !== "" && entries.some((entry) => entry.name.toLowerCase() === ".git");
    if (isRepository) this.paths.add(`${path}/.git`);
    if (isRepository && fileKindAt(`${path}/x.md`) !== null) {
      this.refuse(path, "it is a repository of its own; the files of another repository are not read");
      return;
    }
    this.met += entries.length;
    for (const entry of entries) {
      this.onProgress("Opening", this.seen, this.met);
      this.seen += 1;
      if (!isTemporaryFile(entry.name)) this.take(entry, path === "" ? entry.name : `${path}/${entry.name}`);
    }
  }

  /** `join` would take as long as the opening of the file that it names. */
  private at(path: string): string {
    return `${this.folder}/${path}`;
  }

  private take(entry: Dirent, path: string): void {
    const isPart = fileKindAt(path) !== null;
    if (entry.isDirectory()) {
      if (SKIPPED.has(entry.name)) return;
      if (isPart && /\.(md|yaml)$/.test(path)) this.refuse(path, "a folder stands where a file should be");
      this.enter(path);
    } else if (entry.isSymbolicLink()) {
      this.takeLink(path, isPart);
    } else if (entry.isFile()) {
      this.paths.add(path);
      // A file called `actions` has a kind as well: it hides the folder.
      if (isPart && !/\.(md|yaml)$/.test(path)) this.refuse(path, "a file stands where a folder should be");
      else if (isPart) this.takeFile(path);
    } else if (isPart) {
      this.refuse(path, "it is no ordinary file (a pipe, a socket or a device)");
    }
  }

  private takeFile(path: string): void {
    const problem = nameProblem(path);
    if (problem === null) this.files.push(this.texts.read(this.at(path), path));
    else this.refuse(path, problem);
  }

  private takeLink(path: string, isPart: boolean): void {
    const absolute = this.at(path);
    const hidesParts = mayHideParts(path);
    try {
      const target = realpathSync(absolute);
      this.root ??= realpathSync(this.folder);
      if (!target.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep)) {
        if (hidesParts)
          this.files.push({ path, fault: "outside-plan", problem: "it is a link to something outside the plan" });
        return;
      }
      const stats = statSync(target);
      if (stats.isFile()) {
        this.paths.add(path);
        if (isPart) this.files.push(this.texts.read(target, path));
      } else if (hidesParts) {
        this.refuse(path, "it is a link to a folder; links to folders are not followed");
      }
    } catch (error) {
      if (hidesParts) this.refuse(path, `the link cannot be followed: ${reason(error)}`);
    }
  }

  private refuse(path: string, problem: string): void {
    this.files.push({ path, fault: "unreadable", problem });
  }
}
