import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createVideo } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { collectUnusedArtifacts } from "./collect-unused";
import { getOrProduce } from "./get-or-produce";
import { removeUnused } from "./repository";

let where: { workspaceId: string; videoId: string };

beforeAll(async () => {
  where = await createVideo((await openDatabase()).prisma);
});
afterAll(closeDatabase);

const addRender = async () =>
  (await (await openDatabase()).prisma.render.create({ data: where, select: { id: true } })).id;

function produceText(text: string, use: { renderId?: string; previewedBy?: string } = {}) {
  return getOrProduce({
    ...{ kind: "narration-clip", workspaceId: where.workspaceId, input: { text }, extension: "txt", ...use },
    metadataSchema: z.object({}),
    async produce(file) {
      await writeFile(file, text);

      return {};
    },
  });
}

/** Pretends that an artifact was last used this many days ago. */
async function age(id: string, days: number): Promise<void> {
  const { prisma } = await openDatabase();
  const lastUsedAt = new Date(Date.now() - days * 86_400_000);
  await prisma.artifact.update({ where: { id }, data: { lastUsedAt } });
}

const isStored = async ({ storageKey }: { storageKey: string }) =>
  (await (await getStore()).findBytes(storageKey)) !== undefined;
const hasRow = async ({ id }: { id: string }) =>
  (await (await openDatabase()).prisma.artifact.count({ where: { id } })) > 0;
const countWaiting = async () =>
  (await (await openDatabase()).pool.query("select from pg_locks where not granted")).rowCount;
const long = () => new Date(Date.now() - 86_400_000);

test("what nothing uses goes after a week, with its file; what a render or a preview uses stays", async () => {
  const renderId = await addRender();
  const produceLongAgo = async (text: string, days: number, use = {}) => {
    const artifact = await produceText(text, use);
    await age(artifact.id, days);

    return artifact;
  };
  const previewedBy = where.workspaceId;
  const unused = await produceLongAgo("unused", 8);
  const recent = await produceLongAgo("recent", 6);
  const rendered = await produceLongAgo("rendered", 400, { renderId });
  const previewed = await produceLongAgo("previewed", 8, { previewedBy });
  const previewedLongAgo = await produceLongAgo("previewed long ago", 31, { previewedBy });

  expect(await collectUnusedArtifacts()).toBe(2);

  for (const artifact of [unused, previewedLongAgo]) {
    expect([await hasRow(artifact), await isStored(artifact)]).toEqual([false, false]);
  }
  for (const artifact of [recent, rendered, previewed]) {
    expect([await hasRow(artifact), await isStored(artifact)]).toEqual([true, true]);
  }
  expect(await collectUnusedArtifacts()).toBe(0);
});

test("a backdrop's loop of before goes though a render used it", async () => {
  const loop = await produceText("loop", { renderId: await addRender() });
  const { prisma, pool } = await openDatabase();
  await prisma.artifact.update({ where: { id: loop.id }, data: { kind: "backdrop-loop" } });
  await age(loop.id, 8);
  const clip = await produceText("clip", { renderId: await addRender() });
  await age(clip.id, 8);

  const migration = path.resolve("prisma/migrations/0030_forget_backdrop_loops/migration.sql");
  await pool.query(await readFile(migration, "utf8"));
  await collectUnusedArtifacts();

  expect([await hasRow(loop), await isStored(loop)]).toEqual([false, false]);
  expect([await hasRow(clip), await isStored(clip)]).toEqual([true, true]);
});

test.each([
  ["a render", async () => ({ renderId: await addRender() })],
  ["a preview", () => Promise.resolve({ previewedBy: where.workspaceId })],
])("%s that wants a product while it is collected has it made anew, whole", async (name, createUse) => {
  const { id, storageKey } = await produceText(name);
  await age(id, 2);
  const use = await createUse();
  let wanted: ReturnType<typeof produceText> | undefined;
  const store = await getStore();

  const wasRemoved = await removeUnused(id, long(), async () => {
    // It finds row and file, and waits for the row.
    wanted = produceText(name, use);
    await expect.poll(countWaiting).toBeGreaterThan(0);
    await store.delete(storageKey);
  });
  const artifact = await wanted;

  expect(wasRemoved).toBe(true);
  expect(artifact?.id).not.toBe(id);
  expect(await readFile(await store.fetchLocal(artifact?.storageKey ?? ""), "utf8")).toBe(name);
});

test("what a render began to use in the last moment stays", async () => {
  const artifact = await produceText("last moment");
  await age(artifact.id, 2);
  await produceText("last moment", { renderId: await addRender() });
  await age(artifact.id, 2);

  expect(await removeUnused(artifact.id, long(), async () => {})).toBe(false);
  expect([await hasRow(artifact), await isStored(artifact)]).toEqual([true, true]);
});

test("a file that cannot be removed keeps its row, and the next run tries again", async () => {
  const artifact = await produceText("stubborn");
  await age(artifact.id, 2);

  const failing = removeUnused(artifact.id, long(), () => Promise.reject(new Error("The store is away.")));
  await expect(failing).rejects.toThrow("The store is away.");
  expect(await hasRow(artifact)).toBe(true);
  expect(await removeUnused(artifact.id, long(), async () => {})).toBe(true);
});
