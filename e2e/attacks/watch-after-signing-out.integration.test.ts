import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { watchRender } from "../web/event-stream";
import { joinAs, type Joined } from "../web/join-as";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor } from "../web/visitor";
import { createVideo } from "@/server/videos/create-video";

let web: Web;
let ann: Joined;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

it("whoever was signed out on another device sees no more of a stream that was open", async () => {
  const { workspaceId, visitor } = ann;
  const { videoId } = await createVideo({ workspaceId, script: "# Cranes\n\nThey wade.\n" });
  const { prisma } = await openDatabase();
  const { id } = await prisma.render.create({ data: { workspaceId, videoId, state: "running" } });
  const streams = [0, 1].map(() => watchRender(visitor, id, { signal: AbortSignal.timeout(60_000) }));
  for (const stream of streams) await stream.next();

  const otherDevice = createVisitor(web.origin);
  expect(await otherDevice.signIn("ann@example.com", "correct horse battery")).toMatchObject({ error: null });
  expect(await otherDevice.call("auth.endOtherSessions")).toMatchObject({ status: 200 });

  for (const stream of streams) expect(await stream.next()).toMatchObject({ done: true });
});
