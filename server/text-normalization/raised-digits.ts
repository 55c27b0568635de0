const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const subscripts = "₀₁₂₃₄₅₆₇₈₉";
const signs = { raised: { "+": "⁺", "-": "⁻", "−": "⁻" }, lowered: { "+": "₊", "-": "₋", "−": "₋" } };
const number = /^[-+−]?\d+[-+−]?$/;

/** "6" as "⁶", so that 10⁶ never becomes 106; undefined for what is no number with its sign. */
export function raiseDigits(text: string): string | undefined {
  return replaceDigits(text, superscripts, signs.raised);
}

/** "2" as "₂", as in CO₂; undefined for what is no number with its sign. */
export function lowerDigits(text: string): string | undefined {
  return replaceDigits(text, subscripts, signs.lowered);
}

function replaceDigits(text: string, digits: string, signsOf: Record<string, string>): string | undefined {
  if (!number.test(text)) return undefined;

  return Array.from(text, (sign) => signsOf[sign] ?? digits[Number(sign)] ?? sign).join("");
}
