import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { requireVideo } from "@/server/videos/load-video";
import { type PublicationView, toPublicationView } from "./publication-view";
import { listPublications, publicationsChannel } from "./repository";

/** A notification can be lost with its connection, so poll this often as well. */
const pollMs = 2000;

type Where = { workspaceId: string; videoId: string };

/** Waits for changes of a workspace's publications; `end` must be called. */
export function listenForPublications(workspaceId: string) {
  return listenForChanges(publicationsChannel, workspaceId);
}

/** All publications of a video, the newest first. Throws NOT_FOUND. */
export async function listVideoPublications(where: Where): Promise<PublicationView[]> {
  await requireVideo(where);

  return (await listPublications(where)).map(toPublicationView);
}

/** The publications of a video, now and after every change, numbered, until `signal` is aborted. Throws NOT_FOUND. */
export async function* watchPublications(
  where: Where,
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, PublicationView[]]> {
  await requireVideo(where);
  const changes = await listenForChanges(publicationsChannel, where.workspaceId);

  try {
    let last = "";
    for (let index = 0; !signal?.aborted; index += 1) {
      const publications = await retryOnDisconnect(() => listPublications(where));
      const views = publications.map(toPublicationView);
      const text = JSON.stringify(views);
      if (text !== last) yield [index, views];
      last = text;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
  }
}
