import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRender } from "@/e2e/setup/create-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { updateState } from "../repository";
import type { RenderIds } from "../schema";
import { whileRenderRuns } from "./while-render-runs";

let ids: RenderIds;

beforeAll(async () => {
  const { prisma } = await openDatabase();
  const renderId = await createRender(prisma);
  const { workspaceId, videoId } = await prisma.render.findUniqueOrThrow({ where: { id: renderId } });
  ids = { workspaceId, videoId, renderId };
});
afterAll(closeDatabase);

test("work that has nothing to report stops within two seconds of the cancellation, and none is begun after it", async () => {
  let hasBegun = false;
  const stopping = whileRenderRuns(ids, async (signal) => {
    hasBegun = true;
    await once(signal, "abort");

    return Date.now();
  });
  await expect.poll(() => hasBegun).toBe(true);

  await updateState(ids, "cancelled");
  const cancelledAtMs = Date.now();

  expect((await stopping) - cancelledAtMs).toBeLessThan(2_000);
  await expect(whileRenderRuns(ids, () => Promise.resolve())).rejects.toMatchObject({ code: "CANCELLED" });
});
