import { closeDatabase, connectDatabase } from "@/server/adapters/db/database";
import { cancelRender } from "@/server/renders/requests/cancel-render";

/** A process for the tests: cancels all that is being rendered. */
const { prisma } = connectDatabase();
const renders = await prisma.render.findMany({ where: { state: { in: ["queued", "running"] } } });
for (const { id: renderId, ...ids } of renders) await cancelRender({ ...ids, renderId });
await closeDatabase();
