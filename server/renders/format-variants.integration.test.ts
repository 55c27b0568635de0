import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { listUses } from "@/server/artifacts/repository";
import { signInAs } from "@/e2e/setup/uploads";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { openRenderFile } from "@/server/exports/open-render-file";
import { closeSpeechEngines } from "@/server/providers/speech-engines";
import { createVideo } from "@/server/videos/create-video";
import { getDocument } from "@/server/videos/repository";
import { forecastRender } from "./forecast/forecast-render";
import { listRenderHistory } from "./history/list-render-history";
import { getTimeline } from "./repository";
import { requestRender } from "./requests/request-render";
import type { RenderIds } from "./schema";
import { planRender } from "./steps/plan-render";

const script = "# Three hearts\n\nAn octopus has **3 hearts**.\n\nTwo of them serve the gills.\n";

let where: { workspaceId: string; videoId: string };
let landscape: RenderIds;
let short: RenderIds;

beforeAll(async () => {
  await openDatabase();
  const user = await createUserWithWorkspace({ email: "ann@example.com", name: "Ann" });
  const account = user && (await signInAs(user.id));
  if (!account) throw new Error("The account was not made.");
  const { workspaceId, userId } = account;
  where = { workspaceId, videoId: (await createVideo({ workspaceId, ownerId: userId, script })).videoId };
  landscape = await requestRender(where);
  short = await requestRender(where, { format: "short" });
});

afterAll(async () => {
  await closeSpeechEngines();
  await closeDatabase();
});

const listClips = async ({ renderId }: RenderIds) =>
  (await listUses(renderId)).filter(({ kind }) => kind === "narration-clip");

test("a short after a landscape speaks nothing anew", async () => {
  await planRender(landscape);
  await planRender(short);
  const [first, second] = await Promise.all([listClips(landscape), listClips(short)]);

  expect(first.map(({ wasBuilt }) => wasBuilt)).toEqual([true, true, true]);
  expect(second.map(({ wasBuilt }) => wasBuilt)).toEqual([false, false, false]);
  expect(new Set(second.map(({ storageKey }) => storageKey))).toEqual(
    new Set(first.map(({ storageKey }) => storageKey)),
  );
});

test("each is drawn in its own size, and the video keeps its format", async () => {
  expect(await getTimeline(landscape)).toMatchObject({ format: "landscape", width: 1920, height: 1080 });
  expect(await getTimeline(short)).toMatchObject({ format: "short", width: 1080, height: 1920 });
  expect((await getDocument(where)).format).toBe("landscape");
});

test("the same variant twice is one render, and the history tells them apart", async () => {
  expect((await requestRender(where, { format: "short" })).renderId).toBe(short.renderId);
  expect((await requestRender(where, { format: "landscape" })).renderId).toBe(landscape.renderId);

  const history = await listRenderHistory(where);
  expect(history.map(({ renderId, format }) => [renderId, format])).toEqual([
    [short.renderId, "short"],
    [landscape.renderId, "landscape"],
  ]);
});

test("the forecast is of the format that is asked for", async () => {
  for (const format of ["landscape", "short", "square"] as const) {
    expect(await forecastRender({ ...where, preset: "draft", format })).toMatchObject({
      sceneCount: 3,
      changedScenes: 3,
    });
  }
});

test("files of a variant are named after it, so that both fit into one folder", async () => {
  const { prisma } = await openDatabase();
  for (const { renderId } of [landscape, short]) {
    await prisma.render.update({ where: { id: renderId }, data: { state: "succeeded" } });
    for (const kind of ["video", "thumbnail"]) await addUse(renderId, kind);
  }
  const nameOf = async ({ workspaceId, renderId }: RenderIds, file: string) =>
    (await openRenderFile({ workspaceId, renderId }, file)).downloadName;

  expect(await nameOf(landscape, "video")).toBe("Three hearts.mp4");
  expect(await nameOf(short, "video")).toBe("Three hearts (short).mp4");
  expect(await nameOf(short, "thumbnail")).toBe("Three hearts (short).jpg");
});

/** Pretends that the render made it; the test needs the names, not the bytes. */
async function addUse(renderId: string, kind: string): Promise<void> {
  const { prisma } = await openDatabase();
  const [{ storageKey } = { storageKey: "" }] = await listUses(renderId);
  const inputHash = `${renderId}-${kind}`;
  await prisma.artifactUse.create({
    data: {
      wasBuilt: true,
      render: { connect: { id: renderId } },
      artifact: { create: { kind, inputHash, storageKey, bytes: 1n, metadata: {}, producedBy: "test" } },
    },
  });
}
