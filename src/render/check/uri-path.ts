/**
 * A path from the repository's top as a relative URI reference (RFC 3986): percent-encoded, and never with a first
 * slash, which would name another host or the disk's root. Half a surrogate pair has no encoding; U+FFFD stands for it.
 */
export function uriPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^\/+/, (slashes) => "%2F".repeat(slashes.length));
}
