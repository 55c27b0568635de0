import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { requestRender } from "@/server/renders/request-render";
import { createStudioVideo } from "./create-studio-video";
import { getStudioVideo } from "./get-studio-video";
import { saveVideo } from "./save-video";
import { videoSchema } from "./schema";

const rounds = 25;
const speeds = [0.8, 0.9, 1.1, 1.2];

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(closeDatabase);

test("two people save and a third renders at once: no option is lost, and each render is of its revision", async () => {
  const { workspaceId, userId } = await createAccount("everybody");
  const scriptOf = (sentence: string) => `# Reefs\n\n${sentence}\n`;
  const videoId = await createStudioVideo({
    workspaceId,
    ownerId: userId,
    script: scriptOf("They grow slowly."),
  });
  const where = { workspaceId, videoId };
  const titles = new Map<number, string>();
  const save = async (change: Parameters<typeof saveVideo>[0]["options"], script?: string) => {
    const base = await getStudioVideo(where);
    const saved = await saveVideo({
      ...where,
      revision: base.revision,
      baseScript: base.script,
      script: script ?? base.script,
      options: change,
    });
    titles.set(saved.revision, saved.options.title);

    return saved;
  };
  const everyRound = async (act: (round: number) => Promise<unknown>) => {
    for (let round = 0; round < rounds; round += 1) await act(round);
  };

  await Promise.all([
    everyRound((round) => save({ title: `Title ${round}` }, scriptOf(`They grow slowly, ${round} times.`))),
    everyRound((round) => save({ speed: speeds[round % speeds.length] })),
    everyRound(() => requestRender(where, { preset: "draft" })),
  ]);

  const { options, script } = await getStudioVideo(where);
  expect(options.title).toBe(`Title ${rounds - 1}`);
  expect(options.speed).toBe(speeds[(rounds - 1) % speeds.length]);
  expect(script).toBe(scriptOf(`They grow slowly, ${rounds - 1} times.`));
  const renders = await database.prisma.render.findMany({ where, select: { revision: true, source: true } });
  titles.set(0, "Reefs");
  const wrong = renders
    .map(({ revision, source }) => ({ revision, title: videoSchema.parse(source).snippet.title }))
    .filter(({ revision, title }) => titles.get(revision) !== title);
  expect(renders.length).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
});
