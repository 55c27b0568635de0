import { listChannels } from "@/server/channels/channels";
import type { Channel } from "@/server/channels/schema";
import { listConnections } from "@/server/channels/youtube/connecting/list-connections";
import { isMovable } from "@/server/publications/requests/reschedule";
import { backSchedule, type StepTime } from "../production/back-schedule";
import { listGates } from "./list-gates";
import { measureProduction } from "../production/measure-production";
import type { CalendarRow } from "../repository";
import type { CalendarItem, CalendarStage, Deadline } from "../schema";
import { type Blocker, blockers } from "./blockers";
import { type BlockerSubject, deriveBlocker } from "./derive-blocker";

type Connection = BlockerSubject["connection"];
type KnownChannel = { channel: Channel; connection: Connection; gates: string[] };

/** Everything that a workspace's cards depend on besides their publications. */
export type CardContext = {
  channels: Map<string, KnownChannel>;
  timesOf: (channelId: string | null) => StepTime[];
};

export async function loadCardContext(workspaceId: string): Promise<CardContext> {
  const [channels, connections, timesOf] = await Promise.all([
    listChannels(workspaceId),
    listConnections(workspaceId),
    measureProduction(workspaceId),
  ]);
  const byId = new Map(connections.map((connection) => [connection.channelId, connection]));

  return {
    timesOf,
    channels: new Map(
      channels.map((channel) => {
        const { channelId, kind } = channel;
        const connection = toConnection(kind, byId.get(channelId));

        return [channelId, { channel, connection, gates: listGates(channel.approval) }];
      }),
    ),
  };
}

function toConnection(
  kind: Channel["kind"],
  connection: { failureReason: string | null; isPaused: boolean } | undefined,
): Connection {
  if (kind === "export") return "none-needed";
  if (connection === undefined) return "missing";
  if (connection.failureReason !== null) return "signed-out";

  return connection.isPaused ? "paused" : "connected";
}

/** A publication as its card shows it; null if it is gone, or has no place in the calendar. */
export function toItem(row: CalendarRow, context: CardContext, now = Date.now()): CalendarItem | null {
  const { publicationId, videoId, channelId, title, state, publishAt, ownerName, finishedId: renderId } = row;
  const at = publishAt ?? (state === "draft" ? null : row.endedAt);
  if (row.isGone || at === null) return null;
  const blocker = findBlocker(row, context);
  const atMs = at.getTime();

  return {
    ...{ publicationId, videoId, channelId, title, renderId, ownerName, blocker, atMs },
    isPlanned: publishAt !== null,
    stage: toStage(row, atMs <= now),
    isLate: blocker !== null && (atMs <= now || isTooLate(blocker, listDeadlines(row, context), now)),
    isMovable: isMovable(row),
  };
}

/** The deadline of each step of a publication; none if it has no time, or is done. */
export function listDeadlines(
  { publishAt, channelId, state }: CalendarRow,
  { channels, timesOf }: CardContext,
): Deadline[] {
  if (publishAt === null || state === "succeeded" || state === "cancelled") return [];
  const gates = channels.get(channelId)?.gates ?? [];

  return backSchedule(publishAt, timesOf(channelId), {
    needsApproval: gates.length > 0,
  });
}

function findBlocker(row: CalendarRow, { channels }: CardContext): Blocker | null {
  const known = channels.get(row.channelId);
  if (!known) return null;
  const { connection, gates } = known;

  return deriveBlocker({ ...row, connection, gates });
}

function isTooLate(blocker: Blocker, deadlines: Deadline[], now: number): boolean {
  const deadline = deadlines.find(({ step }) => step === blockers[blocker].step);

  return deadline !== undefined && deadline.by.getTime() <= now;
}

function toStage({ state, privacyStatus }: CalendarRow, isPast: boolean): CalendarStage {
  switch (state) {
    case "draft":
      return "draft";
    case "queued":
      return "queued";
    case "uploading":
    case "processing":
      return "uploading";
    case "failed":
    case "cancelled":
      return "failed";
    case "succeeded":
      return isPast || privacyStatus !== "private" ? "published" : "scheduled";
  }
}
