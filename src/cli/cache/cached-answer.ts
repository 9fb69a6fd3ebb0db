import type { KeptFiles } from "../../io/cache/files.ts";
import { readFingerprint } from "../../io/cache/fingerprint.ts";
import { machine } from "../../io/console/programs.ts";
import { checksum } from "../../io/files/digest.ts";
import { findPlan } from "../../io/files/find-plan.ts";
import { repositoryTop } from "../../io/git/repository.ts";
import type { ReadFolder, World } from "../world.ts";

/**
 * What a run of the program said, with all that this followed from. A later run that finds all of it unchanged, down to
 * the bytes of every file of the plan, would say the very same: so it says it without working it out again.
 */
export interface KeptAnswer {
  readonly question: string;
  /** Of the environment, what was looked at: null where the variable was not set. */
  readonly env: Readonly<Record<string, string | null>>;
  /** Where the day was asked for: the instants between which it is that day. Milliseconds since 1970, the end exclusive. */
  readonly today: { readonly from: number; readonly until: number } | null;
  /** The value of `--plan`; null where it was not given. */
  readonly planOption: string | null;
  /** The plan's folder, absolute. */
  readonly folder: string;
  /** The top of the repository that it is in, which paths are counted from. */
  readonly top: string | null;
  /** The fingerprint of what was in the folder. */
  readonly tree: string;
  readonly said: readonly { readonly to: "stdout" | "stderr"; readonly text: string }[];
  readonly code: 0 | 1;
}

/** The question that a run answers: its words, from where it was asked, and on what console. */
export function questionOf({ args, cwd, stdout, stderr }: World): string {
  const consoles = [stdout, stderr].map(({ isTTY, columns }) => [isTTY === true, columns ?? null]);
  return JSON.stringify([args, cwd, consoles, machine()]);
}

/** The name under which the answer to a question is kept: of two questions with the same name, the later one is. */
export function nameOfAnswer(question: string): string {
  return `answer-${checksum(question)}`;
}

/** The answer, where all that it followed from is as it was; or the plan's folder, where it was read to find that out. */
type Recalled =
  | { readonly answer: Pick<KeptAnswer, "said" | "code"> }
  | { readonly answer: null; readonly read: ReadFolder | null };

const NOTHING: Recalled = { answer: null, read: null };

/** Looks whether an earlier run answered the same question about the same plan. */
export function recallAnswer(cache: KeptFiles, world: World): Recalled {
  const question = questionOf(world);
  const kept = parsed(cache.read(nameOfAnswer(question)));
  if (kept === null || kept.question !== question || !isSameWorld(kept, world)) return NOTHING;
  const { cwd, env } = world;
  const found = findPlan({ planOption: kept.planOption ?? undefined, cwd, env });
  if (!found.ok || found.folder !== kept.folder || repositoryTop(found.folder) !== kept.top) return NOTHING;
  const { print, tree } = readFingerprint(found.folder, world.progress?.onProgress);
  if (print === kept.tree) return { answer: kept };
  return { answer: null, read: tree && { folder: found.folder, tree } };
}

function parsed(bytes: Buffer | null): KeptAnswer | null {
  return bytes === null ? null : (JSON.parse(bytes.toString("utf8")) as KeptAnswer);
}

function isSameWorld({ env, today }: KeptAnswer, world: World): boolean {
  for (const [name, value] of Object.entries(env)) if ((world.env[name] ?? null) !== value) return false;
  if (today === null) return true;
  const now = world.now();
  return now >= today.from && now < today.until;
}
