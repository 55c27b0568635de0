import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { createFinishedRender } from "@/e2e/fixtures/finished-render";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createCaller } from "@/server/api/root";
import { channel as channelInput, publicationPlan } from "@/server/api/tenancy.fixture";
import type { Account } from "@/server/auth/schema";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { requestRender } from "@/server/renders/requests/request-render";
import { createVideo } from "@/server/videos/create-video";
import { requireApproved } from "./require-approved";
import { escalateToOwners, remindDeciders, sweepOverdue } from "./remind";

const caller = { address: "" };
const script =
  "---\ntheme: paper\n---\n\n# Three hearts\n\nAn octopus has three hearts.\n\nTwo serve the gills.\n";
const anyReviewer = { approvers: "anyReviewer" as const };

let ann: Account;
let ben: Account;
let asAnn: ReturnType<typeof createCaller>;
let asBen: ReturnType<typeof createCaller>;
let channelId: string;
let videoId: string;

beforeAll(openDatabase);
afterAll(closeDatabase);

beforeEach(async () => {
  const id = crypto.randomUUID();
  ann = await createAccount(`ann-${id}`);
  const { workspaceId } = ann;
  const member = await createAccount(`ben-${id}`);
  await getDatabase().prisma.membership.create({
    data: { workspaceId, userId: member.userId, role: "reviewer" },
  });
  ben = { ...member, workspaceId, role: "reviewer" };
  asAnn = createCaller({ account: ann, caller });
  asBen = createCaller({ account: ben, caller });
  ({ channelId } = await asAnn.channels.create(channelInput));
  ({ videoId } = await createVideo({ workspaceId, ownerId: ann.userId, channelId, script }));
});

const hold = (policy: object) =>
  asAnn.channels.updateApproval({ channelId, data: approvalPolicySchema.parse(policy) });
const ask = (gate: "script" | "storyboard" | "final") => asAnn.approvals.request({ videoId, gate });
const getGate = async (gate: string) =>
  (await asAnn.approvals.get({ videoId })).find((one) => one.gate === gate);
const rewrite = async (from: string, to: string) => {
  const { script: baseScript, revision } = await asAnn.videos.get({ videoId });
  await asAnn.videos.save({ videoId, revision, baseScript, script: baseScript.replace(from, to) });
};
const listTold = async (who: ReturnType<typeof createCaller>) =>
  (await who.inbox.list({})).notifications.map(({ kind }) => kind);
const renderAgain = (preset: "draft" | "standard") =>
  requestRender({ workspaceId: ann.workspaceId, videoId }, { preset });

