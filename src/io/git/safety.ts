import { delimiter, dirname, join, resolve } from "node:path";
import { quote } from "../../text/quote.ts";
import { foldersOfPath, programInPath } from "../console/programs.ts";
import { isSameFolder, realPath } from "../files/paths.ts";
import { type Environment, failure, type GitFailure, type GitStart, startGit } from "./process.ts";
import { gitFolderOf, repositoryTop } from "./repository.ts";

/**
 * What git sets for its hooks, and people for another repository (`git rev-parse --local-env-vars`, without what holds
 * settings); and what would change how paths are matched, or be run.
 */
const NOT_INHERITED = [
  ...["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_IMPLICIT_WORK_TREE"],
  ...["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE"],
  ...["GIT_NAMESPACE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_ATTR_SOURCE"],
  ...["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "PATH"],
];

/**
 * Takes no locks, asks nobody for a password, speaks English, and fetches nothing: not even in a partial clone. What
 * stands in for commits in this clone only (replacements, grafts) is not followed: a commit is what its id says.
 */
const SETTINGS = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_GRAFT_FILE: "/dev/null/none",
  LC_ALL: "C",
};

/** No repository is taken for one because it lies in the way, and nothing is run. An empty value is no program. */
const OPTIONS = [
  "--no-pager",
  ...["safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null"],
  ...["diff.autoRefreshIndex=true", "log.showSignature=false", "core.alternateRefsCommand="],
  ...["core.sshCommand=", "core.askPass=", "credential.helper=", "fetch.bundleURI="],
].flatMap((one, at) => (at === 0 ? [one] : ["-c", one]));

/**
 * What else a repository's own settings can have run, by names that it chooses. The user's own settings stay: large
 * files need a filter, which the user has installed.
 */
const RUNS =
  /^(filter\..*\.(clean|smudge|process|required)|lfs\.extension\..*\.(clean|smudge)|diff\.external|diff\..*\.(command|textconv)|merge\..*\.driver|gpg\.program|gpg\..*\.(program|defaultkeycommand)|trailer\..*\.(command|cmd)|hook\..*\.(command|event)|remote\..*\.(uploadpack|vcs)|credential\..*\.helper)$/s;
const OWN = new Set(["local", "worktree"]);

/** Why git is not asked about a repository: what is wrong, and what to do. The terminal ends with exit code 2. */
export class UnsafeRepository extends Error {
  readonly help =
    "See git config --list --show-origin in the plan's folder, and take out what should not be there; or clone it again.";
}

/** Asked for once in each run of the program, for every folder. */
const known = new WeakMap<Environment, Map<string, GitStart | GitFailure>>();

/**
 * How git is started in a folder, so that it answers for the repository that the disk shows and runs nothing that this
 * repository, or one that lies in the plan, names.
 *
 * @param folder absolute
 * @returns a failure where there is no git, or git does not take the repository for one
 * @throws UnsafeRepository where git would take another folder for the top, or a program cannot be switched off
 */
export function safeStart(folder: string, env: Environment): GitStart | GitFailure {
  const starts = known.get(env) ?? new Map<string, GitStart | GitFailure>();
  known.set(env, starts);
  const start = starts.get(folder) ?? findStart(folder, env);
  starts.set(folder, start);
  return start;
}

function findStart(folder: string, env: Environment): GitStart | GitFailure {
  const folders = foldersOfPath(env);
  const program = programInPath("git", folders, env);
  if (program === null) return failure("absent", "");
  const inherited = Object.entries(env).filter(([name]) => !NOT_INHERITED.includes(name.toUpperCase()));
  const unbound: GitStart = {
    program,
    options: OPTIONS,
    env: {
      ...Object.fromEntries(inherited),
      ...SETTINGS,
      PATH: folders.join(delimiter),
    },
  };
  const here = realPath(folder);
  const top = repositoryTop(here);
  // Where there is none, git is named one that is not there: else it would look for itself, and might find a planted one.
  if (top === null) return { ...unbound, env: { ...unbound.env, GIT_DIR: join(here, ".git") } };
  const found = startGit(unbound, top, ["rev-parse", "--show-toplevel"]);
  if (!found.ok) return found;
  const theirs = found.stdout.toString("utf8").replace(/\r?\n$/, "");
  if (!isSameFolder(theirs, top))
    throw new UnsafeRepository(`git takes ${quote(theirs)} for the files of the repository in ${quote(top)}`);
  const named = { GIT_DIR: join(top, ".git"), GIT_WORK_TREE: top, ...indexOfHook(top, env) };
  return withoutPrograms({ ...unbound, env: { ...unbound.env, ...named } }, top);
}

