import { z } from "zod";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { watchRender } from "../web/event-stream";
import { finishRender } from "../web/finish-render";
import { joinAs, type Joined } from "../web/join-as";
import { startWeb, type Web } from "../web/start-web";
import { createVisitor, type Visitor } from "../web/visitor";
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

it("nor does anybody read or change anything of a workspace that was deleted, by whatever way", async () => {
  const { workspaceId, visitor } = await joinAs(web, "bob");
  const { videoId } = await createVideo({ workspaceId, script: "# Storks\n\nThey fly.\n" });
  const { renderId, videoKey } = await finishRender(
    { workspaceId, videoId },
    { bytes: Buffer.from("storks") },
  );
  const { prisma } = await openDatabase();
  const { id } = await prisma.render.create({ data: { workspaceId, videoId, state: "running" } });
  const requests: [path: string, init?: RequestInit][] = [
    [`/api/renders/${renderId}/video`],
    [`/api/renders/${renderId}/package`],
    [`/api/media/${videoKey}`],
    ["/api/workspace/export"],
    ["/api/media/uploads?name=a.jpg", { method: "PUT", body: "a picture" }],
    ["/api/trpc/videos.list?input=%7B%22json%22%3A%7B%7D%7D"],
  ];
  const ask = () =>
    Promise.all(
      requests.map(async ([path, init]) => {
        const answer = await visitor.send(path, init);
        await answer.body?.cancel();

        return answer.status;
      }),
    );
  expect(await ask()).toEqual([200, 200, 200, 200, 400, 200]);
  const stream = watchRender(visitor, id, { signal: AbortSignal.timeout(60_000) });
  await stream.next();

  expect(await visitor.call("deletion.deleteWorkspace", { password: "correct horse battery" })).toMatchObject(
    {
      status: 200,
    },
  );

  expect(await ask()).toEqual(requests.map(() => 401));
  expect((await visitor.send(`/videos/${videoId}`)).headers.get("location")).toBe("/restore");
  // At most the news that the render was cancelled, and then the end.
  expect([await stream.next(), await stream.next()].at(-1)).toMatchObject({ done: true });
  expect(await visitor.call("deletion.restoreWorkspace", { workspaceId: ann.workspaceId })).toMatchObject({
    status: 404,
  });

  expect(await visitor.call("deletion.restoreWorkspace", { workspaceId })).toMatchObject({ status: 200 });

  expect(await ask()).toEqual([200, 200, 200, 200, 400, 200]);
});

it("whoever was removed from a workspace, and whoever follows a link that was revoked, reads no file of it", async () => {
  const { prisma } = await openDatabase();
  const dan = await joinAs(web, "dan");
  const { workspaceId } = dan;
  const carl = await joinAs(web, "carl");
  await prisma.membership.create({ data: { workspaceId, userId: carl.userId, role: "editor" } });
  expect(await carl.visitor.call("workspaces.switch", { workspaceId })).toMatchObject({ status: 200 });
  const { videoId } = await createVideo({ workspaceId, script: "# Herons\n\nThey wait.\n" });
  const { renderId, videoKey } = await finishRender(
    { workspaceId, videoId },
    { bytes: Buffer.from("herons") },
  );
  const { data } = await dan.visitor.call("guestLinks.create", {
    ...{ videoId, name: "Client", canApprove: false, validForDays: 7 },
  });
  const { url, guestLinkId } = z.object({ url: z.url(), guestLinkId: z.uuid() }).parse(data);
  const guest = createVisitor(web.origin);
  expect(await guest.call("guest.enter", { token: new URL(url).hash.slice(1) })).toMatchObject({
    status: 200,
  });
  const read = async (visitor: Visitor, path: string) => {
    const answer = await visitor.send(path);
    await answer.body?.cancel();

    return answer.status;
  };
  const member = [
    `/api/renders/${renderId}/video`,
    `/api/renders/${renderId}/package`,
    `/api/media/${videoKey}`,
  ];
  const ofMember = () => Promise.all(member.map((path) => read(carl.visitor, path)));
  const ofGuest = () => read(guest, `/api/guest/${renderId}/video`);
  expect(await ofMember()).toEqual([200, 200, 200]);
  expect(await ofGuest()).toBe(200);

  expect(await dan.visitor.call("members.remove", { userId: carl.userId })).toMatchObject({ status: 200 });
  expect(await dan.visitor.call("guestLinks.revoke", { guestLinkId })).toMatchObject({ status: 200 });

  // Carl is in his own workspace now, which has no such files.
  expect(await ofMember()).toEqual([404, 404, 404]);
  expect(await ofGuest()).toBe(401);
});
