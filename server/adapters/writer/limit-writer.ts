import { AppError } from "@/server/errors";
import type { WriterModel, WriterPrices, WriterUsage, Writer } from "./writer";

/** A script of twenty minutes has a third of it, with all that goes beside it. */
export const maxAnswerCharacters = 200_000;
const maxRefusalCharacters = 1000;
/** OpenRouter has 400. */
const maxModels = 2000;
const maxNameCharacters = 200;
/** A dollar for a token: more is no price. */
const maxPrice = 1_000_000;
const maxTokens = 1_000_000_000;

/**
 * The writer with limits to what it gives back: a server that somebody connected may answer without end, with numbers that are
 * none, and with texts that Postgres does not keep. Throws PROVIDER_ANSWER_INVALID as soon as an answer is too long.
 */
export function limitWriter(writer: Writer, name: string): Writer {
  return {
    async write({ onText, ...request }) {
      const { text, refusal, usage, stop } = await writer.write({
        ...request,
        onText(soFar) {
          requireAllowedLength(soFar, name);
          onText?.(soFar);
        },
      });
      requireAllowedLength(text, name);

      return {
        ...{ text: toStorable(text), stop, usage: toUsage(usage) },
        ...(refusal !== undefined && { refusal: toStorable(refusal.slice(0, maxRefusalCharacters)) }),
      };
    },
    async listModels(signal) {
      const models = await writer.listModels(signal);

      return models
        .filter(({ id }) => id.length <= maxNameCharacters)
        .slice(0, maxModels)
        .map(toModel);
    },
  };
}

/** A text without U+0000 and halves of emoji, which Postgres does not keep. Pure. */
export function toStorable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, "");
}

function requireAllowedLength({ length }: string, name: string): void {
  if (length <= maxAnswerCharacters) return;

  throw new AppError(
    "PROVIDER_ANSWER_INVALID",
    `${name} answered with more than ${maxAnswerCharacters.toLocaleString("en")} characters, which no script has; try again, or choose another model.`,
  );
}

/** Counts of which one is no number are none: all zeros, as where a vendor told nothing. */
function toUsage(usage: WriterUsage): WriterUsage {
  const { inputTokens, cachedInputTokens, outputTokens } = usage;
  const isCounted = [inputTokens, cachedInputTokens, outputTokens].every(
    (count) => Number.isSafeInteger(count) && count >= 0 && count <= maxTokens,
  );

  return isCounted ? usage : { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
}

function toModel({ prices, ...model }: WriterModel): WriterModel {
  return {
    ...model,
    id: toStorable(model.id),
    name: toStorable(model.name.slice(0, maxNameCharacters)),
    ...(prices && arePrices(prices) && { prices }),
  };
}

function arePrices({ input, cachedInput, output }: WriterPrices): boolean {
  return [input, cachedInput, output].every((price) => price >= 0 && price <= maxPrice);
}
