import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createArtifact, listUses } from "@/server/artifacts/repository";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { env } from "@/server/env";
import { narratePreview } from "@/server/narration/narrate-scene";
import { closeSpeechEngines } from "@/server/providers/speech-engines";
import { forecastRender } from "@/server/renders/forecast/forecast-render";
import { requestRender } from "@/server/renders/requests/request-render";
import type { RenderIds } from "@/server/renders/schema";
import { planRender } from "@/server/renders/steps/plan-render";
import { startRender } from "@/server/renders/steps/start-render";
import { createVideo } from "@/server/videos/create-video";
import { loadVideo } from "@/server/videos/load-video";
import { getOwnWorkspace } from "@/server/workspaces/repository";

/** What one tenant keeps to themselves, and another guesses. */
const secret = "# Quarterly figures\n\nWe sell the company in May.\n";

beforeAll(async () => {
  await openDatabase();
  const victim = await joinWith("ann@example.com");
  await planRender(victim);
  await pretendDrawn(victim);
});

afterAll(async () => {
  await closeSpeechEngines();
  await closeDatabase();
});

test("who guesses another's sentence has all of it to speak and to draw, and hears nothing of theirs", async () => {
  const attacker = await joinWith("mallory@example.com");

  expect((await startRender(attacker, 1)).missingScenes).toHaveLength(2);

  const { video } = await loadVideo(attacker);
  await narratePreview(video, 0);
  const { workspaceId, videoId } = attacker;
  expect(await forecastRender({ workspaceId, videoId, preset: "standard" })).toMatchObject({
    sceneCount: 2,
    changedScenes: 2,
  });

  expect((await planRender(attacker)).missingPositions).toEqual([0, 1]);
  const uses = await listUses(attacker.renderId);
  expect(uses.filter(({ kind }) => kind !== "narration-clip")).toEqual([]);
});

/** Somebody with a workspace of their own, a video of the secret, and a render that nobody works on. */
async function joinWith(email: string): Promise<RenderIds> {
  const user = await createUserWithWorkspace({ email, name: "Ann" });
  const workspaceId = await getOwnWorkspace(user?.id ?? "");
  const { videoId } = await createVideo({ workspaceId, ownerId: user?.id ?? "", script: secret });

  return requestRender({ workspaceId, videoId }, { preset: "standard" });
}

/** As if a worker had drawn what a render has planned. */
async function pretendDrawn({ renderId }: RenderIds): Promise<void> {
  const { prisma } = await openDatabase();
  const bytes = Buffer.from("a picture");
  for (const { inputHash, frameCount } of await prisma.renderSegment.findMany({ where: { renderId } })) {
    const storageKey = `segment/${inputHash}.mp4`;
    const file = path.join(env.dataDirectory, "storage", storageKey);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    const facts = { kind: "segment", inputHash, storageKey, bytes: BigInt(bytes.length), producedBy: "test" };
    await createArtifact({ ...facts, metadata: { durationInFrames: frameCount } }, renderId);
  }
}
