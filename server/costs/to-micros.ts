import type { WriterPrices, WriterUsage } from "@/server/adapters/writer/writer";
import { AppError } from "@/server/errors";

/**
 * What a writer's call costs in millionths of a US dollar, rounded up: a dollar per million tokens is a millionth per token.
 * Exact, as no sum of floating-point numbers is: 100 tokens at $0.07 are 7, and not 7.000000000000001. Throws INTERNAL where
 * a price or a count is no number that can be paid.
 */
export function toMicros(usage: WriterUsage, prices: WriterPrices): number {
  const cachedTokens = Math.min(usage.cachedInputTokens, usage.inputTokens);
  const parts = [
    { tokens: usage.inputTokens - cachedTokens, price: toDecimal(prices.input) },
    { tokens: cachedTokens, price: toDecimal(prices.cachedInput) },
    { tokens: usage.outputTokens, price: toDecimal(prices.output) },
  ];
  const scale = Math.max(...parts.map(({ price }) => price.scale));
  const total = parts.reduce(
    (sum, { tokens, price }) => sum + toCount(tokens) * price.digits * 10n ** BigInt(scale - price.scale),
    0n,
  );
  const one = 10n ** BigInt(scale);

  return Number((total + one - 1n) / one);
}

/** A number as it is written, 0.075 as 75 of the scale 3: `digits` over ten to the power of `scale`. */
function toDecimal(number: number): { digits: bigint; scale: number } {
  if (!Number.isFinite(number) || number < 0) throw new AppError("INTERNAL", `${number} is no price.`);
  const [mantissa = "", exponent = "0"] = String(number).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);

  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function toCount(tokens: number): bigint {
  if (!Number.isSafeInteger(tokens) || tokens < 0) {
    throw new AppError("INTERNAL", `${tokens} is no number of tokens.`);
  }

  return BigInt(tokens);
}
