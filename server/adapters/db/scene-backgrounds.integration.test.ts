import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { timelineSchema } from "@/remotion/timeline/schema";
import { closeDatabase, openDatabase } from "./database";

const migration = path.resolve("prisma/migrations/0013_scene_backgrounds/migration.sql");
const rowSchema = z.object({ timeline: timelineSchema, plan: z.object({ timeline: timelineSchema }) });

afterAll(closeDatabase);

it("a timeline that was planned with plates is read with backgrounds, and its texts stay as they are", async () => {
  const { pool } = await openDatabase();
  const timeline = sampleTimeline({ kinds: ["statement"] });
  const [scene] = timeline.scenes;
  const text = [{ text: '"plate": or "background": is only a word here', isEmphasized: false }];
  const scenes = [{ ...scene, overlay: { kind: "statement", text } }];
  const before = JSON.stringify({ ...timeline, scenes }).replace('"background":{', '"plate":{');
  await pool.query(
    `with w as (insert into "Workspace" ("id", "slug", "name") values (gen_random_uuid(), 'w', 'W') returning "id"),
     v as (
       insert into "Video" ("id", "workspaceId", "title", "script", "format", "themeId", "updatedAt")
       select gen_random_uuid(), "id", 'T', 'T', 'landscape', 'paper', now() from w returning "id", "workspaceId"
     ),
     r as (
       insert into "Render" ("id", "workspaceId", "videoId", "timeline")
       select gen_random_uuid(), "workspaceId", "id", $1 from v returning "id"
     )
     insert into "RenderSegment" ("renderId", "position", "inputHash", "frameCount", "plan")
     select "id", 0, 'hash', 1, jsonb_build_object('timeline', $1::jsonb) from r`,
    [before],
  );

  await pool.query(await readFile(migration, "utf8"));

  const { rows } = await pool.query(
    'select "timeline", "plan" from "Render" join "RenderSegment" on "renderId" = "id"',
  );
  const read = rowSchema.parse(rows[0]);
  expect(before).toMatch(/"plate":\{/);
  expect(read.timeline).toEqual({ ...timeline, scenes });
  expect(read.plan.timeline).toEqual(read.timeline);
});
