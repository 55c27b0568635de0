import { startAnthropicServer } from "./anthropic/anthropic-server";
import { startGeminiServer } from "./gemini/gemini-server";
import { startOllamaServer } from "./ollama/ollama-server";
import { startOpenAiServer } from "./openai/openai-server";
import type { WriterServer, WriterServerOptions } from "./writer-server";

export type WriterFakes = {
  servers: Record<
    "anthropic" | "openai" | "gemini" | "xai" | "openrouter" | "ollama" | "lmstudio",
    WriterServer
  >;
  /** The environment in which the app takes them for the vendors. The one of LM Studio is connected by its address. */
  settings: Record<string, string>;
  close(): Promise<void>;
};

/** Fakes of all that write, each on a free local port. */
export async function startWriterFakes(options: WriterServerOptions = {}): Promise<WriterFakes> {
  const servers = {
    anthropic: await startAnthropicServer(options),
    openai: await startOpenAiServer(options),
    gemini: await startGeminiServer(options),
    xai: await startOpenAiServer({ ...options, as: "xai" }),
    openrouter: await startOpenAiServer({ ...options, as: "openrouter" }),
    ollama: await startOllamaServer(options),
    lmstudio: await startOpenAiServer({ ...options, as: "lmstudio" }),
  };

  return {
    servers,
    settings: {
      ANTHROPIC_BASE_URL: servers.anthropic.url,
      OPENAI_BASE_URL: servers.openai.url,
      GEMINI_BASE_URL: servers.gemini.url,
      XAI_BASE_URL: servers.xai.url,
      OPENROUTER_BASE_URL: servers.openrouter.url,
      OLLAMA_BASE_URL: servers.ollama.url,
      ALLOW_PRIVATE_HOSTS: new URL(servers.lmstudio.url).host,
    },
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}