/** What git asks to reach another machine, by the user's own settings. */
const REACHES = new Set(["core.sshcommand", "credential.helper", "core.askpass"]);

/**
 * The same for a command that speaks to the repository's remote, which the user asked for by name: by the protocols that
 * run nothing here, and with the user's own keys and passwords, never with a program that the repository names.
 */
export function safeStartToReach(folder: string, env: Environment): GitStart | GitFailure {
  const start = safeStart(folder, env);
  if ("ok" in start) return start;
  const listed = startGit(start, folder, ["config", "--list", "-z", "--show-scope"]);
  if (!listed.ok) return listed;
  const theirs = settingsOf(listed.stdout).filter(({ scope, key }) => !OWN.has(scope) && REACHES.has(key));
  const ssh = theirs.findLast(({ key, value }) => key === "core.sshcommand" && value !== "")?.value;
  return {
    ...start,
    options: [...start.options, ...theirs.flatMap(({ key, value }) => ["-c", `${key}=${value}`])],
    env: {
      ...start.env,
      GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
      GIT_SSH_COMMAND: env["GIT_SSH_COMMAND"] || ssh || "ssh",
    },
  };
}

/** The index that a hook works on (`git commit --only` has one of its own), where it is one of this very repository. */
function indexOfHook(top: string, env: Environment): Readonly<Record<string, string>> {
  const given = env["GIT_INDEX_FILE"];
  if (!given) return {};
  // Git runs its hooks at the top.
  const index = resolve(top, given);
  return isSameFolder(dirname(index), gitFolderOf(top)) ? { GIT_INDEX_FILE: index } : {};
}

/** A hook of the settings has a switch; nothing is off. */
function offKey(key: string): string {
  return key.replace(/^(hook\..*)\.(command|event)$/s, "$1.enabled");
}

/** Gives what the repository's own settings would have run the value that it has without them. */
function withoutPrograms(start: GitStart, top: string): GitStart | GitFailure {
  const listed = startGit(start, top, ["config", "--list", "-z", "--show-scope"]);
  if (!listed.ok) return listed;
  const own = new Set<string>();
  const others = new Map<string, string>();
  for (const { scope, key, value } of settingsOf(listed.stdout)) {
    if (!RUNS.test(key)) continue;
    if (OWN.has(scope)) own.add(key);
    else others.set(key, value);
  }
  // Such a name cannot be said in an option.
  const unsayable = [...own].find((key) => /[=\ufffd]/.test(key));
  if (unsayable !== undefined)
    throw new UnsafeRepository(
      `the repository's settings name a program to run that cannot be switched off: ${quote(unsayable)}`,
    );
  const off = [...own].flatMap((key) => ["-c", `${offKey(key)}=${others.get(offKey(key)) ?? ""}`]);
  return { ...start, options: [...start.options, ...off] };
}

/** Settings as `git config --list -z --show-scope` prints them, in order. */
function settingsOf(listed: Buffer) {
  const parts = listed.toString("utf8").split("\0");
  return parts.flatMap((scope, at) => {
    if (at % 2 === 1 || at + 1 >= parts.length) return [];
    const [, key = "", value = ""] = /^([^\n]*)\n?(.*)$/s.exec(parts[at + 1] as string) ?? [];
    return [{ scope, key, value }];
  });
}
