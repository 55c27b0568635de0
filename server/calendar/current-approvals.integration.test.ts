import { afterAll, beforeAll, expect, test } from "vitest";
import { createFinishedRender } from "@/e2e/fixtures/finished-render";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { channel as channelInput } from "@/server/api/tenancy.fixture";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { addToQueue, connectChannel } from "@/server/publications/queue/queue.fixture";

const dayMs = 24 * 60 * 60_000;
/** Within the seven days that the dashboard shows. */
const publishAt = new Date(Date.now() + 3 * dayMs);
const month = publishAt.toISOString().slice(0, 7);
const anyReviewer = { approvers: "anyReviewer" as const };

beforeAll(openDatabase);
afterAll(closeDatabase);

/** A queued video on a channel that requires approval of its script, and the actions of Ben, its reviewer. */
async function queueApproved() {
  const id = crypto.randomUUID();
  const ann = await createAccount(`ann-${id}`);
  const { workspaceId } = ann;
  const ben = await createAccount(`ben-${id}`);
  await getDatabase().prisma.membership.create({
    data: { workspaceId, userId: ben.userId, role: "reviewer" },
  });
  const asAnn = createCaller({ account: ann, caller: { address: "" } });
  const asBen = createCaller({ account: { ...ben, workspaceId, role: "reviewer" }, caller: { address: "" } });
  const { channelId } = await asAnn.channels.create(channelInput);
  await connectChannel({ workspaceId, channelId });
  const hold = (policy: object) =>
    asAnn.channels.updateApproval({ channelId, data: approvalPolicySchema.parse(policy) });
  await hold({ script: anyReviewer });
  const { videoId } = await createFinishedRender({ workspaceId, channelId, ownerId: ann.userId });
  const { videoId: otherId, publicationId } = await addToQueue({ workspaceId, channelId }, { publishAt });
  await getDatabase().prisma.publication.update({ where: { id: publicationId }, data: { videoId } });
  await getDatabase().prisma.video.delete({ where: { id: otherId } });
  const { requestId } = await asAnn.approvals.request({ videoId, gate: "script", publicationId: null });
  await asBen.approvals.decide({ requestId, isApproved: true });

  return {
    hold,
    rewrite: async (from: string, to: string) => {
      const { script: baseScript, revision } = await asAnn.videos.get({ videoId });
      await asAnn.videos.save({ videoId, revision, baseScript, script: baseScript.replace(from, to) });
    },
    look: async () => {
      const [item] = (await asAnn.calendar.list({ month })).items;
      const [upcoming] = await asAnn.dashboard.upcoming();
      const { conflicts } = await asAnn.calendar.check({
        videoId,
        channelId,
        to: new Date(+publishAt + dayMs),
      });

      return { blocker: item?.blocker, risks: upcoming?.risks, conflicts: conflicts.map(({ kind }) => kind) };
    },
  };
}

const approved = { blocker: null, risks: [], conflicts: [] };
const unapproved = { blocker: "not-approved", risks: ["unapproved"], conflicts: ["unapproved"] };

test("calendar and dashboard show that a change has voided an approval, before anybody opens the video, and that it was taken back", async () => {
  const { rewrite, look } = await queueApproved();
  expect(await look()).toEqual(approved);

  await rewrite("serve the gills", "serve two gills");
  expect(await look()).toEqual(unapproved);

  await rewrite("serve two gills", "serve the gills");
  expect(await look()).toEqual(approved);
});

test("they show that a channel now wants two approvals where one was enough", async () => {
  const { hold, look } = await queueApproved();
  expect(await look()).toEqual(approved);

  await hold({ script: { approvers: "two" } });
  expect(await look()).toMatchObject({ blocker: "approval-open", risks: ["unapproved"] });
});
