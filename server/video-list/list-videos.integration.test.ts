import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { readScript } from "@/server/videos/load-video";
import { replaceScript } from "@/server/videos/repository";
import { createVideos } from "./many-videos.fixture";
import { listVideos } from "./list-videos";
import { findVideos } from "./repository";
import { type ListCursor, listVideosSchema } from "./schema";

const largeCount = 10_000;
const smallCount = 100;
const sorts = ["newest", "title"] as const;

let database: Database;
let largeId: string;
let smallId: string;

beforeAll(async () => {
  database = await openDatabase();
  largeId = await createVideos("large", largeCount);
  smallId = await createVideos("small", smallCount);
  await database.pool.query(
    `insert into "Render" ("id", "workspaceId", "videoId", "state", "createdAt")
     select gen_random_uuid(), $1, video.id, 'succeeded', now() - number * interval '1 minute'
     from (select "id" from "Video" where "workspaceId" = $1 order by "editedAt" desc, "id" desc limit 51) as video,
       generate_series(1, 300) as number`,
    [largeId],
  );
  await database.pool.query('analyze "Video"');
  await database.pool.query('analyze "Render"');
});

afterAll(closeDatabase);

test.each(sorts)("a page by %s comes from an index, the first and a later one", async (sort) => {
  const first = await findVideos(largeId, listVideosSchema.parse({ sort }));
  const second = await findVideos(largeId, listVideosSchema.parse({ sort, cursor: first.nextCursor }));

  for (const cursor of [undefined, first.nextCursor, second.nextCursor])
    expectIndexOnly(await explainList({ sort, cursor }));
});

test.each(sorts)("by %s, the index is entered at the cursor, however far down that is", async (sort) => {
  const first = await findVideos(largeId, listVideosSchema.parse({ sort }));
  const nodes = await explainList({ sort, cursor: first.nextCursor });

  expect(nodes.map((node) => node["Index Cond"]).join()).toMatch(
    sort === "title" ? /ROW\(.*title.*\) >/ : /ROW\(.*"editedAt".*\) </,
  );
});

test("a page of one owner comes from an index", async () => {
  expectIndexOnly(await explainList({ ownerId: randomUUID() }));
});

test("a page of one stage, which is stored nowhere, reads no more than the newest render of each video", async () => {
  const nodes = await explainList({ stage: "failed" });

  const [scan] = nodes.filter((node) => node["Relation Name"] === "Render");
  expect(scan?.["Node Type"]).toBe("Index Scan");
  expect(scan?.["Actual Rows"]).toBeLessThanOrEqual(1);
});

test("a page of one channel comes from an index of its own, which holds no other videos", async () => {
  const { id: channelId } = await database.prisma.channel.create({
    data: {
      ...{ workspaceId: largeId, name: "Deep sea", nameKey: "deep sea", timeZone: "UTC", profile: {} },
      videos: {
        connect: (await findVideos(largeId, listVideosSchema.parse({ sort: "title" }))).videos.map(
          ({ videoId }) => ({ id: videoId }),
        ),
      },
    },
    select: { id: true },
  });
  await database.pool.query('analyze "Video"');
  const nodes = await explainList({ channelId });

  expectIndexOnly(nodes);
  expect(nodes.map((node) => node["Index Cond"]).join()).toMatch(/"channelId" =/);
});

