type Exports = Record<string, unknown>;

/** The bundle that this file has become a piece of may be a part itself. */
const DIST = __dirname.replace(/^(.*[\\/]dist)(?:[\\/].*)?$/s, "$1");

/**
 * Loads a file of the built program when it is needed.
 *
 * @param path in dist/, without the ending
 */
export function loadPart(path: string): Exports {
  return require(`${DIST}/${path}.js`) as Exports;
}
