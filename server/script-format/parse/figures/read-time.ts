const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

type TimePattern = { pattern: RegExp; orderOf: (groups: string[]) => number };

/** Days count as fractions of a month, to keep their order; the exact fraction does not matter. */
const dayShare = 1 / 100;

const patterns: TimePattern[] = [
  {
    // 2020-05-31, 2020-05
    pattern: /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/,
    orderOf: ([year, month, day]) => orderOf(year, Number(month) - 1, day),
  },
  {
    // May 2020
    pattern: new RegExp(String.raw`^(${monthName})\s+(\d{4})(?!\d)`, "i"),
    orderOf: ([month, year]) => orderOf(year, monthIndex(month), undefined),
  },
  {
    // 12 May 2020
    pattern: new RegExp(String.raw`^(\d{1,2})\s+(${monthName})\s+(\d{4})(?!\d)`, "i"),
    orderOf: ([day, month, year]) => orderOf(year, monthIndex(month), day),
  },
  {
    // May 12, 2020
    pattern: new RegExp(String.raw`^(${monthName})\s+(\d{1,2}),\s+(\d{4})(?!\d)`, "i"),
    orderOf: ([month, day, year]) => orderOf(year, monthIndex(month), day),
  },
  {
    // 44 BC
    pattern: /^(\d{1,4})\s?(?:BCE?|a\.\s?C\.|v\.\s?Chr\.)(?![\p{L}\p{N}])/u,
    orderOf: ([year]) => -12 * Number(year),
  },
  {
    // 1997, 1990s, 1997年; 3 digits too: 793
    pattern: /^(\d{3,4})(?:'?s\b|年)?(?![\p{L}\p{N}%‰°]|[.,:/]\d)/u,
    orderOf: ([year]) => orderOf(year, 0, undefined),
  },
];

export type ReadTime = {
  /** As written. */
  label: string;
  /** Later times have higher numbers: roughly the months since year 0. */
  order: number;
};

/** The year, decade, month or day that `text` starts with ("1997", "1990s", "May 2020", "2020-05-31", "44 BC"), or null. */
export function readTime(text: string): ReadTime | null {
  for (const { pattern, orderOf: order } of patterns) {
    const match = pattern.exec(text);
    if (match) return { label: match[0], order: order(match.slice(1)) };
  }

  return null;
}

/** Whether each of the times is later than the one before; false if one of them is null. */
export function isAscending(times: readonly (ReadTime | null)[]): boolean {
  return times.every(
    (time, index) => time !== null && (index === 0 || time.order > (times[index - 1]?.order ?? Infinity)),
  );
}

function orderOf(year: string | undefined, monthsInYear: number, day: string | undefined): number {
  return 12 * Number(year) + monthsInYear + dayShare * Number(day ?? 1);
}

function monthIndex(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase());
}
