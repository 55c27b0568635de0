import { afterEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createFolder, makeVideo, writeQuickScript } from "../make-video/run-make-video";
import { startBalancer } from "../processes/balance";
import { findFreePort } from "../processes/listen";
import { type Mode, setUpInngest } from "./inngest-setup";

const writeScript = (bird: string) => writeQuickScript(`One ${bird}.`, `Two ${bird}s.`, `Three ${bird}s.`);

const closings: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) await close();
  await closeDatabase();
});

test.each<Mode>(["connect", "serve"])(
  "two workers share the segments that Inngest asks for by %s, each drawing no more than it may",
  async (mode) => {
    const { settings, startWorker, close } = await setUpInngest(mode);
    const ports = [await findFreePort(), await findFreePort()];
    const balancer = await startBalancer(ports);
    closings.push(close, balancer.close);
    const origin: Record<string, string> = mode === "serve" ? { WORKER_ORIGIN: balancer.origin } : {};
    for (const port of ports) {
      await startWorker({ ...origin, WORKER_PORT: String(port), RENDER_SEGMENTS_AT_ONCE: "1" });
    }

    const { prisma } = await openDatabase();
    await prisma.artifactUse.deleteMany();
    await prisma.artifact.deleteMany();
    const folder = await createFolder(writeScript(mode === "serve" ? "lark" : "heron"));
    const result = await makeVideo(folder, ["script.md"], settings);

    expect(result.built).toMatchObject({ segment: 3, video: 1 });
    const segments = await prisma.artifact.findMany({ where: { kind: "segment" } });
    expect(new Set(segments.map(({ producedBy }) => producedBy)).size).toBe(2);
  },
);
