import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { publicationsChannel } from "../repository";
import { compareUploads } from "./plan/order-uploads";
import { missesSlot } from "./plan/plan-uploads";
import { listEntries, type QueueEntry } from "./queue-repository";

/** A notification can be lost with its connection, so poll this often as well. */
const pollMs = 5000;

/** An upload as its workspace's queue shows it. */
export type QueueItem = Omit<QueueEntry, "priority" | "position" | "queuedAt"> & {
  /** Whether it waits too long to be uploaded by its publication time. */
  missesSlot: boolean;
};

export type QueueView = {
  /** Uploads in progress, and videos that YouTube is processing. */
  running: QueueItem[];
  /** In the order in which they are uploaded. */
  waiting: QueueItem[];
  failed: QueueItem[];
};

/** The queue of a workspace. */
export async function getQueue(workspaceId: string): Promise<QueueView> {
  const entries = await listEntries(workspaceId);
  const waiting = entries
    .filter(({ state }) => state === "queued")
    .map((entry) => ({ entry, ...toPlace(entry) }))
    .toSorted(compareUploads)
    .map(({ entry }) => entry);

  return {
    running: entries.filter(({ state }) => state === "uploading" || state === "processing").map(toQueueItem),
    waiting: waiting.map(toQueueItem),
    failed: entries.filter(({ state }) => state === "failed").map(toQueueItem),
  };
}

/** The queue of a workspace, now and after every change, numbered, until `signal` is aborted. */
export async function* watchQueue(
  workspaceId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, QueueView]> {
  const changes = await listenForChanges(publicationsChannel, workspaceId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const view = await retryOnDisconnect(() => getQueue(workspaceId));
      const text = JSON.stringify(view);
      if (text !== last) yield [index, view];
      last = text;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}

/** The fields that decide an entry's place. */
export function toPlace({ publicationId, priority, position, queuedAt, publishAt }: QueueEntry) {
  return {
    ...{ publicationId, priority, position },
    queuedAt: queuedAt.getTime(),
    publishAt: publishAt?.getTime() ?? null,
  };
}

function toQueueItem(entry: QueueEntry): QueueItem {
  const { priority: _, position: _position, queuedAt: _queuedAt, ...item } = entry;
  const startsAt = Math.max(Date.now(), item.waitUntil?.getTime() ?? 0);

  return { ...item, missesSlot: item.state === "queued" && missesSlot(toPlace(entry), startsAt) };
}
