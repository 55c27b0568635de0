import { afterAll, beforeAll, expect, test } from "vitest";
import { createRender } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { parse } from "@/server/script-format/scripts.fixture";
import { buildSegment } from "@/server/segments/build-segment";
import { buildTimeline } from "@/server/timeline/build-timeline";
import { testVideo } from "@/server/videos/video.fixture";
import { getRenderView } from "./render-view";
import { updateProgress, updateState } from "./repository";
import { findSegmentPlan, replaceSegments, sumSegments, updateSegment } from "./segment-repository";
import { startDrawing } from "./steps/draw-progress";

const scenes = parse("# Hearts\n\n![](a.png)\n\nIt swims.").scenes.map((scene, index) => ({
  ...{ ...scene, id: String(index), media: null },
}));
const timeline = buildTimeline(testVideo({ scenes }), []);
const settings = { scale: 1, crf: 20, x264Preset: "veryfast" as const };
const plans = [...timeline.scenes.keys()].map((position) => ({
  segment: buildSegment(timeline, position),
  drawing: { renderer: "layered" as const, encoder: "libx264", settings },
}));
let where: { workspaceId: string; renderId: string };

beforeAll(async () => {
  const { prisma } = await openDatabase();
  const renderId = await createRender(prisma);
  const { workspaceId } = await prisma.render.findUniqueOrThrow({ where: { id: renderId } });
  where = { workspaceId, renderId };
  await replaceSegments(
    where,
    plans.map((plan, index) => ({ plan, inputHash: `planned-${index}`, isDrawn: index === 0 })),
  );
  await updateState(where, "running");
});
afterAll(closeDatabase);

test("a segment's run reads its own part, as it was planned, and only in its own workspace", async () => {
  expect(await findSegmentPlan({ ...where, position: 1 })).toEqual(plans[1]);
  expect(await findSegmentPlan({ ...where, position: 9 })).toBeUndefined();
  expect(await findSegmentPlan({ ...where, workspaceId: crypto.randomUUID(), position: 1 })).toBeUndefined();
});

test("what is shown of a render is the sum of its segments, whoever writes at the same time", async () => {
  const planned = await sumSegments(where);
  expect(planned).toMatchObject({ scenesDone: 1, sceneCount: plans.length, elapsedSeconds: null });
  await updateProgress(where, startDrawing(planned, 30));

  const positions = [...plans.keys()].slice(1);
  await Promise.all(
    positions.map((position) => updateSegment({ ...where, position }, { state: "running", framesDone: 10 })),
  );
  const { progress } = await getRenderView(where);
  expect(progress?.share).toBeCloseTo((planned.framesDone + 10 * positions.length) / planned.frameCount);

  await Promise.all(
    positions.map((position) => {
      const { frameRange } = plans[position]?.segment ?? { frameRange: [0, -1] as const };
      const framesDone = frameRange[1] - frameRange[0] + 1;

      return updateSegment({ ...where, position }, { state: "succeeded", framesDone, inputHash: "drawn" });
    }),
  );
  const { progress: done } = await getRenderView(where);
  expect(done).toMatchObject({ stage: "rendering", share: 1, scenesDone: plans.length, secondsLeft: 0 });
});

test("a late word on a segment changes nothing that is shown of a render that is over", async () => {
  await updateState(where, "cancelled");
  const before = await getRenderView(where);

  await updateSegment({ ...where, position: 1 }, { state: "running", framesDone: 1 });

  expect(await getRenderView(where)).toEqual(before);
});
