import type { FakeFailure } from "../writer-reply";

type FakeModel = { id: string; object: "model"; created: number; owned_by: string } & Record<string, unknown>;

/** In what the servers differ that speak OpenAI's protocol. */
export type OpenAiDialect = {
  /** Before all of its paths. */
  path: string;
  hasKeys: boolean;
  /** Paths without a key. */
  openPaths: string[];
  /** GET /key, which tells of the key. */
  hasKeyPath: boolean;
  rejectsMaxTokens: boolean;
  errors: "openai" | "xai" | "openrouter" | "plain";
  unauthorized?: FakeFailure;
  /** Whether an error in a stream comes in a piece of the answer. */
  hasFinishError: boolean;
  /** What a stream begins with. */
  comment?: string;
  models: FakeModel[];
};

export type OpenAiDialectName = "openai" | "xai" | "openrouter" | "lmstudio";

const usual: OpenAiDialect = {
  ...{ path: "/v1", hasKeys: true, openPaths: [], hasKeyPath: false, rejectsMaxTokens: true },
  ...{ errors: "openai", hasFinishError: false },
  models: [
    toModel("gpt-6.2-sol"),
    toModel("gpt-6-luna"),
    toModel("gpt-4o", { shutdown_date: "2027-01-14" }),
    toModel("gpt-4o-mini-tts"),
    toModel("text-embedding-3-small"),
  ],
};

export const openAiDialects: Record<OpenAiDialectName, OpenAiDialect> = {
  openai: usual,
  xai: {
    ...usual,
    errors: "xai",
    unauthorized: {
      status: 400,
      message: "Incorrect API key provided: wr***ng. You can obtain an API key from https://console.x.ai.",
    },
    models: [toModel("grok-4.5"), toModel("grok-4.3"), toModel("grok-imagine-image")],
  },
  openrouter: {
    ...usual,
    ...{
      path: "/api/v1",
      errors: "openrouter",
      hasFinishError: true,
      hasKeyPath: true,
      rejectsMaxTokens: false,
    },
    openPaths: ["/api/v1/models"],
    comment: ": OPENROUTER PROCESSING\n\n",
    models: [
      toModel("maker/careful-writer", {
        name: "Maker: Careful Writer",
        pricing: { prompt: "0.0000015", completion: "0.0000075", input_cache_read: "0.00000015" },
        supported_parameters: ["max_tokens", "response_format", "structured_outputs"],
      }),
      toModel("maker/free-speaker", {
        name: "Maker: Free Speaker",
        pricing: { prompt: "0", completion: "0" },
        supported_parameters: ["max_tokens"],
      }),
      toModel("openrouter/auto", {
        name: "Auto Router",
        pricing: { prompt: "-1", completion: "-1" },
        supported_parameters: ["structured_outputs"],
      }),
    ],
  },
  lmstudio: {
    ...usual,
    ...{ hasKeys: false, errors: "plain", rejectsMaxTokens: false },
    models: [toModel("qwen3-8b"), toModel("text-embedding-nomic-embed-text-v1.5")],
  },
};

function toModel(id: string, rest: Record<string, unknown> = {}): FakeModel {
  return { id, object: "model", created: 1_790_000_000, owned_by: "fake", ...rest };
}
