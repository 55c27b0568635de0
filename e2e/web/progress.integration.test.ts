import { afterAll, beforeAll, expect, it } from "vitest";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { getOwnWorkspace } from "@/server/workspaces/repository";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { updateProgress } from "@/server/renders/repository";
import { createVideo } from "@/server/videos/create-video";
import { type StreamedRender, watchRender } from "./event-stream";
import { startWeb, type Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

const password = "correct horse battery";
let webs: Web[];
let visitors: Visitor[];
let where: { workspaceId: string; renderId: string };

beforeAll(async () => {
  const { prisma } = await openDatabase();
  webs = [await startWeb(), await startWeb()];
  const email = "ann@example.com";
  const user = await createUserWithWorkspace({
    name: "Ann",
    email,
    passwordHash: await hashPassword(password),
  });
  const workspaceId = await getOwnWorkspace(user?.id ?? "");
  const { videoId } = await createVideo({
    ...{ workspaceId, ownerId: user?.id ?? "", script: "# Hearts\n\nAn octopus has three.\n" },
  });
  const render = await prisma.render.create({ data: { workspaceId, videoId, state: "running" } });
  where = { workspaceId, renderId: render.id };
  visitors = webs.map(({ origin }) => createVisitor(origin));
  for (const visitor of visitors) await visitor.signIn(email, password);
});

afterAll(async () => {
  expect(await Promise.all(webs.map((web) => web.stop()))).toEqual([0, 0]);
  await closeDatabase();
});

const write = (share: number) => updateProgress(where, { stage: "rendering", share, sceneCount: 1 });

async function take(events: AsyncGenerator<StreamedRender, undefined>): Promise<StreamedRender> {
  const { value } = await events.next();

  return value ?? { id: "", share: undefined };
}

it("what one process writes, the browsers of all web processes see, each state in its turn", async () => {
  const controller = new AbortController();
  const streams = visitors.map((visitor) =>
    watchRender(visitor, where.renderId, { signal: controller.signal }),
  );
  await Promise.all(streams.map(take));

  for (const share of [0.1, 0.2, 0.3]) {
    await write(share);
    const seen = await Promise.all(streams.map(take));
    expect(seen.map((event) => event.share)).toEqual([share, share]);
  }
  controller.abort();
});

it("whoever comes back gets the newest state at once, from whichever process", async () => {
  const [first, second] = visitors;
  if (!first || !second) throw new Error("There are two.");
  const before = new AbortController();
  const { id } = await take(watchRender(first, where.renderId, { signal: before.signal }));
  before.abort();
  await write(0.4);
  await write(0.5);

  const { signal } = new AbortController();
  const again = watchRender(second, where.renderId, { signal, lastEventId: id });

  expect(await take(again)).toMatchObject({ share: 0.5 });
});