describe("a video", () => {
  it("goes on where its channel asks nobody, or it has none", async () => {
    expect(await asAnn.approvals.get({ videoId })).toEqual([]);
    await renderAgain("standard");
    await expect(ask("script")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is rendered as a draft, and in full quality once its script is approved", async () => {
    await hold({ script: anyReviewer });
    await renderAgain("draft");
    await expect(renderAgain("standard")).rejects.toMatchObject({ code: "APPROVAL_REQUIRED" });

    const { requestId } = await ask("script");
    expect(await listTold(asBen)).toEqual(["approval-requested"]);
    await expect(renderAgain("standard")).rejects.toThrow(/waits for an approval/);

    await asBen.approvals.decide({ requestId, isApproved: true });
    // A script saved between reading and checking is not the approved one.
    const where = { workspaceId: ann.workspaceId, videoId };
    await expect(requireApproved(where, ["script"], { revision: 1 })).rejects.toThrow(/changed the script/);
    expect(await getGate("script")).toMatchObject({ status: "approved", decisions: [{ isApproved: true }] });
    expect(await listTold(asAnn)).toEqual(["approval-decided"]);
    await renderAgain("standard");
  });

  it("loses its approval by a change, which says what it was, and has it again when that is taken back", async () => {
    await hold({ script: anyReviewer });
    const { requestId } = await ask("script");
    await asBen.approvals.decide({ requestId, isApproved: true });
    await rewrite("Two serve", "Both serve");

    expect(await getGate("script")).toMatchObject({ status: "voided", changes: "Scene 3 changed." });
    expect(await listTold(asBen)).toEqual(["approval-voided", "approval-requested"]);
    await expect(renderAgain("standard")).rejects.toThrow(/has changed since/);

    await rewrite("Both serve", "Two serve");
    expect(await getGate("script")).toMatchObject({ status: "approved" });
  });

  it("keeps the approval of what is said when only what is seen changes", async () => {
    await hold({ script: anyReviewer, storyboard: anyReviewer });
    for (const gate of ["script", "storyboard"] as const) {
      const { requestId } = await ask(gate);
      await asBen.approvals.decide({ requestId, isApproved: true });
    }
    await rewrite("theme: paper", "theme: signal");

    expect(await getGate("script")).toMatchObject({ status: "approved" });
    expect(await getGate("storyboard")).toMatchObject({ status: "voided", changes: "The theme changed." });
  });

  it("whose script cannot be followed is approved no more, and nobody is asked about it", async () => {
    await hold({ script: anyReviewer });
    await rewrite("theme: paper", "theme: velvet curtain");

    await expect(ask("script")).rejects.toThrow(/Fix the problem/);
  });
});

describe("a request", () => {
  it("is decided by nobody who made the video, unless the channel lets them", async () => {
    await hold({ script: anyReviewer });
    const { requestId } = await ask("script");
    await expect(asAnn.approvals.decide({ requestId, isApproved: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });

    await hold({ script: anyReviewer, mayApproveOwn: true });
    await asAnn.approvals.decide({ requestId, isApproved: true });
    expect(await getGate("script")).toMatchObject({ status: "approved" });
  });

  it("for changes says which, and whoever asked for them may change their mind", async () => {
    await hold({ script: anyReviewer });
    const { requestId } = await ask("script");
    await expect(asBen.approvals.decide({ requestId, isApproved: false, note: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await asBen.approvals.decide({ requestId, isApproved: false, note: "Say which gills." });
    expect(await getGate("script")).toMatchObject({ status: "rejected" });

    await asBen.approvals.decide({ requestId, isApproved: true });
    expect(await getGate("script")).toMatchObject({ status: "approved", decisions: [{ isApproved: true }] });
  });

  it("that was replaced or taken back is decided by nobody", async () => {
    await hold({ script: anyReviewer });
    const first = await ask("script");
    const second = await ask("script");
    await expect(asBen.approvals.decide({ ...first, isApproved: true })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await asAnn.approvals.cancel(second);
    await expect(asBen.approvals.decide({ ...second, isApproved: true })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await getGate("script")).toMatchObject({ status: "missing", requestId: null });
  });

  it("of what has changed meanwhile is decided by nobody", async () => {
    await hold({ script: anyReviewer });
    const { requestId } = await ask("script");
    await rewrite("Two serve", "Both serve");

    await expect(asBen.approvals.decide({ requestId, isApproved: true })).rejects.toThrow(
      /has changed since/,
    );
  });

  it("goes to nobody where nobody could approve it", async () => {
    await getDatabase().prisma.membership.deleteMany({
      where: { userId: ben.userId, workspaceId: ann.workspaceId },
    });
    await hold({ script: anyReviewer });

    await expect(ask("script")).rejects.toThrow(/Nobody in this workspace may approve it/);
  });

  it("reminds those who may decide once, tells the owners once, and neither once it is over", async () => {
    await hold({ script: anyReviewer });
    const { workspaceId } = ann;
    const { requestId } = await ask("script");
    const ids = { workspaceId, requestId };
    await remindDeciders(ids);
    await remindDeciders(ids);
    await escalateToOwners(ids);
    await escalateToOwners(ids);

    expect(await listTold(asBen)).toEqual(["approval-overdue", "approval-requested"]);
    expect(await listTold(asAnn)).toEqual(["approval-overdue"]);

    const other = { workspaceId, ...(await ask("script")) };
    await asBen.approvals.decide({ requestId: other.requestId, isApproved: true });
    await remindDeciders(other);
    await escalateToOwners(other);
    expect(await listTold(asAnn)).toEqual(["approval-decided", "approval-overdue"]);
  });

  it("whose run was lost is found by the sweep", async () => {
    await hold({ script: anyReviewer });
    const { requestId } = await ask("script");
    const dueAt = new Date(Date.now() - 48 * 60 * 60_000);
    await getDatabase().prisma.approvalRequest.update({ where: { id: requestId }, data: { dueAt } });
    await sweepOverdue();

    expect(await listTold(asBen)).toEqual(["approval-overdue", "approval-requested"]);
    expect(await listTold(asAnn)).toEqual(["approval-overdue"]);
  });

  it("may name people, each of whom has to approve, and nobody who could not", async () => {
    const named = { approvers: "people" as const, userIds: [ben.userId, ann.userId] };
    await hold({ script: named, mayApproveOwn: true });
    const { requestId } = await ask("script");
    await asBen.approvals.decide({ requestId, isApproved: true });
    expect(await getGate("script")).toMatchObject({ status: "open", missingNames: [ann.name] });

    const stranger = { approvers: "people" as const, userIds: [crypto.randomUUID()] };
    await expect(hold({ script: stranger })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a publication", () => {
  it("is held by the preflight until file and texts are approved, and by a change of either", async () => {
    const { workspaceId } = ann;
    ({ videoId } = await createFinishedRender({ workspaceId, channelId, ownerId: ann.userId }));
    await asAnn.channels.setKind({ channelId, kind: "export" });
    await hold({ final: anyReviewer, metadata: anyReviewer });
    const { publicationId } = await asAnn.publications.prepare({ videoId, channelId });
    const listBlocking = async () =>
      (await asAnn.publications.preflight({ publicationId }))
        .filter(({ level }) => level === "blocking")
        .map(({ id }) => id);
    expect(await listBlocking()).toEqual(["approval-final", "approval-metadata"]);
    await expect(asAnn.publications.publish({ publicationId })).rejects.toThrow(/is not approved yet/);

    const final = await ask("final");
    const metadata = await asAnn.approvals.request({ videoId, gate: "metadata", publicationId });
    await asBen.approvals.decide({ ...final, isApproved: true });
    await asBen.approvals.decide({ ...metadata, isApproved: true });
    expect(await listBlocking()).toEqual([]);

    await asAnn.publications.save({ publicationId, data: publicationPlan });
    expect(await listBlocking()).toEqual(["approval-metadata"]);
    expect((await getGate("metadata"))?.changes).toMatch(/the title/);
  });
});
