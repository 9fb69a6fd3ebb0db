import { checkbox, input, search, select } from "@inquirer/prompts";
import type { Question } from "./question.ts";

/** A part of the program: the library of the questions is only loaded when somebody is asked. */

/** What came of a question. */
type Answer = { readonly kind: "answer"; readonly values: readonly string[] } | { readonly kind: "stopped" };

/** Asks a question at the terminal. `stopped` where the user ends it with Ctrl-C. */
export async function prompt(
  question: Question,
  streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<Answer> {
  try {
    return { kind: "answer", values: await put(question, { ...streams, clearPromptOnDone: false }) };
  } catch (error) {
    if (error instanceof Error && STOPPED.includes(error.name)) return { kind: "stopped" };
    throw error;
  }
}

/** The errors by which the library says that the user ended the question. */
const STOPPED = ["ExitPromptError", "AbortPromptError", "CancelPromptError"];

async function put(question: Question, context: Parameters<typeof input>[1]): Promise<readonly string[]> {
  const { message } = question;
  switch (question.kind) {
    case "text": {
      const { required, check } = question;
      const validate = (text: string): true | string => {
        if (text.trim() === "") return required ? "It cannot be empty." : true;
        return check?.(text) ?? true;
      };
      const start = question.default === undefined ? {} : { default: question.default };
      return [await input({ message, validate, ...start }, context)];
    }
    case "choice":
      return [await select({ message, pageSize: 12, choices: question.choices.map(choiceOf) }, context)];
    case "choices":
      return await checkbox({ message, pageSize: 12, choices: question.choices.map(choiceOf) }, context);
    case "search": {
      const choices = question.choices.map(choiceOf);
      let typed = "";
      const found = () => choices.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed));
      const source = (term: string | undefined) => {
        typed = (term ?? "").toLowerCase();
        return found();
      };
      // Pasted text, or text typed ahead of a slow line, can end the question while the list still shows older matches.
      for (let again = ""; ; again = "Once more, from the list: ") {
        const value = await search({ message: `${again}${message}`, pageSize: 12, source }, context);
        if (found().some((one) => one.value === value)) return [value];
      }
    }
  }
}

function choiceOf({ value, name, description }: { value: string; name: string; description?: string }) {
  return { value, name, short: name, ...(description === undefined ? {} : { description }) };
}
