const tens = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** The value of a Roman numeral, in capitals; undefined for letters that are none ("DC", "MD" are) and for L, C, D and M alone. */
export function romanValue(letters: string): number | undefined {
  if (/^[LCDM]$/.test(letters)) return undefined;
  let rest = letters;
  let value = 0;
  for (const [sign, worth] of tens) {
    for (let times = 0; times < 3 && rest.startsWith(sign); times += 1) {
      rest = rest.slice(sign.length);
      value += worth;
      if (sign.length > 1) break;
    }
  }

  return rest === "" ? value : undefined;
}
