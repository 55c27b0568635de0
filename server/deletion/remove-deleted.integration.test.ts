import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { countTraces, createAccount, startUploadWorker, upload } from "@/e2e/setup/uploads";
import { finishRender } from "@/e2e/web/finish-render";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { collectUnusedArtifacts } from "@/server/artifacts/collect-unused";
import { recordPreviewUse } from "@/server/artifacts/repository";
import { createLink } from "@/server/auth/links/send-link";
import type { Account } from "@/server/auth/schema";
import { createChannel } from "@/server/channels/channels";
import { channelProfileSchema } from "@/server/channels/schema";
import { removeDeletedAssets } from "@/server/media/remove-deleted-assets";
import { undoDays } from "@/server/undo-time";
import { resolveOptions } from "@/server/videos/resolve-options";
import { removeDeletedVideos } from "@/server/videos/videos";
import { removeDeletedAccounts, removeDeletedWorkspaces } from "./remove-deleted";

let database: Awaited<ReturnType<typeof openDatabase>>;
let stopUploadWorker: () => Promise<void>;

beforeAll(async () => {
  database = await openDatabase();
  stopUploadWorker = await startUploadWorker();
});
afterAll(async () => {
  await stopUploadWorker();
  await closeDatabase();
});

/** In the order of `inngest/functions/remove-deleted.ts`. */
const steps = [
  removeDeletedVideos,
  removeDeletedAssets,
  removeDeletedWorkspaces,
  removeDeletedAccounts,
  collectUnusedArtifacts,
];

/** Somebody who has a bit of everything. */
async function settle(name: string): Promise<Account> {
  const account = await createAccount(name);
  const { userId, workspaceId, email } = account;
  const api = createCaller({ account, caller: { address: "" } });
  const picture = { width: 90, height: 60, channels: 3 as const, background: "red" };
  const body = await sharp({ create: picture }).jpeg().toBuffer();
  const [kept, deleted] = [
    await upload(account, `${name}.jpg`, body),
    await upload(account, `${name}-2.png`, await sharp(body).png().toBuffer()),
  ];
  const profile = channelProfileSchema.parse(resolveOptions({}));
  const { channelId } = await createChannel(workspaceId, { name, timeZone: "Europe/Berlin", profile });
  const script = `# ${name}\n\nThey wade.\n\n![](${kept.asset.name})\n`;
  const [shown, hidden] = [
    await api.videos.create({ script, channelId }),
    await api.videos.create({ script }),
  ];
  for (const { videoId } of [shown, hidden]) {
    const bytes = Buffer.from(`${name}'s ${videoId}`);
    const { renderId } = await finishRender({ workspaceId, videoId }, { bytes });
    await database.prisma.renderSegment.create({
      data: { renderId, position: 0, inputHash: name, frameCount: 1, plan: {} },
    });
  }
  await api.videos.delete({ videoIds: [hidden.videoId] });
  await api.media.delete({ assetId: deleted.asset.assetId });
  const use = await database.prisma.artifactUse.findFirstOrThrow({ where: { render: { workspaceId } } });
  await recordPreviewUse(workspaceId, use.artifactId);
  await createLink({ userId, email, purpose: "password_reset", path: "/", validForMs: 60_000 });
  // What the worker did is written a moment after it.
  const countEndedJobs = () => database.prisma.job.count({ where: { workspaceId, endedAt: { not: null } } });
  await expect.poll(countEndedJobs).toBe(2);

  return account;
}

const tableSchema = z.array(z.object({ name: z.string() }));

