import { z } from "zod";
import { appRouter } from "./root";
import type { Meta } from "./trpc";

const procedureSchema = z.looseObject({ _def: z.looseObject({ meta: z.custom<Meta>() }) });

/** All procedures by name, and whom each is for. */
export function listProcedures(): Record<string, Meta> {
  return Object.fromEntries(
    Object.entries(appRouter._def.procedures).map(([name, procedure]) => [
      name,
      procedureSchema.parse(Object.assign({}, procedure))._def.meta,
    ]),
  );
}
