const numerals = [
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

/** The value of a Roman numeral in capitals; undefined for other letters, and for L, C, D and M alone, which may be initials. */
export function romanValue(letters: string): number | undefined {
  if (/^[LCDM]$/.test(letters)) return undefined;
  let rest = letters;
  let value = 0;
  for (const [sign, worth] of numerals) {
    const mostTimes = "IXCM".includes(sign) ? 3 : 1;
    for (let times = 0; times < mostTimes && rest.startsWith(sign); times += 1) {
      rest = rest.slice(sign.length);
      value += worth;
    }
  }

  return rest === "" ? value : undefined;
}
