import { findPlan } from "../io/find-plan.ts";
import { readFingerprint } from "../io/fingerprint.ts";
import type { KeptFiles } from "../io/kept-files.ts";
import { repositoryTop } from "../io/repository.ts";
import { type KeptAnswer, nameOfAnswer, questionOf } from "./kept-answer.ts";
import type { ReadFolder, World } from "./world.ts";

/** The answer, where all that it followed from is as it was; or the plan's folder, where it was read to find that out. */
export type Recalled =
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
  const { print, tree } = readFingerprint(found.folder, world.progress?.told);
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
