/** Why a change was not made, and what to do. It is thrown within `edit` only; `editText` hands it out as data. */
export class Refusal extends Error {
  constructor(
    readonly problem: string,
    readonly help: string,
  ) {
    super(problem);
  }
}
