import { type ApiOperationName, apiOperations } from "./operations";
import { refuse } from "./reply";

const pacificDay = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" });

export type Quota = ReturnType<typeof createQuota>;

/**
 * The quota of each Google Cloud project: 10,000 units a day, of which uploads are apart with 100 calls since June 2026; all of it
 * begins anew at midnight Pacific.
 */
export function createQuota(now: () => number, limits: Record<string, number> = {}) {
  const allowed: Record<string, number> = {
    default: 10_000,
    "videos.insert": 100,
    analytics: 100_000,
    ...limits,
  };
  let used = new Map<string, number>();
  let day = "";

  const toKey = (clientId: string, bucket: string) => `${clientId} ${bucket}`;

  function startDay(): void {
    const today = pacificDay.format(now());
    if (today !== day) used = new Map();
    day = today;
  }

  return {
    /** May be changed at any time. */
    allowed,

    /** Takes the cost of a call. A call that finds too little is refused. */
    charge(clientId: string, name: ApiOperationName): void {
      const operation: { units: number; bucket?: string } = apiOperations[name];
      const { units, bucket = "default" } = operation;
      startDay();
      const spent = (used.get(toKey(clientId, bucket)) ?? 0) + units;
      if (units > 0 && spent > (allowed[bucket] ?? 0)) {
        const link = '<a href="/youtube/v3/getting-started#quota">quota</a>';
        throw refuse(
          403,
          "quotaExceeded",
          `The request cannot be completed because you have exceeded your ${link}.`,
        );
      }
      used.set(toKey(clientId, bucket), spent);
    },

    /** Units that a project spent on this Pacific day. */
    getUsed(clientId: string, bucket = "default"): number {
      startDay();

      return used.get(toKey(clientId, bucket)) ?? 0;
    },
  };
}
