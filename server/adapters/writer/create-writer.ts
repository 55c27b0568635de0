import { createAnthropicWriter } from "./anthropic/anthropic-writer";
import { createGeminiWriter } from "./gemini/gemini-writer";
import { type CallLimits, usualLimits } from "./limited-fetch";
import { createOllamaWriter } from "./ollama/ollama-writer";
import { openAiPresets } from "./openai/openai-presets";
import { createOpenAiWriter } from "./openai/openai-writer";
import { limitWriter } from "./limit-writer";
import type { VendorAccess } from "./vendor-call";
import type { Writer } from "./writer";
import { type WriterVendor, writerModels } from "./writer-models";

export type WriterOptions = {
  vendor: WriterVendor;
  /** For people, such as "Claude". */
  name: string;
  apiKey?: string;
  /** Without a slash at its end. Those of vendors are in the environment; what people typed needs a guarded `fetch`. */
  baseUrl: string;
  fetch?: typeof fetch;
  limits?: Partial<CallLimits>;
};

/** Their clients would send these headers of the operator's along, also to servers that strangers name. */
delete process.env.ANTHROPIC_CUSTOM_HEADERS;
delete process.env.OPENAI_CUSTOM_HEADERS;

/** A vendor's language models behind our seam, whatever the vendor answers. It makes no call by itself. */
export function createWriter(options: WriterOptions): Writer {
  return limitWriter(createVendorWriter(options), options.name);
}

function createVendorWriter(options: WriterOptions): Writer {
  const { vendor, name, apiKey, baseUrl } = options;
  const access = (vendorLimits: Partial<CallLimits> = {}): VendorAccess => ({
    ...{ name, apiKey, baseUrl, models: writerModels[vendor].models },
    // Not bound before it is used: tests put theirs in its place.
    fetch: options.fetch ?? ((address, init) => globalThis.fetch(address, init)),
    limits: { ...usualLimits, ...vendorLimits, ...options.limits },
  });

  switch (vendor) {
    case "anthropic":
      return createAnthropicWriter(access());
    case "gemini":
      return createGeminiWriter(access());
    case "ollama":
      // It may have to load a model first, and reads a long prompt for minutes.
      return createOllamaWriter(access({ firstByteMs: 5 * 60_000 }));
    case "openai":
    case "xai":
    case "openrouter":
    case "compatible": {
      const preset = openAiPresets[vendor];

      return createOpenAiWriter(access(preset.limits), preset);
    }
  }
}
