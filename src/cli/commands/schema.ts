import { Argument } from "commander";
import { jsonSchemaOf, SCHEMA_NAMES, schemaTitle } from "../../schema/json-schemas.ts";
import type { Command } from "../command.ts";
import { ExitCode } from "../exit-code.ts";
import { choose } from "../options/choose.ts";
import { offers } from "../options/values.ts";

/** `plan schema [NAME]`: JSON Schemas of the ledger's files and of the output. Needs no plan. */
export const schemaCommand: Command = {
  name: "schema",
  summary: "the JSON Schema of a kind of file, for editors, or of the JSON that is printed",
  define: (command) =>
    command.addArgument(
      offers(
        new Argument("[name]", `one of: ${SCHEMA_NAMES.join(", ")}; without it, what there is`),
        SCHEMA_NAMES.map((value) => ({ value, about: schemaTitle(value) })),
      ),
    ),
  examples: ["plan schema action", "plan schema output"],
  run(session, [name]) {
    if (name === undefined) {
      session.write(SCHEMA_NAMES.map((one) => `${one.padEnd(16)} ${schemaTitle(one)}\n`).join(""));
      return ExitCode.done;
    }
    const chosen = SCHEMA_NAMES.find((one) => one === choose("schema", name, CHOICES)) ?? "action";
    session.write(`${JSON.stringify(jsonSchemaOf(chosen), null, 2)}\n`);
    return ExitCode.done;
  },
};

const CHOICES = SCHEMA_NAMES.map((id) => ({ id, names: [] }));
