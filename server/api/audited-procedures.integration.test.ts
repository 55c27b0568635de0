import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { joinAs } from "@/e2e/setup/team";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { auditActions } from "@/server/audit/actions";
import type { Account } from "@/server/auth/schema";
import { createAsset } from "@/server/media/repository";
import { addChannel, addToQueue } from "@/server/publications/queue/queue.fixture";
import { auditedProcedures, auditedRoutes, unauditedProcedures } from "./audited-procedures.fixture";
import { listMutations } from "./list-procedures.fixture";
import { createCaller } from "./root";
import { script, series } from "./tenancy.fixture";

let owner: Account;

beforeAll(async () => {
  await openDatabase();
  owner = await createAccount("owner");
});
afterAll(closeDatabase);

const as = (account: Account) => createCaller({ account, caller: { address: "" } });

/** The log's entries, oldest first: action and subject. */
async function readLog(): Promise<string[]> {
  const { entries } = await as(owner).audit.list({});

  return entries.map(({ action, subject }) => `${action} ${subject}`).toReversed();
}

test("whatever changes something is told to the audit log, or has a reason why not", () => {
  const known = [...Object.keys(auditedProcedures), ...Object.keys(unauditedProcedures)];

  expect(known.toSorted()).toEqual(listMutations().toSorted());
});

test("whatever the audit log knows is told by something", () => {
  const told = new Set([...Object.values(auditedProcedures).flat(), ...auditedRoutes]);

  expect([...told].toSorted()).toEqual(Object.keys(auditActions).toSorted());
});

test("who holds an upload back, puts it elsewhere in the queue or retries it is in the log", async () => {
  const target = await addChannel(owner.workspaceId);
  const first = await addToQueue(target, {}, "Cranes");
  await addToQueue(target, {}, "Herons");
  const failed = await addToQueue(target, { state: "failed" }, "Storks");
  const { publicationId } = first;
  const { queue, publications } = as(owner);
  const before = await readLog();

  await queue.pause({ publicationId });
  await queue.move({ publicationId, beforeId: null });
  await queue.resume({ publicationId });
  await publications.retry({ publicationId: failed.publicationId });
  await expect(publications.retry({ publicationId: failed.publicationId })).rejects.toMatchObject({
    code: "CONFLICT",
  });

  expect((await readLog()).slice(before.length)).toEqual([
    "publication.paused Cranes",
    "publication.queued Cranes",
    "publication.resumed Cranes",
    "publication.retried Storks",
  ]);
});

test("who deletes a file or somebody else's comment is in the log, and their own comments are not", async () => {
  const { workspaceId } = owner;
  const { assetId } = await createAsset({
    ...{ workspaceId, kind: "photo", name: "reef.jpg", sha256: "a", storageKey: `asset/${workspaceId}/a` },
    ...{ mimeType: "image/jpeg", bytes: 1n },
  });
  const { videoId } = await as(owner).videos.create({ script });
  const eve = await joinAs({ workspaceId, role: "editor", name: "Eve" });
  const theirs = await as(eve).comments.add({ videoId, text: "Too long." });
  const own = await as(owner).comments.add({ videoId, text: "No." });
  const before = await readLog();

  await as(owner).media.delete({ assetId });
  await as(owner).media.restore({ assetId });
  await as(owner).comments.delete(theirs);
  await as(owner).comments.delete(own);

  expect((await readLog()).slice(before.length)).toEqual([
    "media.deleted reef.jpg",
    "media.restored reef.jpg",
    "comment.deleted Three hearts",
  ]);
});

test("what somebody has a series or a schedule do is in the log", async () => {
  const { channelId } = await addChannel(owner.workspaceId);
  const api = as(owner);
  const { seriesId } = await api.series.create({ ...series, channelId });
  const before = await readLog();

  await api.series.addTopics({ seriesId, topics: ["Gills", "Ink"] });
  await api.series.addTopics({ seriesId, topics: ["gills"] });
  await api.series.importTopics({ seriesId, text: "topic\nEggs\n" });
  const { waiting } = await api.series.get({ seriesId });
  await api.series.removeTopic({ topicId: waiting[0]?.topicId ?? "" });
  await api.series.runNow({ seriesId });
  await api.jobs.runSchedule({ functionId: "admit-uploads" });

  expect((await readLog()).slice(before.length)).toEqual([
    "series.topics-added Hearts",
    "series.topics-added Hearts",
    "series.topic-removed Hearts",
    "series.run Hearts",
    expect.stringMatching(/^schedule.run /),
  ]);
});

test("who sends an invitation again, or brings the workspace back, is in the log", async () => {
  const { invitationId } = await as(owner).members.invite({ email: "", role: "viewer", channelIds: [] });
  await as(owner).members.resend({ invitationId });
  const { workspaceId } = owner;
  await getDatabase().prisma.workspace.update({
    where: { id: workspaceId },
    data: { deletedAt: new Date() },
  });
  await as(owner).deletion.restoreWorkspace({ workspaceId });

  expect((await readLog()).slice(-2)).toEqual(["member.reminded a link", "workspace.restored "]);
});
