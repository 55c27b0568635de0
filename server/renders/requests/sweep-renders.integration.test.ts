import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createVideo } from "@/e2e/setup/create-render";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import type { RenderIds } from "../schema";
import { failStart } from "../steps/end-render";
import { startRender } from "../steps/start-render";
import { requestRender } from "./request-render";
import { sweepRenders } from "./start-run";

let database: Database;
let ids: RenderIds;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  await database.prisma.render.deleteMany();
  ids = await requestRender(await createVideo(database.prisma));
});
afterAll(closeDatabase);

async function sentEvents() {
  const { rows } = await database.pool.query<{ id: string }>("select id from engine.event order by position");

  return rows.map(({ id }) => id).filter((id) => id.includes(ids.renderId));
}

/** As if a server that kept its events in memory had been killed, more than a minute ago. */
async function loseRun() {
  await database.pool.query("delete from engine.event where id = any ($1)", [await sentEvents()]);
  await makeOlder();
}

async function makeOlder() {
  const startSentAt = new Date(Date.now() - 61_000);
  await database.prisma.render.updateMany({ data: { startSentAt } });
}

const readRender = () => database.prisma.render.findUniqueOrThrow({ where: { id: ids.renderId } });

test("a render whose run the engine has stays as it is, and so does one that was just started", async () => {
  await sweepRenders();
  await makeOlder();
  await sweepRenders();

  expect(await sentEvents()).toEqual([`video-requested-${ids.renderId}-1`]);
});

test("a render whose event was never sent is started", async () => {
  await loseRun();
  await database.prisma.render.updateMany({
    data: { startCount: 0, startSentAt: null, startEventId: null },
  });

  await sweepRenders();

  expect(await sentEvents()).toEqual([`video-requested-${ids.renderId}-1`]);
});

test("a render whose run was lost is started again under a new event id, by one of several sweeps at once", async () => {
  await loseRun();

  await Promise.all([sweepRenders(), sweepRenders(), sweepRenders()]);

  expect(await sentEvents()).toEqual([`video-requested-${ids.renderId}-2`]);
  expect(await readRender()).toMatchObject({ startCount: 2, startEventId: (await sentEvents())[0] });
});

test("asking for the same video again starts a lost run at once", async () => {
  await loseRun();

  expect(await requestRender(ids)).toEqual(ids);

  expect(await sentEvents()).toEqual([`video-requested-${ids.renderId}-2`]);
});

test("a render that was lost three times has failed, with a sentence", async () => {
  for (const _loss of [1, 2, 3]) {
    await loseRun();
    await sweepRenders();
  }

  expect(await readRender()).toMatchObject({
    state: "failed",
    failureReason: "The workflow engine lost this render 3 times; ask for it again.",
  });
});

test("a run that was thought lost ends when it goes on, and its failure does not fail the render", async () => {
  await loseRun();
  await sweepRenders();

  await expect(startRender(ids, 1)).rejects.toMatchObject({ code: "CANCELLED" });
  await failStart(ids, 1, { code: "CANCELLED", reason: "The render was started again." });

  expect(await readRender()).toMatchObject({ state: "queued" });
});
