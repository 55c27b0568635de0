import { getDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { addMonths } from "@/server/calendar/grid/calendar-days";
import { copyPublication } from "@/server/calendar/many-publications.fixture";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { getOwnWorkspace } from "@/server/workspaces/repository";

const hourMs = 60 * 60_000;

export type BusyMonth = { workspaceId: string; userId: string; month: string };

/** A workspace with drafts on so many channels, spread over the month after next, each with a finished and a failed render. */
export async function createBusyMonth(size: { channels: number; videos: number }): Promise<BusyMonth> {
  const { pool } = getDatabase();
  const user = await createUserWithWorkspace({
    ...{ email: "ann@example.com", name: "Ann", emailVerifiedAt: new Date() },
  });
  if (!user) throw new Error("The account was not made.");
  const workspaceId = await getOwnWorkspace(user.id);
  const month = addMonths(new Date().toISOString().slice(0, 10), 2).slice(0, 7);
  const ofEach = size.videos / size.channels;

  for (let index = 0; index < size.channels; index += 1) {
    const channel = await addChannel(workspaceId, `Channel ${index + 1}`);
    const publishAt = new Date(Date.parse(`${month}-01T08:00Z`) + index * 10 * 60_000);
    const draft = { state: "draft", queuedAt: null, publishAt } as const;
    const { publicationId } = await addToQueue(channel, draft, `What number ${index + 1} is made of`);
    await copyPublication(publicationId, { count: ofEach - 1, everyMs: 7 * hourMs });
  }
  await pool.query('update "Video" set "ownerId" = $1 where "workspaceId" = $2', [user.id, workspaceId]);
  // Its revision is not the script's: the file is outdated, as of a video that somebody goes on editing.
  await pool.query(
    `insert into "Render" ("id", "workspaceId", "videoId", "state", "revision", "createdAt", "finishedAt")
     select gen_random_uuid(), "workspaceId", "id", state::"RenderState", 1, now() - age * interval '1 hour', now() - age * interval '50 minutes'
     from "Video", (values ('succeeded', 2), ('failed', 1)) as renders (state, age) where "workspaceId" = $1`,
    [workspaceId],
  );
  await pool.query("analyze");

  return { workspaceId, userId: user.id, month };
}
