import type { CallLimits } from "../limited-fetch";

/** What servers that speak OpenAI's protocol make of it. */
export type OpenAiPreset = {
  maxTokensField: "max_completion_tokens" | "max_tokens";
  /** Whether it knows `strict`, by which the schema is a grammar. */
  supportsStrict: boolean;
  /** Keywords of schemas that it answers with an error. */
  stripSchemaKeys: readonly string[];
  /** Fields of its own. */
  extraBody?: Record<string, unknown>;
  /** Whether the schema stands in the instructions as well, for models that are bound by nothing else. */
  repeatsSchema: boolean;
  /** A path that rejects wrong keys, where the list of models is open to all. */
  keyPath?: string;
  /** Whether it may run on a machine of one's own, for nothing; a proxy of the operator's has its vendor's prices. */
  mayBeOwn: boolean;
  /** Its list names models for sounds and pictures, too. */
  isWriter: (modelId: string) => boolean;
  limits?: Partial<CallLimits>;
};

export type OpenAiPresetName = "openai" | "xai" | "openrouter" | "compatible";

const openAi: OpenAiPreset = {
  // Models that think reject `max_tokens`.
  maxTokensField: "max_completion_tokens",
  supportsStrict: true,
  stripSchemaKeys: ["$schema", "default", "minLength", "maxLength"],
  repeatsSchema: false,
  mayBeOwn: false,
  isWriter: (id) =>
    /^(?:gpt-|chatgpt-|o\d)/u.test(id) &&
    !/audio|realtime|tts|transcribe|image|search|instruct|embedding|moderation/u.test(id),
  // While a model thinks, nothing is sent, not even that it does.
  limits: { firstByteMs: 5 * 60_000, idleMs: 5 * 60_000 },
};

export const openAiPresets: Record<OpenAiPresetName, OpenAiPreset> = {
  openai: openAi,
  xai: { ...openAi, isWriter: (id) => /^grok-/u.test(id) && !/imagine|image|video|voice/u.test(id) },
  openrouter: {
    ...openAi,
    maxTokensField: "max_tokens",
    // Otherwise it may ask a host that ignores the schema.
    extraBody: { provider: { require_parameters: true } },
    keyPath: "/key",
    isWriter: () => true,
    // It sends comments while it waits.
    limits: undefined,
  },
  compatible: {
    maxTokensField: "max_tokens",
    supportsStrict: false,
    stripSchemaKeys: ["$schema"],
    repeatsSchema: true,
    mayBeOwn: true,
    isWriter: (id) => !/embed|rerank|whisper|tts/iu.test(id),
    // It may have to load a model first, and reads a long prompt for minutes.
    limits: { firstByteMs: 5 * 60_000 },
  },
};
