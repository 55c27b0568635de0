import type { WriterModel } from "@/server/adapters/writer/writer";
import { writerModels } from "@/server/adapters/writer/writer-models";
import { env } from "@/server/env";
import type { Capability, ProviderId, ProviderView } from "./connections/schema";

/** A service, or a program of one's own, that does something for a workspace. */
export type Provider = Omit<ProviderView, "provider" | "address"> & {
  id: ProviderId;
  capabilities: readonly Capability[];
  /** Where it is; of a service, only whoever runs this installation may say so. */
  baseUrl: string;
  mayChooseAddress: boolean;
  /** A key from the environment, and the variable that holds it. */
  environment?: { variable: string; key: string | undefined };
};

/** Prices of November 2026; a script of three minutes takes about 6,000 tokens in and 3,000 out. */
const providers: readonly Provider[] = [
  {
    id: "anthropic",
    name: "Claude",
    description: "Anthropic’s models, from half a cent a script.",
    cost: "Paid by use: a script of three minutes costs about 4 US cents with Sonnet, and less than half a cent with Haiku (November 2026).",
    url: "https://platform.claude.com/settings/keys",
    takesKey: "always",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.anthropic,
    mayChooseAddress: false,
    environment: { variable: "ANTHROPIC_API_KEY", key: env.providerKeys.anthropic },
  },
  {
    id: "openai",
    name: "OpenAI",
    description: "The models of ChatGPT, from half a cent a script.",
    cost: "Paid by use: a script of three minutes costs about 4 US cents with Sol, and less than half a cent with Luna (November 2026).",
    url: "https://platform.openai.com/api-keys",
    takesKey: "always",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.openai,
    mayChooseAddress: false,
    environment: { variable: "OPENAI_API_KEY", key: env.providerKeys.openai },
  },
  {
    id: "gemini",
    name: "Gemini",
    description: "Google’s models, some of them free within limits.",
    cost: "Some models are free within limits, and Google may then learn from what you send. Paid, a script of three minutes costs about 3 US cents (November 2026).",
    url: "https://aistudio.google.com/apikey",
    takesKey: "always",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.gemini,
    mayChooseAddress: false,
    environment: { variable: "GEMINI_API_KEY", key: env.providerKeys.gemini },
  },
  {
    id: "xai",
    name: "Grok",
    description: "xAI’s models, about 3 cents a script.",
    cost: "Paid by use: a script of three minutes costs about 3 US cents (November 2026).",
    url: "https://console.x.ai",
    takesKey: "always",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.xai,
    mayChooseAddress: false,
    environment: { variable: "XAI_API_KEY", key: env.providerKeys.xai },
  },
  {
    id: "openrouter",
    name: "OpenRouter",
    description: "One key for the models of many makers; some are free.",
    cost: "Prepaid: the maker’s price for each model, and a fee when you buy credits. Some models are free.",
    url: "https://openrouter.ai/settings/keys",
    takesKey: "always",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.openrouter,
    mayChooseAddress: false,
    environment: { variable: "OPENROUTER_API_KEY", key: env.providerKeys.openrouter },
  },
  {
    id: "ollama",
    name: "Ollama",
    description: "Open models on a machine of your own: free, and nothing leaves it.",
    cost: "Free. A model of 8 billion parameters takes about 6 GB of memory, and writes better than it reads facts.",
    url: "https://ollama.com/download",
    takesKey: "never",
    capabilities: ["writer"],
    baseUrl: env.providerBaseUrls.ollama,
    mayChooseAddress: true,
  },
  {
    id: "compatible",
    name: "OpenAI-compatible server",
    description: "LM Studio, llama.cpp, vLLM, or a service with the same API.",
    cost: "Whatever its owner asks for; nothing on a machine of your own.",
    takesKey: "sometimes",
    capabilities: ["writer"],
    baseUrl: "http://localhost:1234/v1",
    mayChooseAddress: true,
  },
];

/** Everybody who can do this, in the order in which they are offered. */
export function listProviders(capability: Capability): Provider[] {
  return providers.filter(({ capabilities }) => capabilities.includes(capability));
}

/** One of them. */
export function getProvider(id: ProviderId): Provider {
  const provider = providers.find((one) => one.id === id);
  if (!provider) throw new Error(`No provider is named ${id}.`);

  return provider;
}

/** The model that suits scripts best, for those who have not chosen; undefined where everybody has others. */
export function getDefaultModel(id: ProviderId): WriterModel | undefined {
  const { defaultModel, models } = writerModels[id];

  return models.find((model) => model.id === defaultModel);
}

/** A model as it was listed when it was chosen, with what is known of it by now. */
export function updateModel(id: ProviderId, model: WriterModel): WriterModel {
  return { ...model, ...writerModels[id].models.find((known) => known.id === model.id) };
}

/** As somebody reads about it before they connect it. */
export function toProviderView({ id, mayChooseAddress, baseUrl, ...provider }: Provider): ProviderView {
  const { name, description, cost, url, takesKey } = provider;

  return {
    ...{ provider: id, name, description, cost, takesKey },
    ...(url !== undefined && { url }),
    ...(mayChooseAddress && { address: baseUrl }),
  };
}
