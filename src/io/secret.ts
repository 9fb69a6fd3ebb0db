import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const BYTES = 24;

/** A text that nobody can guess, of letters that an address can hold. */
export function newSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** Whether a text is the secret; how long the answer takes says nothing about it. */
export function isSecret(text: string | undefined, secret: string): boolean {
  const digest = (it: string): Buffer => createHash("sha256").update(it).digest();
  return text !== undefined && timingSafeEqual(digest(text), digest(secret));
}
