import { randomUUID } from "node:crypto";
import { retryOnDisconnect } from "@/server/adapters/db/database-errors";
import { listenForChanges } from "@/server/adapters/db/listen";
import { requireVideo } from "@/server/videos/load-video";
import { addPage, findOtherPages, presenceChannel, removePage, updatePage } from "./repository";
import type { PresenceView, PresentPerson } from "./schema";

/** Nobody tells of a page that dies, and a notification can be lost with its connection: look anyway this often. */
const pollMs = 5000;

type Where = { workspaceId: string; videoId: string; userId: string };

/**
 * Who else has a video open, now and whenever that changes, numbered, until `signal` is aborted. Whoever watches has it open
 * meanwhile: each watching is a page. Throws NOT_FOUND.
 */
export async function* watchPresence(
  where: Where,
  signal: AbortSignal | undefined,
): AsyncGenerator<[number, PresenceView]> {
  await requireVideo(where);
  const page = { ...where, presenceId: randomUUID() };
  const changes = await listenForChanges(presenceChannel, where.videoId);

  try {
    await addPage(page);
    let last: string | undefined;
    for (let index = 0; !signal?.aborted; index += 1) {
      const people = await retryOnDisconnect(() => listOthers(where));
      const text = JSON.stringify(people);
      if (text !== last) yield [index, { presenceId: page.presenceId, people }];
      last = text;
      await changes.next(pollMs, signal);
    }
  } finally {
    changes.end();
    await removePage(page);
  }
}

/**
 * Says that a page is still open, and which scene it shows. Gives whether it is one of that person's; a page that is just
 * connecting again has another id in a moment.
 */
export function lookAtScene(
  page: { presenceId: string; workspaceId: string; userId: string },
  scene: number | null,
): Promise<boolean> {
  return updatePage(page, scene);
}

async function listOthers(where: Where): Promise<PresentPerson[]> {
  const people = new Map<string, PresentPerson>();
  for (const { userId, name, scene } of await findOtherPages(where)) {
    const person = people.get(userId) ?? { userId, name, scenes: [] };
    people.set(userId, person);
    if (scene !== null && !person.scenes.includes(scene)) person.scenes.push(scene);
  }

  return [...people.values()];
}
