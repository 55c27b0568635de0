import { getMsUntilPacificMidnight, toPacificDay } from "@/server/adapters/youtube/pacific-day";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { type QuotaBucket, quotaCosts, type YouTubeMethod } from "./quota-costs";
import { fillQuotaUse, insertQuotaUse, sumQuotaUses, unsafeDeleteQuotaUses } from "./quota-repository";

const dayMs = 24 * 60 * 60_000;
/** Long enough to find out what used a quota up. */
const keptDays = 30;

export type QuotaUser = { workspaceId: string; projectId: string; publicationId?: string | undefined };

/** Of Google's clients the number before the first hyphen is the project's, whose quota they share; other ids stand for themselves. */
export function toProjectId(clientId: string): string {
  return /^(\d+)-/.exec(clientId)?.[1] ?? clientId;
}

/** What a project may use of each bucket in a Pacific day. */
export function listQuotaLimits(): Record<QuotaBucket, number> {
  const { units, uploads } = env.youtubeQuota;

  return { units, "videos.insert": uploads, analytics: 100_000 };
}

/** What a project has used of each bucket on the Pacific day of a moment. */
export async function readQuota(projectId: string, now = Date.now()): Promise<Record<QuotaBucket, number>> {
  const used = await sumQuotaUses(projectId, toPacificDay(now));

  return { units: 0, "videos.insert": 0, analytics: 0, ...used };
}

/** Enters a call before it is made: Google charges those that fail, too. Throws YOUTUBE_QUOTA_EXCEEDED where it has no room. */
export async function chargeQuota(user: QuotaUser, method: YouTubeMethod): Promise<void> {
  const now = Date.now();
  const { bucket, units } = quotaCosts[method];
  const isEntered = await insertQuotaUse(
    { ...user, pacificDay: toPacificDay(now), bucket, units, method },
    listQuotaLimits()[bucket],
  );
  if (isEntered) return;

  throw new AppError("YOUTUBE_QUOTA_EXCEEDED", `The bucket ${bucket} has no room for ${method}.`, {
    userMessage: "YouTube’s daily quota is used up; uploads resume after midnight Pacific time.",
    retryAfterMs: getMsUntilPacificMidnight(now),
  });
}

/** Google says that a bucket is used up, whatever we counted: others use the project, too. Nothing more of it is planned today. */
export async function fillQuota(user: QuotaUser, method: YouTubeMethod): Promise<void> {
  const { bucket } = quotaCosts[method];
  const entry = { ...user, pacificDay: toPacificDay(Date.now()), bucket, method: "quotaExceeded" };
  await fillQuotaUse(entry, listQuotaLimits()[bucket]);
}

/** Forgets what was used on days long past: each call is a row. */
export async function purgeQuotaUses(now = Date.now()): Promise<void> {
  await unsafeDeleteQuotaUses(toPacificDay(now - keptDays * dayMs));
}
