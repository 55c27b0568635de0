import { z } from "zod";

const addressSchema = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ""));
/** A vendor's key. Its own words are never in a message. */
const keySchema = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value))
  .pipe(z.string().trim().regex(/^\S+$/, "has a space or a line break in it: copy the key again").optional());
const hostsSchema = z
  .string()
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/u)
      .filter(Boolean),
  )
  .refine(
    (hosts) => hosts.every((host) => /^(?:\[[\da-f:.]+\]|[^/:@]+)(?::\d+)?$/u.test(host)),
    "lists hosts, such as localhost:1234,10.0.0.5",
  );

/** The part of the environment that is about services which write. */
export const providerVariables = z.object({
  /** Where they are: theirs, or a proxy or test server of the operator's. */
  ANTHROPIC_BASE_URL: addressSchema.default("https://api.anthropic.com"),
  OPENAI_BASE_URL: addressSchema.default("https://api.openai.com/v1"),
  GEMINI_BASE_URL: addressSchema.default("https://generativelanguage.googleapis.com"),
  XAI_BASE_URL: addressSchema.default("https://api.x.ai/v1"),
  OPENROUTER_BASE_URL: addressSchema.default("https://openrouter.ai/api/v1"),
  OLLAMA_BASE_URL: addressSchema.default("http://localhost:11434"),
  /** Servers on private networks that people may connect, by host or by host and port; all others are off limits. */
  ALLOW_PRIVATE_HOSTS: hostsSchema.default([]),
  /** For the command, and for the web app where that is one person's (`isPersonal`). */
  ANTHROPIC_API_KEY: keySchema,
  OPENAI_API_KEY: keySchema,
  GEMINI_API_KEY: keySchema,
  XAI_API_KEY: keySchema,
  OPENROUTER_API_KEY: keySchema,
});

/** The same by what it is for. */
export function toProviderSettings(value: z.output<typeof providerVariables>) {
  return {
    privateHosts: value.ALLOW_PRIVATE_HOSTS,
    providerBaseUrls: {
      anthropic: value.ANTHROPIC_BASE_URL,
      openai: value.OPENAI_BASE_URL,
      gemini: value.GEMINI_BASE_URL,
      xai: value.XAI_BASE_URL,
      openrouter: value.OPENROUTER_BASE_URL,
      ollama: value.OLLAMA_BASE_URL,
    },
    providerKeys: {
      anthropic: value.ANTHROPIC_API_KEY,
      openai: value.OPENAI_API_KEY,
      gemini: value.GEMINI_API_KEY,
      xai: value.XAI_API_KEY,
      openrouter: value.OPENROUTER_API_KEY,
    },
  };
}
