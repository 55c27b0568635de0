import type { WriterModel, WriterPrices } from "./writer";

export type WriterVendor = "anthropic" | "openai" | "gemini" | "xai" | "openrouter" | "ollama" | "compatible";

/** What a vendor's public documents said on a day. Vendors' own lists add what is newer. */
type ModelCatalog = {
  /** The day on which prices and ends were looked up. */
  asOf: string;
  /** What is used where nobody chose; absent where each installation has others. */
  defaultModel?: string;
  /** The best for scripts first. Prices that nobody tells are absent. */
  models: WriterModel[];
};

const asOf = "2026-11-28";

/** US dollars per million tokens. Where a vendor tells no price for cached input, it is counted as any other. */
function price(input: number, output: number, cachedInput = input): WriterPrices {
  return { input, cachedInput, output };
}

/** GPT-6 with more than 272,000 tokens of prompt: the whole request at twice the price of input and 1.5 times that of output. */
function priceOpenAi(
  input: number,
  cachedInput: number,
  output: number,
): Pick<WriterModel, "prices" | "longPrompt"> {
  return {
    prices: price(input, output, cachedInput),
    longPrompt: { aboveTokens: 272_000, prices: price(2 * input, 1.5 * output, 2 * cachedInput) },
  };
}

/** Dated facts about models, to be looked over whenever a vendor has news. */
export const writerModels: Record<WriterVendor, ModelCatalog> = {
  anthropic: {
    asOf,
    defaultModel: "claude-sonnet-5-5",
    models: [
      { id: "claude-sonnet-5-5", name: "Claude Sonnet 5.5", prices: price(2, 10, 0.1) },
      { id: "claude-opus-5-5", name: "Claude Opus 5.5", prices: price(4, 20, 0.2) },
      { id: "claude-fable-5-2", name: "Claude Fable 5.2", prices: price(8, 40) },
      {
        id: "claude-haiku-5-5",
        name: "Claude Haiku 5.5",
        prices: price(0.1, 0.5, 0.01),
        longPrompt: { aboveTokens: 100_000, prices: price(0.5, 2.5, 0.05) },
      },
      { id: "claude-sonnet-4-5", name: "Claude Sonnet 4.5", endsOn: "2026-11-30" },
      { id: "claude-opus-4-5", name: "Claude Opus 4.5", endsOn: "2027-01-22" },
    ],
  },
  openai: {
    asOf,
    defaultModel: "gpt-6.2-sol",
    models: [
      { id: "gpt-6.2-sol", name: "GPT-6.2 Sol", ...priceOpenAi(2, 0.1, 10) },
      { id: "gpt-6.2-astra", name: "GPT-6.2 Astra", ...priceOpenAi(8, 0.4, 40) },
      { id: "gpt-6.1-terra", name: "GPT-6.1 Terra", ...priceOpenAi(1, 0.05, 5) },
      { id: "gpt-6-luna", name: "GPT-6 Luna", ...priceOpenAi(0.1, 0.01, 0.5) },
      { id: "gpt-6.1-sol", name: "GPT-6.1 Sol", ...priceOpenAi(2, 0.1, 10) },
      { id: "gpt-6-sol", name: "GPT-6 Sol", ...priceOpenAi(2, 0.2, 10) },
      { id: "gpt-6-astra", name: "GPT-6 Astra", ...priceOpenAi(10, 1, 50) },
      { id: "gpt-5", name: "GPT-5", endsOn: "2026-12-11" },
      { id: "gpt-5-mini", name: "GPT-5 mini", endsOn: "2026-12-11" },
      { id: "gpt-5-nano", name: "GPT-5 nano", endsOn: "2026-12-11" },
      { id: "o3", name: "o3", endsOn: "2026-12-11" },
      { id: "gpt-4o", name: "GPT-4o", endsOn: "2027-01-14" },
      { id: "gpt-4o-mini", name: "GPT-4o mini", endsOn: "2027-01-14" },
      { id: "gpt-4.1", name: "GPT-4.1", endsOn: "2027-01-14" },
      { id: "gpt-4.1-mini", name: "GPT-4.1 mini", endsOn: "2027-01-14" },
      { id: "gpt-5.1", name: "GPT-5.1", endsOn: "2027-04-01" },
      { id: "gpt-5.4-nano", name: "GPT-5.4 nano", endsOn: "2027-04-01" },
    ],
  },
  gemini: {
    asOf,
    defaultModel: "gemini-4-hydrogen",
    models: [
      { id: "gemini-4-hydrogen", name: "Gemini 4 Hydrogen", prices: price(1.5, 7.5, 0.075) },
      { id: "gemini-4-neon", name: "Gemini 4 Neon", prices: price(3, 15, 0.15) },
      // Of 3.8 Flash only the price of input was found.
      { id: "gemini-3.8-flash", name: "Gemini 3.8 Flash" },
    ],
  },
  xai: {
    asOf,
    defaultModel: "grok-4.5",
    models: [
      { id: "grok-4.5", name: "Grok 4.5", prices: price(2, 6, 0.5) },
      { id: "grok-4.3", name: "Grok 4.3", prices: price(1.25, 2.5) },
      { id: "grok-4.7", name: "Grok 4.7" },
      { id: "grok-4.6", name: "Grok 4.6" },
    ],
  },
  // It tells prices itself, of hundreds of models.
  openrouter: { asOf, models: [] },
  ollama: { asOf, models: [] },
  compatible: { asOf, models: [] },
};

/** What a model costs for a prompt of that many tokens; undefined where nobody told. */
export function pricesFor(
  { prices, longPrompt }: Pick<WriterModel, "prices" | "longPrompt">,
  inputTokens: number,
): WriterPrices | undefined {
  return longPrompt && inputTokens > longPrompt.aboveTokens ? longPrompt.prices : prices;
}
