import { z } from "zod";
import { appRouter } from "./root";
import type { Meta } from "./trpc";

const procedureSchema = z.looseObject({
  _def: z.looseObject({ meta: z.custom<Meta>(), type: z.enum(["query", "mutation", "subscription"]) }),
});

/** All procedures by name, and whom each is for. */
export function listProcedures(): Record<string, Meta> {
  return Object.fromEntries(readAll().map(({ name, meta }) => [name, meta]));
}

/** The names of all procedures that change something. */
export function listMutations(): string[] {
  return readAll().flatMap(({ name, type }) => (type === "mutation" ? [name] : []));
}

function readAll() {
  return Object.entries(appRouter._def.procedures).map(([name, procedure]) => ({
    name,
    ...procedureSchema.parse(Object.assign({}, procedure))._def,
  }));
}
