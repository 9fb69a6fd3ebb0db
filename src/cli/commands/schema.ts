import { Argument } from "commander";
import { SCHEMA_NAMES, SCHEMA_TITLES } from "../../schema/schema-names.ts";
import type { Command } from "../command.ts";
import { ExitCode } from "../exit-code.ts";
import { offers } from "../options/values.ts";

/** `plan schema [NAME]`: JSON Schemas of the ledger's files and of the output. Needs no plan. */
export const schemaCommand: Command = {
  name: "schema",
  summary: "the JSON Schema of a kind of file, for editors, or of the JSON that is printed",
  define: (command) =>
    command.addArgument(
      offers(
        new Argument("[name]", `one of: ${SCHEMA_NAMES.join(", ")}; without it, what there is`),
        SCHEMA_NAMES.map((value) => ({ value, about: SCHEMA_TITLES[value] })),
      ),
    ),
  examples: ["plan schema action", "plan schema output"],
  async load() {
    const { jsonSchemaOf } = await import("../../schema/json-schemas.ts");
    const { choose } = await import("../options/choose.ts");
    const choices = SCHEMA_NAMES.map((id) => ({ id, names: [] }));
    return {
      run(session, [name]) {
        if (name === undefined) {
          session.write(SCHEMA_NAMES.map((one) => `${one.padEnd(16)} ${SCHEMA_TITLES[one]}\n`).join(""));
          return ExitCode.done;
        }
        const chosen = SCHEMA_NAMES.find((one) => one === choose("schema", name, choices)) ?? "action";
        session.write(`${JSON.stringify(jsonSchemaOf(chosen), null, 2)}\n`);
        return ExitCode.done;
      },
    };
  },
};
