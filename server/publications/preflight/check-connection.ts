import { getMsUntilPacificMidnight } from "@/server/adapters/youtube/pacific-day";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";
import { getAccessToken } from "@/server/channels/youtube/call-channel";
import { listQuotaLimits, readQuota, toProjectId } from "@/server/channels/youtube/quota-ledger";
import { AppError } from "@/server/errors";
import { estimateCost } from "../queue/plan/upload-cost";
import { block, type Connection, ok, type PreflightItem, type PreflightSubject, warn } from "./schema";

const settings = "Settings, Channels";

/** Checks whether, and when, YouTube will accept an upload to the channel. */
export async function checkConnection(subject: PreflightSubject): Promise<PreflightItem[]> {
  const { connection, channel } = subject;
  if (connection === null) {
    return [
      block(
        "connection",
        `${channel.name} is not connected to YouTube.`,
        `Connect it in ${settings}; this draft stays as it is.`,
      ),
    ];
  }

  return [
    await checkToken(connection),
    ...checkPause(connection),
    ...checkScopes(subject, connection),
    ...checkAudit(connection),
    ...(await checkQuota(subject, connection)),
  ];
}

/** Refreshes a token that is about to expire, so that a revoked grant shows before the upload. */
async function checkToken(connection: Connection): Promise<PreflightItem> {
  const reconnect = `Reconnect the channel in ${settings}; this draft stays as it is.`;
  if (connection.failureReason !== null) return block("connection", connection.failureReason, reconnect);

  try {
    await getAccessToken(connection);

    return ok("connection", `Connected to ${connection.title}.`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "YOUTUBE_UNAVAILABLE") {
      return warn("connection", error.userMessage, "The upload waits until it does.");
    }
    return block("connection", error.userMessage, reconnect);
  }
}

function checkPause({ title, pausedAt }: Connection): PreflightItem[] {
  if (pausedAt === null) return [];

  return [
    warn("pause", `Uploads to ${title} are paused: this one will wait.`, `Resume them in ${settings}.`),
  ];
}

function checkScopes({ publication }: PreflightSubject, { scopes }: Connection): PreflightItem[] {
  const { options, privacyStatus, publishAt } = publication;
  if (!scopes.includes(youtubeScopes.upload)) {
    return [
      block(
        "permissions",
        "The channel does not allow uploads.",
        `Reconnect it in ${settings} and allow them.`,
      ),
    ];
  }
  if (scopes.includes(youtubeScopes.edit)) return [ok("permissions", "The channel allows all of this.")];

  const allow = `Allow “edit videos, captions and playlists” in ${settings}`;
  if (privacyStatus === "public" && publishAt === null) {
    return [
      block(
        "permissions",
        "A video becomes public when it is complete, which takes the permission to edit videos.",
        `${allow}, or schedule the video.`,
      ),
    ];
  }
  const skipped = [options.captions && "captions", options.playlistId !== null && "playlist"].filter(Boolean);
  if (skipped.length === 0) return [ok("permissions", "The channel allows all of this.")];

  return [
    warn(
      "permissions",
      `Without a permission to edit, YouTube takes no ${skipped.join(" and no ")}.`,
      `${allow}.`,
    ),
  ];
}

function checkAudit({ lockedPrivateAt }: Connection): PreflightItem[] {
  if (lockedPrivateAt === null) return [];

  return [
    warn(
      "audit",
      "YouTube keeps uploads of this Google project private, for Google has not audited it.",
      "Ask Google for an audit of the project: “Audit” in docs/youtube.md says how.",
    ),
  ];
}

/** An upload without quota waits for midnight Pacific: that never blocks it, but can be too late. */
async function checkQuota(
  { publication, now }: PreflightSubject,
  { clientId }: Connection,
): Promise<PreflightItem[]> {
  const used = await readQuota(toProjectId(clientId), now);
  const limits = listQuotaLimits();
  const { uploads, units, optionalUnits } = estimateCost(publication.options);
  const needed = { "videos.insert": uploads, units: units + optionalUnits };
  const lacking = (["videos.insert", "units"] as const).filter(
    (bucket) => used[bucket] + needed[bucket] > limits[bucket],
  );
  const [first] = lacking;
  if (first === undefined) {
    const left = limits["videos.insert"] - used["videos.insert"];
    return [
      ok("quota", `YouTube’s quota has room: ${left} ${left === 1 ? "upload" : "uploads"} left today.`),
    ];
  }

  const what =
    first === "videos.insert"
      ? "Today’s uploads of this Google project are used up: the video waits for midnight Pacific time"
      : "Today’s quota has too little room for thumbnail, captions and playlist: some wait for midnight Pacific time";
  const isLate =
    first === "videos.insert" &&
    publication.publishAt !== null &&
    publication.publishAt.getTime() < now + getMsUntilPacificMidnight(now);

  return [
    warn(
      "quota",
      isLate ? `${what}, which is after its time.` : `${what}.`,
      isLate ? "Choose a later time, or use an OAuth client of your own." : "There is nothing to do.",
    ),
  ];
}
