/** Whether a text without fields is part of what was published: not, say, a README that was put beside it. */
export function isPublishedProse(path: string): boolean {
  return path === "introduction.md" || path === "governance.md" || path.startsWith("appendices/");
}
