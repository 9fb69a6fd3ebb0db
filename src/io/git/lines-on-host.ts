import { type Environment, hostOf } from "./command.ts";

/** The address of lines of a file, whose path counts from the repository's top. */
export type LinesOnHost = (path: string, from: number, to: number) => string;

/**
 * Where the lines of a run's commit can be looked at: the host of the run shows every file at a revision. Null elsewhere, or where
 * the host does not say enough. Sources: the variables as `revisionFromCi` names them; how GitHub, GitLab
 * and Azure Repos write a permanent link to lines.
 */
export function linesOnHost(env: Environment): LinesOnHost | null {
  switch (hostOf(env)) {
    case "GitHub":
      return ofPath(env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"], "blob", env["GITHUB_SHA"], "L");
    case "GitLab":
      return ofPath(env["CI_SERVER_URL"], env["CI_PROJECT_PATH"], "-/blob", env["CI_COMMIT_SHA"], "");
    case "Azure":
      return ofAzure(env["BUILD_REPOSITORY_URI"], env["BUILD_SOURCEVERSION"]);
    case null:
      return null;
  }
}

/** @param lineTo what stands before the number of the last line */
function ofPath(
  server: string | undefined,
  repository: string | undefined,
  view: string,
  commit: string | undefined,
  lineTo: string,
): LinesOnHost | null {
  if (!server || !repository || !commit) return null;
  const top = `${server}/${inUrl(repository)}/${view}/${encodeURIComponent(commit)}`;
  return (path, from, to) => `${top}/${inUrl(path)}#L${from}${to > from ? `-${lineTo}${to}` : ""}`;
}

/** A name to clone with stands in the address; it is for nobody to read. */
function ofAzure(repository: string | undefined, commit: string | undefined): LinesOnHost | null {
  if (!repository || !commit) return null;
  const top = repository.replace(/^(https?:\/\/)[^/@]*@/, "$1");
  return (path, from, to) =>
    `${top}?path=/${inUrl(path)}&version=GC${encodeURIComponent(commit)}&line=${from}&lineEnd=${to + 1}&lineStartColumn=1&lineEndColumn=1`;
}

/** As an address has it; brackets too, which Markdown would take for the end of a link. */
function inUrl(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[()'*!]/g, (one) => `%${one.charCodeAt(0).toString(16)}`))
    .join("/");
}
