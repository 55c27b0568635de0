import { truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createRender } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getStore } from "@/server/adapters/storage/store";
import { findArtifacts } from "./find-artifact";
import { getOrProduce } from "./get-or-produce";
import { listUses } from "./repository";

const metadataSchema = z.object({ length: z.number() });

let firstRender = "";
let nextRender = "";

beforeAll(async () => {
  const { prisma } = await openDatabase();
  firstRender = await createRender(prisma);
  nextRender = await createRender(prisma);
});

afterAll(closeDatabase);

function describe(text: string) {
  return { kind: "audio-mix" as const, workspaceId: "test", input: { findArtifacts: text }, metadataSchema };
}

function produceText(text: string) {
  return getOrProduce({
    ...describe(text),
    extension: "txt",
    renderId: firstRender,
    async produce(file) {
      await writeFile(file, text);

      return { length: text.length };
    },
  });
}

test("many are found at once, in the order they are asked for, and count as reused", async () => {
  const one = await produceText("one");
  const three = await produceText("three");

  const found = await findArtifacts(["three", "two", "one", "one"].map(describe), nextRender);

  expect(found.map((artifact) => artifact?.metadata.length)).toEqual([5, undefined, 3, 3]);
  const keys = (await listUses(nextRender)).filter(({ wasBuilt }) => !wasBuilt).map((use) => use.storageKey);
  expect(keys.sort()).toEqual([one.storageKey, three.storageKey].sort());
});

test("what a render had built stays built when it looks again", async () => {
  const { storageKey } = await produceText("built");

  await findArtifacts([describe("built")], firstRender);

  expect((await listUses(firstRender)).find((use) => use.storageKey === storageKey)?.wasBuilt).toBe(true);
});

test("a damaged one among them is forgotten, the others are served", async () => {
  await produceText("whole");
  const damaged = await produceText("damaged");
  await truncate(await (await getStore()).fetchLocal(damaged.storageKey), 2);

  const found = await findArtifacts(["damaged", "whole"].map(describe), nextRender);

  expect(found.map((artifact) => artifact?.metadata.length)).toEqual([undefined, 5]);
});

test("a render that finds what another one is just marking waits for nobody", async () => {
  const { id } = await produceText("held");
  const { prisma } = await openDatabase();

  await prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`update "Artifact" set "lastUsedAt" = now() where "id" = ${id}::uuid`;
    const [found] = await findArtifacts([describe("held")], nextRender);
    expect(found?.id).toBe(id);
  });
});
