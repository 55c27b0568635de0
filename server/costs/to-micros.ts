import type { WriterPrices, WriterUsage } from "@/server/adapters/writer/writer";
import { AppError } from "@/server/errors";

/**
 * The cost of a writer's call in millionths of a US dollar, rounded up: a dollar per million tokens is a millionth per token. Exact, unlike
 * floating-point sums: 100 tokens at $0.07 are 7, not 7.000000000000001. Throws INTERNAL for a price or count that is not a valid number.
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

/** A number's decimal digits, such as 75 with scale 3 for 0.075: `digits` over ten to the power of `scale`. */
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
