import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { inngest } from "@/inngest/client";
import { createEmbeddedEngine } from "@/inngest/embedded/engine";
import { registerFunctions } from "@/inngest/embedded/functions/register-functions";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { decide } from "@/server/approvals/decide";
import { requestApproval } from "@/server/approvals/request-approval";
import { channel } from "@/server/api/tenancy.fixture";
import type { Account } from "@/server/auth/schema";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { createChannel, updateApproval } from "@/server/channels/channels";
import { listNotifications } from "@/server/notifications/inbox";
import { createVideo } from "@/server/videos/create-video";
import { awaitApproval } from "./await-approval";

let ann: Account;
let ben: Account;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  ann = await createAccount("ann");
  ben = await createAccount("ben");
  const { workspaceId } = ann;
  await getDatabase().prisma.membership.create({
    data: { workspaceId, userId: ben.userId, role: "reviewer" },
  });
  const { channelId } = await createChannel(workspaceId, channel);
  const policy = approvalPolicySchema.parse({ script: { approvers: "anyReviewer" } });
  await updateApproval({ workspaceId, channelId }, policy);
  const script = "# Three hearts\n\nAn octopus has three hearts.\n";
  ({ videoId } = await createVideo({ workspaceId, ownerId: ann.userId, channelId, script }));
});

afterAll(closeDatabase);

const ask = () =>
  requestApproval({ workspaceId: ann.workspaceId, videoId }, { gate: "script", publicationId: null }, ann);

async function listKinds(): Promise<string[]> {
  const { notifications } = await listNotifications({ workspaceId: ann.workspaceId, userId: ben.userId });

  return notifications.map(({ kind }) => kind);
}

async function listRuns(): Promise<string[]> {
  const { rows } = await getDatabase().pool.query<{ status: string }>("select status from engine.run");

  return rows.map(({ status }) => status);
}

it("waits for a decision until it is due, reminds, and ends with the decision", async () => {
  const { workspaceId } = ann;
  const { requestId } = await ask();
  await getDatabase().prisma.approvalRequest.update({
    where: { id: requestId },
    data: { dueAt: new Date(Date.now() - 1) },
  });
  const engine = createEmbeddedEngine({
    pool: getDatabase().pool,
    functions: () => registerFunctions([{ client: inngest, functions: [awaitApproval] }]),
    maxConcurrentCalls: 2,
  });
  await engine.start();
  await vi.waitFor(
    async () => expect(await listKinds()).toEqual(["approval-overdue", "approval-requested"]),
    { timeout: 20_000, interval: 50 },
  );
  expect(await listRuns()).toEqual(["running"]);

  await decide({ workspaceId, requestId }, { isApproved: true, note: "" }, ben);
  await vi.waitFor(async () => expect(await listRuns()).toEqual(["completed"]), {
    ...{ timeout: 20_000, interval: 50 },
  });
  await engine.stop({ graceMs: 5_000 });
});