/** The tables of this schema that say something of a person, and how many of their rows do. */
async function findTraces({ userId, workspaceId, email, name }: Account): Promise<Record<string, number>> {
  const { rows } = await database.pool.query(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  const traces: Record<string, number> = {};
  for (const { name: table } of tableSchema.parse(rows)) {
    const { rowCount } = await database.pool.query(
      `select from ${table} as "row" where "row"::text like any ($1)`,
      [[userId, workspaceId, email, name].map((text) => `%${text}%`)],
    );
    if (rowCount) traces[table] = rowCount;
  }

  return traces;
}

async function deleteLongAgo(account: Account): Promise<void> {
  const { userId, workspaceId } = account;
  await createCaller({ account, caller: { address: "" } }).deletion.deleteAccount({ password: "" });
  const deletedAt = new Date(Date.now() - (undoDays + 1) * 86_400_000);
  await database.prisma.user.update({ where: { id: userId }, data: { deletedAt } });
  await database.prisma.workspace.update({ where: { id: workspaceId }, data: { deletedAt } });
  await database.prisma.artifact.updateMany({
    where: { uses: { some: { render: { workspaceId } } } },
    data: { lastUsedAt: deletedAt },
  });
}

test("nothing of a person stays in any table or file when their account is gone for good, and all of others'", async () => {
  const neighbour = await settle("Neighbour");
  const before = { traces: await findTraces(neighbour), files: (await countTraces()).files.sort() };
  const leaver = await settle("Leaver");
  expect(Object.keys(await findTraces(leaver))).toEqual(
    expect.arrayContaining(['"Asset"', '"AssetUse"', '"Channel"', '"Membership"', '"OneTimeToken"']),
  );
  await deleteLongAgo(leaver);
  expect((await findTraces(leaver))['"Video"']).toBe(2);

  for (const step of steps) await step();

  expect(await findTraces(leaver)).toEqual({});
  expect({ traces: await findTraces(neighbour), files: (await countTraces()).files.sort() }).toEqual(before);
});

test("it is removed whichever of its steps could not be done before, and whoever died between them", async () => {
  const files = (await countTraces()).files.sort();
  const leaver = await settle("Unlucky");
  await deleteLongAgo(leaver);

  for (const step of steps.toReversed()) await step();
  expect((await findTraces(leaver))['"Workspace"']).toBe(1);
  for (const step of steps) await step();
  for (const step of steps) expect(await step()).toBe(0);

  expect(await findTraces(leaver)).toEqual({});
  expect((await countTraces()).files.sort()).toEqual(files);
});

test("what can still be brought back is not removed", async () => {
  const account = await settle("Waverer");
  await createCaller({ account, caller: { address: "" } }).deletion.deleteAccount({ password: "" });
  const [traces, { files }] = [await findTraces(account), await countTraces()];

  for (const step of steps) expect(await step()).toBe(0);

  expect(await findTraces(account)).toEqual(traces);
  expect((await countTraces()).files).toEqual(files);
});

/** Removed by a step of their own, with their files, before their workspace can be. */
const removedFirst = ["Video", "Asset"];
/** Who asked for it: a plain id, which names nobody once the account is gone. What was spent stays known. */
const plainUserIds = [
  "ApprovalDecision",
  "AuditEvent",
  "Comment",
  "CostEntry",
  "Job",
  "Publication",
  "Writing",
];
/** Gone with one of those. */
const goneWithThose = ["AssetUse", "Render"];

test("no table keeps a person or a workspace but by a key that goes with them, or holds them until it is removed", async () => {
  const { rows } = await database.pool.query(
    `select "column".table_name as "table", "column".column_name as "name", "key".delete_rule as "rule"
     from information_schema.columns as "column"
     left join (
       select usage.table_name, usage.column_name, referential.delete_rule
       from information_schema.key_column_usage as usage
       join information_schema.referential_constraints as referential using (constraint_schema, constraint_name)
     ) as "key" using (table_name, column_name)
     where "column".table_schema = 'public' and "column".column_name in ('userId', 'workspaceId', 'ownerId')
     order by 1, 2`,
  );
  const columns = z
    .array(z.object({ table: z.string(), name: z.string(), rule: z.string().nullable() }))
    .parse(rows);
  const wanted = ({ table, name }: { table: string; name: string }) => {
    // Whose workspace was open is another one's then.
    if (name === "ownerId" || (name === "workspaceId" && table === "Session")) return "SET NULL";
    if (name === "userId" && plainUserIds.includes(table)) return null;

    return [...removedFirst, ...goneWithThose].includes(table) ? "RESTRICT" : "CASCADE";
  };

  expect(columns.length).toBeGreaterThan(8);
  expect(columns).toEqual(columns.map((column) => ({ ...column, rule: wanted(column) })));
});
