import { createAnthropicWriter } from "./anthropic/anthropic-writer";
import { type CallLimits, usualLimits } from "./limited-fetch";
import type { VendorAccess } from "./vendor-call";
import type { Writer, WriterModel } from "./writer";

const wires = { anthropic: createAnthropicWriter };

/** The API that a server speaks. */
export type WriterWire = keyof typeof wires;

export type WriterOptions = {
  wire: WriterWire;
  /** For people, such as "Claude". */
  name: string;
  apiKey?: string;
  /** Without the slash at the end. Those of vendors are in the environment; what people typed needs a guarded `fetch`. */
  baseUrl: string;
  fetch?: typeof fetch;
  /** What is known of the vendor's models (writer-models.ts). */
  models?: WriterModel[];
  limits?: Partial<CallLimits>;
};

/** A vendor's language model behind our seam. It makes no call by itself. */
export function createWriter({ wire, limits, fetch, models = [], ...rest }: WriterOptions): Writer {
  const access: VendorAccess = {
    ...rest,
    models,
    // Not bound when the process begins: tests put theirs in its place.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    limits: { ...usualLimits, ...limits },
  };

  return wires[wire](access);
}
