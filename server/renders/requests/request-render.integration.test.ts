import { afterAll, beforeAll, expect, test } from "vitest";
import { createVideo } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { getRenderSettings } from "../repository";
import { recordEncoder } from "../steps/get-drawing";
import { requestRender } from "./request-render";

let where: { workspaceId: string; videoId: string };

beforeAll(async () => {
  where = await createVideo((await openDatabase()).prisma);
});

afterAll(closeDatabase);

test("the same video with the same preset and renderer is made once, with others anew", async () => {
  const first = await requestRender(where);

  expect((await requestRender(where, { preset: "standard", renderer: "layered" })).renderId).toBe(
    first.renderId,
  );
  expect((await requestRender(where, { preset: "draft" })).renderId).not.toBe(first.renderId);
  expect((await requestRender(where, { renderer: "reference" })).renderId).not.toBe(first.renderId);
});

test("a render remembers how it is to be drawn, and a layered one its encoder", async () => {
  const layered = await requestRender(where, { preset: "high", renderer: "layered" });
  const reference = await requestRender(where, { preset: "high", renderer: "reference" });

  await Promise.all([recordEncoder(layered), recordEncoder(reference)]);

  expect(await getRenderSettings(layered)).toEqual({
    preset: "high",
    renderer: "layered",
    encoder: "libx264",
  });
  expect(await getRenderSettings(reference)).toEqual({
    preset: "high",
    renderer: "reference",
    encoder: null,
  });
});

test("a video that no voice can speak is not begun, and the refusal names a way out", async () => {
  const { prisma } = await openDatabase();
  const { videoId } = where;
  await prisma.video.update({ where: { id: videoId }, data: { script: "東京は日本の首都です。" } });
  const count = () => prisma.render.count({ where: { videoId } });
  const before = await count();

  await expect(requestRender(where, { preset: "draft" })).rejects.toThrow(
    /the script is in Japanese, and the voice .* speaks English: choose a voice that speaks Japanese/,
  );
  expect(await count()).toBe(before);
});

test("nor is one in which nothing is said, nor one whose script cannot be followed", async () => {
  const { prisma } = await openDatabase();
  const setScript = (script: string) =>
    prisma.video.update({ where: { id: where.videoId }, data: { script } });

  await setScript("::map[Japan]");
  await expect(requestRender(where)).rejects.toThrow(
    /^The video cannot be rendered: nothing is said .*write at least one sentence/,
  );
  await setScript("Words.\n\n::wrong[x]");
  await expect(requestRender(where)).rejects.toThrow(/^Line 3: "::wrong" is not known/);
});

test("a full queue takes no other render, and tells so; the one that is asked for again is joined", async () => {
  const { prisma } = await openDatabase();
  const other = await createVideo(prisma);
  const quotas = { ...env.quotas };
  env.quotas.queuedRenders = 1;

  try {
    const first = await requestRender(other);

    await expect(requestRender(other, { preset: "draft" })).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      userMessage: "This workspace’s queue is full (1 of 1); wait for a render to finish, or cancel one.",
    });
    expect((await requestRender(other)).renderId).toBe(first.renderId);
  } finally {
    Object.assign(env.quotas, quotas);
  }
});

test("a video that is longer than the operator allows is refused before any of it is spoken", async () => {
  const { prisma } = await openDatabase();
  const other = await createVideo(prisma);
  await prisma.video.update({
    where: { id: other.videoId },
    data: { script: "The tide comes in and goes out again, as it has always done. ".repeat(50) },
  });
  const quotas = { ...env.quotas };

  try {
    env.quotas.videoMinutes = 1;
    await expect(requestRender(other)).rejects.toThrow(
      /^The video would last about \d minutes, and may last 1; make several videos of it\.$/,
    );
    Object.assign(env.quotas, { videoMinutes: 9, videoScenes: 0 });
    await expect(requestRender(other)).rejects.toThrow(/^The video has \d+ scenes?, and may have 0/);
  } finally {
    Object.assign(env.quotas, quotas);
  }
  expect(await prisma.render.count({ where: { videoId: other.videoId } })).toBe(0);
});
