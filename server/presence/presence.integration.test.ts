import { afterAll, beforeAll, expect, test } from "vitest";
import { joinAs } from "@/e2e/setup/team";
import { createAccount } from "@/e2e/setup/uploads";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { watchPresence } from "./presence";
import type { PresenceView } from "./schema";

let ann: Account;
let bob: Account;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  bob = await joinAs({ workspaceId: ann.workspaceId, role: "viewer", name: "Bob" });
  ({ videoId } = await as(ann).videos.create({ script: "# Cranes\n\nThey wade.\n" }));
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const as = (account: Account) => createCaller({ account, caller: { address: "" } });

/** A page on which somebody has the video open. */
function open({ workspaceId, userId }: Account) {
  const closing = new AbortController();
  const views = watchPresence({ workspaceId, videoId, userId }, closing.signal);

  return {
    /** The next state that fits. */
    async waitFor(fits: (view: PresenceView) => boolean): Promise<PresenceView> {
      for (;;) {
        const result = await views.next();
        if (result.done) throw new Error("The page was closed.");
        const [, view] = result.value;
        if (fits(view)) return view;
      }
    },
    async close() {
      closing.abort();
      await views.return(undefined);
    },
  };
}
const isAlone = ({ people }: PresenceView) => people.length === 0;
const hasCompany = ({ people }: PresenceView) => people.length > 0;

test("whoever opens a video sees who has it open, in which scene, until they close it", async () => {
  const anns = open(ann);
  await anns.waitFor(isAlone);
  const bobs = open(bob);
  const { presenceId, people } = await bobs.waitFor(() => true);
  expect(people).toEqual([{ userId: ann.userId, name: "ann", scenes: [] }]);
  expect((await anns.waitFor(hasCompany)).people).toEqual([{ userId: bob.userId, name: "Bob", scenes: [] }]);

  await as(bob).presence.look({ presenceId, scene: 2 });
  expect((await anns.waitFor(({ people: [one] }) => one?.scenes.length === 1)).people[0]?.scenes).toEqual([
    2,
  ]);

  await bobs.close();
  await anns.waitFor(isAlone);
  await anns.close();
  expect(await getDatabase().prisma.presence.count({ where: { videoId } })).toBe(0);
});

test("somebody with two pages is there once, in both scenes, and not for themselves", async () => {
  const anns = open(ann);
  await anns.waitFor(isAlone);
  const pages = [open(bob), open(bob)];
  for (const [index, page] of pages.entries()) {
    const { presenceId, people } = await page.waitFor(() => true);
    expect(people.map(({ name }) => name)).toEqual(["ann"]);
    await as(bob).presence.look({ presenceId, scene: index });
  }

  const { people } = await anns.waitFor(({ people: [one] }) => one?.scenes.length === 2);

  expect(people).toEqual([
    { userId: bob.userId, name: "Bob", scenes: expect.arrayContaining([0, 1]) as unknown },
  ]);
  for (const page of [anns, ...pages]) await page.close();
});

test("a page that died is not there any more, though nobody closed it", async () => {
  const anns = open(ann);
  await anns.waitFor(isAlone);
  const bobs = open(bob);
  const { presenceId } = await bobs.waitFor(() => true);
  await anns.waitFor(hasCompany);

  await getDatabase().prisma.presence.update({
    where: { id: presenceId },
    data: { seenAt: new Date(Date.now() - 46_000) },
  });

  await anns.waitFor(isAlone);
  await as(bob).presence.look({ presenceId, scene: null });
  await anns.waitFor(hasCompany);
  for (const page of [anns, bobs]) await page.close();
});

test("nobody speaks for another's page, and nobody watches a stranger's video", async () => {
  const bobs = open(bob);
  const { presenceId } = await bobs.waitFor(() => true);

  expect(await as(ann).presence.look({ presenceId, scene: 1 })).toBe(false);
  expect(await getDatabase().prisma.presence.findFirst({ where: { id: presenceId } })).toMatchObject({
    scene: null,
  });
  await bobs.close();
  const stranger = await createAccount("stranger");
  await expect(open(stranger).waitFor(() => true)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
