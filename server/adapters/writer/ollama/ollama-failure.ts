import { z } from "zod";
import { classifyStatus, describeError, type VendorFailure } from "../vendor-failure";

/** The client's class is not exported. */
const responseErrorSchema = z.object({ name: z.literal("ResponseError"), status_code: z.number() });

/** What an error of Ollama's client means; undefined where it is none of its. */
export function toOllamaFailure(error: unknown): VendorFailure | undefined {
  const { data } = responseErrorSchema.safeParse(error);

  return (
    data && { kind: classifyStatus(data.status_code), detail: `${data.status_code} ${describeError(error)}` }
  );
}
