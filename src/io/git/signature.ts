import { type Environment, onlyLine, runGit } from "./command.ts";
import type { LoggedCommit } from "./raw-log.ts";

/**
 * Whether git verifies the signature of a commit, by a key that it knows to be the author's: another's key signs nothing for
 * them. Which keys it knows is the user's own setting (`gpg.ssh.allowedSignersFile`, or the keys that GnuPG has).
 */
export function isSignedByAuthor(
  folder: string,
  { commit, email }: Pick<LoggedCommit, "commit" | "email">,
  env: Environment,
): boolean {
  if (email === "" || !runGit(folder, ["verify-commit", commit], env).ok) return false;
  const signer = runGit(folder, ["log", "-1", "--no-show-signature", "--format=%GS", commit], env);
  return signer.ok && addressIn(onlyLine(signer.stdout)) === email.trim().toLowerCase();
}

/** Of `Name <address>`, as GnuPG has it, or an address alone, as SSH has it. */
function addressIn(signer: string): string {
  return (/<([^<>]*)>\s*$/.exec(signer)?.[1] ?? signer).trim().toLowerCase();
}
