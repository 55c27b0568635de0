import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase, type Database, openDatabase } from "@/server/adapters/db/database";
import { listVideoSummaries } from "./list-video-summaries";
import { listVideos } from "./studio-repository";
import { listVideosSchema } from "./studio-schema";

const largeCount = 10_000;
const smallCount = 100;
const sorts = ["newest", "title"] as const;

let database: Database;
let largeId: string;
let smallId: string;

beforeAll(async () => {
  database = await openDatabase();
  largeId = await createWorkspace("large", largeCount);
  smallId = await createWorkspace("small", smallCount);
  await database.pool.query('analyze "Video"');
});

afterAll(closeDatabase);

test.each(sorts)("a page by %s comes from an index, the first and a later one", async (sort) => {
  const first = await listVideos(largeId, listVideosSchema.parse({ sort }));
  const second = await listVideos(largeId, listVideosSchema.parse({ sort, cursor: first.nextCursor }));

  for (const cursor of [undefined, first.nextCursor, second.nextCursor]) {
    const nodes = await explainList({ sort, cursor });

    expect(nodes.join(", ")).toMatch(/Index (Only )?Scan/);
    expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
  }
});

test.each(sorts)(
  "by %s, pages follow each other without a gap or a repeat, in their workspace",
  async (sort) => {
    const { rows } = await database.pool.query<{ id: string }>(
      `select "id" from "Video" where "workspaceId" = $1
     order by ${sort === "title" ? '"title", "id"' : '"updatedAt" desc, "id" desc'}`,
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

test("another workspace's video is no place to go on from", async () => {
  const { videos } = await listVideoSummaries(smallId, listVideosSchema.parse({}));
  const page = await listVideoSummaries(largeId, listVideosSchema.parse({ cursor: videos[0]?.videoId }));

  expect(page.videos).toEqual([]);
});

/** A workspace with so many videos, a few of them of the same moment and of the same title; gives its id. */
async function createWorkspace(slug: string, count: number): Promise<string> {
  const { id } = await database.prisma.workspace.create({ data: { slug, name: slug }, select: { id: true } });
  await database.pool.query(
    `insert into "Video" ("id", "workspaceId", "title", "format", "language", "themeId", "captionStyle", "voiceId",
       "speed", "music", "snippet", "chapters", "thumbnail", "updatedAt")
     select gen_random_uuid(), $1, 'Video ' || (number * 7919 % $2) / 3, 'landscape', 'en', 'paper', 'plain', 'rms',
       1, '{"kind":"none"}', '{}', '[]', '{}', now() - (number / 3) * interval '1 minute'
     from generate_series(1, $2::int) as number`,
    [id, count],
  );

  return id;
}

/** All of a workspace's videos, page by page. */
async function listAll(workspaceId: string, sort: (typeof sorts)[number]): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listVideoSummaries(workspaceId, listVideosSchema.parse({ sort, cursor }));
    ids.push(...page.videos.map(({ videoId }) => videoId));
    cursor = page.nextCursor;
  } while (cursor);

  return ids;
}

/** The kinds of plan node by which Postgres answers the very query that a page of the large workspace asks. */
async function explainList(input: { sort: (typeof sorts)[number]; cursor?: string }): Promise<string[]> {
  const { pool } = database;
  const query = vi.spyOn(pool, "query");
  await listVideos(largeId, listVideosSchema.parse(input));
  const sent = query.mock.calls.map(([statement]) => statementSchema.safeParse(statement).data);
  query.mockRestore();
  const list = sent.find((statement) => statement?.text.includes('FROM "public"."Video"'));
  if (!list) throw new Error("Prisma asked for no videos.");

  const { rows } = await pool.query(`explain (format json) ${list.text}`, list.values);

  return listNodes(explanationSchema.parse(rows)[0]["QUERY PLAN"][0].Plan);
}

const statementSchema = z.object({ text: z.string(), values: z.array(z.unknown()) });

type PlanNode = { "Node Type": string; "Relation Name"?: string; Plans?: PlanNode[] };
const planSchema: z.ZodType<PlanNode> = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  get Plans() {
    return z.array(planSchema).optional();
  },
});
const explanationSchema = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: planSchema })]) })]);

function listNodes({ "Node Type": type, Plans = [] }: PlanNode): string[] {
  return [type, ...Plans.flatMap(listNodes)];
}
