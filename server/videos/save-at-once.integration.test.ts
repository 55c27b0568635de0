import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import { requestRender } from "@/server/renders/requests/request-render";
import { createVideo } from "./create-video";
import { getDocument } from "./repository";
import { saveVideo } from "./save-video";
import { videoSchema } from "./schema";

const rounds = 25;
/** A workspace's quota of unfinished renders is 20. */
const mostRenders = 15;
const speeds = [0.8, 0.9, 1.1, 1.2];

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(closeDatabase);

test("two people save and a third renders at once: no setting is lost, and each render is of its revision", async () => {
  const { workspaceId, userId } = await createAccount("everybody");
  const { videoId } = await createVideo({
    workspaceId,
    ownerId: userId,
    script: "---\ntitle: Reefs\nspeed: 1\n---\n\n# Reefs\n\nThey grow slowly.\n",
  });
  const where = { workspaceId, videoId };
  const scripts = new Map([[0, (await getDocument(where)).script]]);
  const save = async (change: (script: string) => string) => {
    const base = await getDocument(where);
    const saved = await saveVideo({
      ...where,
      revision: base.revision,
      baseScript: base.script,
      script: change(base.script),
    });
    scripts.set(saved.revision, saved.script);
  };
  const everyRound = async (act: (round: number) => Promise<unknown>) => {
    for (let round = 0; round < rounds; round += 1) await act(round);
  };

  const requests: Promise<unknown>[] = [];
  await Promise.all([
    everyRound(async (round) => {
      await save((script) =>
        writeSettings(script, { title: `Title ${round}` }).replace(
          /slowly.*\n$/,
          `slowly, ${round} times.\n`,
        ),
      );
      // While the next ones are saved.
      if (round < mostRenders) requests.push(requestRender(where, { preset: "draft" }));
    }),
    everyRound((round) => save((script) => writeSettings(script, { speed: speeds[round % speeds.length] }))),
  ]);
  await Promise.all(requests);

  const { script } = await getDocument(where);
  expect(readSettings(script)).toEqual({
    title: `Title ${rounds - 1}`,
    speed: speeds[(rounds - 1) % speeds.length],
  });
  expect(script).toMatch(new RegExp(`They grow slowly, ${rounds - 1} times\\.\n$`));
  const renders = await database.prisma.render.findMany({ where, select: { revision: true, source: true } });
  const wrong = renders.filter(({ revision, source }) => {
    const { title, speed } = readSettings(scripts.get(revision) ?? "") ?? {};
    const video = videoSchema.parse(source);

    return video.snippet.title !== title || video.speed !== speed;
  });
  expect(renders.length).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
});
