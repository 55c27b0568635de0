import { z } from "zod";
import { findKeyProblem } from "./find-key-problem";

/** Everybody whose models can be connected. `compatible` is any server that speaks as OpenAI's does. */
export const providerIdSchema = z.enum([
  "anthropic",
  "openai",
  "gemini",
  "xai",
  "openrouter",
  "ollama",
  "compatible",
]);
export type ProviderId = z.infer<typeof providerIdSchema>;

/** What a provider is good for. */
export type Capability = "writer" | "voice" | "footage";

const maxKeyCharacters = 500;
const keySchema = z
  .string()
  .trim()
  .max(maxKeyCharacters, `A key has at most ${maxKeyCharacters} characters; copy it again.`);

/** An address as a person types it: "localhost:1234/v1" is one too, and a slash at its end says nothing. */
const addressSchema = z
  .string()
  .trim()
  .max(500, "The address is too long.")
  .transform((text) => (text === "" || /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`))
  .refine(
    (text) => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    "This is not a web address; it looks like http://localhost:1234/v1.",
  )
  .transform((text) => (text.endsWith("/") ? text.slice(0, -1) : text));

/** A connection as it is added or changed. What is "" stays as it is, or is the provider's own. */
export const saveConnectionSchema = z
  .object({
    provider: providerIdSchema,
    key: keySchema.default(""),
    baseUrl: addressSchema.default(""),
    /** As the provider names it. */
    model: z.string().trim().max(200).default(""),
    isFallback: z.boolean().default(false),
  })
  .superRefine(({ provider, key }, context) => {
    const problem = findKeyProblem(provider, key);
    if (problem) context.addIssue({ code: "custom", path: ["key"], message: problem });
  });
export type SaveConnectionInput = z.infer<typeof saveConnectionSchema>;

const pricesSchema = z.object({ input: z.number(), cachedInput: z.number(), output: z.number() });

/** As the provider listed it when it was chosen (`WriterModel`). */
const modelSchema = z.object({
  id: z.string(),
  name: z.string(),
  prices: pricesSchema.optional(),
  longPrompt: z.object({ aboveTokens: z.number(), prices: pricesSchema }).optional(),
  endsOn: z.string().optional(),
});

/** What of a connection is no secret, as it is stored. */
export const connectionSettingsSchema = z.object({
  model: modelSchema,
  /** Absent where the provider's own is used. */
  baseUrl: z.string().optional(),
});
export type ConnectionSettings = z.infer<typeof connectionSettingsSchema>;

/** A connection as people see it: of its key, no more than the end. */
export type ConnectionView = ConnectionSettings & {
  provider: ProviderId;
  name: string;
  /** Whose key it is: the workspace's, or that of whoever runs this installation. */
  origin: "workspace" | "environment";
  /** The key's last four characters; "" where there is none, or it is too short to show any. */
  keyHint: string;
  isFallback: boolean;
  lastUsedAt: Date | null;
  lastError: string | null;
};

/** What somebody reads before they connect a provider. */
export type ProviderView = {
  provider: ProviderId;
  name: string;
  /** What it is, and what it is good for, in one sentence. */
  description: string;
  /** In one sentence, with the month that it was true in. */
  cost: string;
  /** Where a key is made, or the program comes from; absent where there is no such page. */
  url?: string;
  takesKey: "always" | "sometimes" | "never";
  /** What is used where no address is given; absent where the address cannot be chosen. */
  address?: string;
};