test("only the newest render of a video is read, however many it has", async () => {
  const nodes = await explainList({});

  const scans = nodes.filter((node) => node["Relation Name"] === "Render");
  expect(scans.map((node) => [node["Node Type"], node["Actual Rows"]])).toEqual([["Index Scan", 1]]);
  expect(scans[0]?.["Index Cond"]).toMatch(/^\("videoId" =/);
});

test("a render moves no video in the list, an edit does", async () => {
  const workspaceId = await createVideos("edited", 3);
  const { videos } = await findVideos(workspaceId, listVideosSchema.parse({}));
  const oldestId = videos[2]?.videoId ?? "";
  const newest = async () => (await findVideos(workspaceId, listVideosSchema.parse({}))).videos[0]?.videoId;
  const script = "# Three hearts\n\nAn octopus has three hearts.\n";

  await database.prisma.render.create({ data: { workspaceId, videoId: oldestId, state: "running" } });
  expect(await newest()).not.toBe(oldestId);

  const { content } = await readScript(workspaceId, script);
  await replaceScript({ workspaceId, videoId: oldestId }, { revision: 0, script, content });
  expect(await newest()).toBe(oldestId);
});

test("a page goes on where it was, though its last video is edited meanwhile", async () => {
  const workspaceId = await createVideos("moving", 120);
  const first = await findVideos(workspaceId, listVideosSchema.parse({}));
  await database.pool.query('update "Video" set "editedAt" = now() where "id" = $1', [
    first.nextCursor?.videoId,
  ]);
  const second = await findVideos(workspaceId, listVideosSchema.parse({ cursor: first.nextCursor }));
  const third = await findVideos(workspaceId, listVideosSchema.parse({ cursor: second.nextCursor }));

  const ids = [first, second, third].flatMap(({ videos }) => videos.map(({ videoId }) => videoId));
  expect(ids).toHaveLength(120);
  expect(new Set(ids).size).toBe(120);
});

test.each(sorts)(
  "by %s, pages follow each other without a gap or a repeat, in their workspace",
  async (sort) => {
    const { rows } = await database.pool.query<{ id: string }>(
      `select "id" from "Video" where "workspaceId" = $1
     order by ${sort === "title" ? '"title", "id"' : '"editedAt" desc, "id" desc'}`,
      [smallId],
    );

    expect(await listAll(smallId, sort)).toEqual(rows.map(({ id }) => id));
  },
);

test("pages of ten thousand videos hold each once", async () => {
  const ids = await listAll(largeId, "newest");

  expect(ids).toHaveLength(largeCount);
  expect(new Set(ids).size).toBe(largeCount);
});

/** All of a workspace's videos, page by page. */
async function listAll(workspaceId: string, sort: (typeof sorts)[number]): Promise<string[]> {
  const ids: string[] = [];
  let cursor: ListCursor | undefined;
  do {
    const page = await listVideos(workspaceId, listVideosSchema.parse({ sort, cursor }));
    ids.push(...page.videos.map(({ videoId }) => videoId));
    cursor = page.nextCursor;
  } while (cursor);

  return ids;
}

function expectIndexOnly(nodes: PlanNode[]): void {
  // Names of owners and channels come from tables that are small here, and read whole.
  const types = nodes
    .filter((node) => !["User", "Channel"].includes(node["Relation Name"] ?? ""))
    .map((node) => node["Node Type"]);

  expect(types.join()).toMatch(/Index (Only )?Scan/);
  expect(types.filter((type) => /Seq Scan|Sort|Bitmap/.test(type))).toEqual([]);
}

/** The plan nodes by which Postgres answers the very query that a page of the large workspace asks. */
function explainList(input: z.input<typeof listVideosSchema>): Promise<PlanNode[]> {
  return explain('from "Video" as video', () => findVideos(largeId, listVideosSchema.parse(input)));
}

/** How Postgres answers the statement with these words in it that `ask` sends. */
async function explain(words: string, ask: () => Promise<unknown>): Promise<PlanNode[]> {
  const { pool } = database;
  const query = vi.spyOn(pool, "query");
  await ask();
  const calls = query.mock.calls.map((call) => statementSchema.parse(call));
  query.mockRestore();
  const [text, values] = calls.find(([statement]) => statement.includes(words)) ?? [];
  if (!text) throw new Error(`Nothing was asked with ${words} in it.`);

  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);

  return listNodes(explanationSchema.parse(rows)[0]["QUERY PLAN"][0].Plan);
}

const valuesSchema = z.array(z.unknown()).optional();
/** As Prisma asks, with one object, or as we do. */
const statementSchema = z.union([
  z.tuple([z.string(), valuesSchema]),
  z
    .tuple([z.object({ text: z.string(), values: valuesSchema })], z.unknown())
    .transform(([{ text, values }]): [string, unknown[] | undefined] => [text, values]),
]);

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Cond"?: string;
  "Actual Rows": number;
  Plans?: PlanNode[];
};
const planSchema: z.ZodType<PlanNode> = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Cond": z.string().optional(),
  "Actual Rows": z.number(),
  get Plans() {
    return z.array(planSchema).optional();
  },
});
const explanationSchema = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: planSchema })]) })]);

function listNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(listNodes)];
}
