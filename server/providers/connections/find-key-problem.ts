import type { ProviderId } from "./schema";

/** What keys begin with, the longer ones first: all of OpenRouter's begin as OpenAI's do. */
const prefixes: readonly { prefix: string; owner: string; provider?: ProviderId }[] = [
  { prefix: "sk-ant-", owner: "Anthropic", provider: "anthropic" },
  { prefix: "sk-or-", owner: "OpenRouter", provider: "openrouter" },
  { prefix: "sk-proj-", owner: "OpenAI", provider: "openai" },
  { prefix: "sk-svcacct-", owner: "OpenAI", provider: "openai" },
  { prefix: "sk-admin-", owner: "OpenAI", provider: "openai" },
  { prefix: "xai-", owner: "xAI", provider: "xai" },
  { prefix: "AIza", owner: "Google", provider: "gemini" },
  { prefix: "gsk_", owner: "Groq" },
  { prefix: "hf_", owner: "Hugging Face" },
  { prefix: "pplx-", owner: "Perplexity" },
  { prefix: "ghp_", owner: "GitHub" },
  { prefix: "AKIA", owner: "Amazon" },
];
/** They manage an organisation, and write nothing. */
const adminPrefixes = ["sk-ant-admin", "sk-admin-"];

/** Why a key cannot be one of this provider's, as a sentence; undefined where it may be, or is "". Pure. */
export function findKeyProblem(provider: ProviderId, key: string): string | undefined {
  if (/\s/.test(key))
    return "The key has a space or a line break in it; copy it again, without what surrounds it.";
  // It goes into a header, which takes no others.
  if (/[^\u0021-\u007e]/.test(key)) return "The key has a character that no key has; copy it again.";
  // Whoever runs a server of their own gives out what keys they like.
  if (provider === "compatible" || provider === "ollama") return undefined;

  const known = prefixes.find(({ prefix }) => key.startsWith(prefix));
  if (known && known.provider !== provider) {
    return `This is a key of ${known.owner}; enter one of the service that you connect here.`;
  }
  if (adminPrefixes.some((prefix) => key.startsWith(prefix)))
    return "This is an admin key, which manages an organisation and cannot write; make an ordinary API key.";

  return undefined;
}
