/** The title of a theme or key area: without the marks around it, and without “(continued)” of a later page. */
export function tidyTitle(text: string): string {
  return text
    .replace(/\s*\((?:continued|cont\.?|cont’d|cont'd)\)\s*$/i, "")
    .replace(/^[\s:.–—-]+|[\s:–—-]+$/g, "")
    .trim();
}
