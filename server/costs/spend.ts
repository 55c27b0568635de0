import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { AppError, type AppErrorCode } from "@/server/errors";
import { getJobContext } from "@/server/job-context";
import { log } from "@/server/log";
import { leftLabel, mostLabel } from "./amount-label";
import { periods } from "./periods";
import { release, reserve, settle } from "./repository";
import type { CapUse, Purpose, Usage } from "./schema";

type Spent<Result> = { result: Result; amountMicros: number; usage: Usage };

/** Errors with which a vendor says that it did nothing. It may have charged for any other failure. */
const freeFailures: readonly AppErrorCode[] = ["PROVIDER_RATE_LIMITED", "PROVIDER_REJECTED"];

/**
 * Makes a paid call if every applicable cap has room for the most it can cost (millionths of a US dollar) beside the amounts spent and
 * reserved by others; returns its result. That entry stays until the real cost replaces it, even if the process dies or the vendor's charge
 * is unknown. A free call is entered and never stopped; any cap stops a call of unknown price (null). Throws SPENDING_CAP_REACHED before
 * `work` begins, and what `work` throws.
 */
export async function spend<Result>(
  purpose: Purpose,
  mostMicros: number | null,
  work: () => Promise<Spent<Result>>,
): Promise<Result> {
  const { workspaceId } = purpose;
  const runId = getJobContext()?.runId;
  // The row's lock enforces the caps. This lock is for waiting, which holds no connection.
  const entryId = await withAdvisoryLock(`costs ${workspaceId}`, () =>
    reserve({ ...purpose, runId }, mostMicros ?? 0, (caps) => {
      if (mostMicros === null) requireNoCap(caps, purpose.model);
      else requireRoom(caps, mostMicros);
    }),
  );

  const spent = await work().catch(async (error: unknown) => {
    if (error instanceof AppError && freeFailures.includes(error.code)) {
      await keepInDatabase(entryId, () => release({ workspaceId, entryId }));
    }
    throw error;
  });
  if (mostMicros !== null && spent.amountMicros > mostMicros) {
    log.warn({ ...purpose, mostMicros, amountMicros: spent.amountMicros }, "A call cost more than expected");
  }
  await keepInDatabase(entryId, () => settle({ workspaceId, entryId }, spent));

  return spent.result;
}

/** A paid result is never lost because the database is away: the entry then stays at its maximum. */
async function keepInDatabase(entryId: string, change: () => Promise<void>): Promise<void> {
  try {
    await retryOnDisconnect(change);
  } catch (error) {
    log.error({ entryId, err: error }, "What a call cost could not be entered");
  }
}

/** Throws SPENDING_CAP_REACHED for the cap that stays full longest: the monthly one, even on a month's last day. */
function requireRoom(caps: CapUse[], mostMicros: number): void {
  if (mostMicros === 0) return;
  const [cap] = caps
    .filter(({ amountMicros, usedMicros }) => usedMicros + mostMicros > amountMicros)
    .toSorted((one, other) => periods.indexOf(other.period) - periods.indexOf(one.period));
  if (!cap) return;

  const left = leftLabel(cap.amountMicros - cap.usedMicros);
  const resets = cap.resetsAt.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  throw new AppError(
    "SPENDING_CAP_REACHED",
    `This may cost up to ${mostLabel(mostMicros)}, and ${capLabel(cap)} has ${left} left until ${resets}, 00:00 UTC; wait until then, or have it raised on the page ${pageOf(cap)}.`,
  );
}

/** A call of unknown price cannot be checked against a cap. */
function requireNoCap([cap]: CapUse[], model: string): void {
  if (!cap) return;

  throw new AppError(
    "SPENDING_CAP_REACHED",
    `The price of ${model} is not known here, so that ${capLabel(cap)} cannot be kept: choose another model, or have the cap removed on the page ${pageOf(cap)}.`,
  );
}

const pageOf = ({ scope }: CapUse) => (scope === "series" ? "Series" : "Costs");

function capLabel({ scope, name, period, amountMicros }: CapUse): string {
  const adjective = { day: "daily", month: "monthly" }[period];
  const whose = {
    ...{ workspace: "the workspace", channel: `the channel “${name}”`, member: `${name}` },
    series: `the series “${name}”`,
  }[scope];

  return `the ${adjective} cap of ${whose} (${mostLabel(amountMicros)})`;
}
