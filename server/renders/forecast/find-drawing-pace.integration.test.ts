import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { createUserWithWorkspace } from "@/server/auth/repository";
import type { Preset } from "@/server/segments/schema";
import { getOwnWorkspace } from "@/server/workspaces/repository";
import { findDrawingPace } from "./find-drawing-pace";
import { forecastRender } from "./forecast-render";

const script = "# Three hearts\n\nAn octopus has **3 hearts**.\n\nTwo of them serve the gills.\n";

let workspaceId: string;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  const user = await createUserWithWorkspace({ email: "ann@example.com", name: "Ann" });
  if (!user) throw new Error("The account was not made.");
  workspaceId = await getOwnWorkspace(user.id);
  ({ videoId } = await createVideo({ workspaceId, ownerId: user.id, script }));
});

afterAll(closeDatabase);

test("before the first render a draft is forecast to take less than a standard one, and that less than a high one", async () => {
  const forecasts = await Promise.all(
    (["draft", "standard", "high"] as const).map((preset) =>
      forecastRender({ workspaceId, videoId, preset }),
    ),
  );
  const [draft = 0, standard = 0, high = 0] = forecasts.map(({ secondsLeft }) => secondsLeft);

  expect(draft).toBeLessThan(standard);
  expect(standard).toBeLessThan(high);
});

test("the pace of a preset is the middle one of the last three renders that drew enough to tell", async () => {
  const slowDraft = { preset: "draft" as const, segmentCount: 4 };
  await addRender({ ...slowDraft, secondsApart: 1000 });
  for (const secondsApart of [100, 20, 10]) await addRender({ ...slowDraft, secondsApart });
  await addRender({ preset: "standard", segmentCount: 4, secondsApart: 4 });
  await addRender({ preset: "high", segmentCount: 1, secondsApart: 1 });

  expect(await findDrawingPace(workspaceId, "draft")).toBe(5);
  expect(await findDrawingPace(workspaceId, "standard")).toBe(25);
  expect(await findDrawingPace(workspaceId, "high")).toBe(12);
});

test("what others drew tells nothing of one's own", async () => {
  const stranger = await createUserWithWorkspace({ email: "bob@example.com", name: "Bob" });
  const other = await getOwnWorkspace(stranger?.id ?? "");

  expect(await findDrawingPace(other, "draft")).toBe(60);
});

type AddRender = { preset: Preset; segmentCount: number; secondsApart: number };

/** As if a render had drawn segments of 100 frames, one after the other. */
async function addRender({ preset, segmentCount, secondsApart }: AddRender): Promise<void> {
  const { prisma } = await openDatabase();
  const render = await prisma.render.create({ data: { workspaceId, videoId, preset, state: "succeeded" } });
  for (let index = 0; index < segmentCount; index += 1) {
    await prisma.artifactUse.create({
      data: {
        wasBuilt: true,
        render: { connect: { id: render.id } },
        artifact: {
          create: {
            ...{ kind: "segment", inputHash: `${render.id}-${index}`, storageKey: "none", bytes: 1n },
            metadata: { durationInFrames: 100 },
            producedBy: "test",
            createdAt: new Date(index * secondsApart * 1000),
          },
        },
      },
    });
  }
}
