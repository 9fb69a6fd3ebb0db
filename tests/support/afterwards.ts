const left: (() => unknown)[] = [];

/** Does this when the test file that runs now is done. (A hook of a module's own would be one of the first file's only.) */
export function afterwards(clear: () => unknown): void {
  left.push(clear);
}

/** What `each-file.ts` does at the end of each test file. */
export async function clearUp(): Promise<void> {
  for (const clear of left.splice(0)) await clear();
}

/** What is made when it is first asked for in a test file, and is anew in the next. */
export function oncePerFile<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    if (made === null) {
      made = { value: make() };
      afterwards(() => {
        made = null;
      });
    }
    return made.value;
  };
}
