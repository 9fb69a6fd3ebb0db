import { visible } from "./printable.ts";

const ADDRESS = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i;

/** An address that a reader may be led to, else null: http(s) and mailto, never `javascript:` or a path of the machine. */
export function safeAddress(href: string): string | null {
  const address = href.trim();
  return ADDRESS.test(address) && visible(address) === address && !/[\s<>"'`\\]/.test(address) ? address : null;
}
