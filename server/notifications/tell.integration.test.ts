import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { type PushServer, startPushServer } from "@/e2e/fakes/push-server";
import { type SmtpServer, startSmtpServer } from "@/e2e/fakes/smtp-server";
import { closeListeners } from "@/server/adapters/db/listen";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { watchReview } from "@/server/approvals/watch-review";
import { createCaller } from "@/server/api/root";
import type { Account } from "@/server/auth/schema";
import { env } from "@/server/env";
import { createVideo } from "@/server/videos/create-video";
import { notify } from "./notify";
import { pushNotification } from "./push";
import { listDueReaders, sendDigest } from "./send-digests";

const caller = { address: "" };
let ann: Account;
let asAnn: ReturnType<typeof createCaller>;
let email: string;

beforeAll(openDatabase);
beforeEach(async () => {
  const id = crypto.randomUUID();
  ann = await createAccount(`ann-${id}`);
  email = `ann-${id}@example.com`;
  asAnn = createCaller({ account: ann, caller });
});
afterAll(async () => {
  await closeListeners();
  await closeDatabase();
});

const tell = (key: string, text = "Ben mentions you.") =>
  notify({
    ...{ workspaceId: ann.workspaceId, userIds: [ann.userId], kind: "mention", text, path: "/videos", key },
  });

describe("the inbox", () => {
  it("has what somebody was told, once, until they have read it", async () => {
    await tell("1");
    await tell("1");
    await tell("2");
    const { notifications, unreadCount } = await asAnn.inbox.list({});
    expect(unreadCount).toBe(2);

    const ids = notifications.slice(0, 1).map(({ notificationId }) => notificationId);
    await asAnn.inbox.markRead({ ids, isRead: true });
    expect((await asAnn.inbox.list({})).unreadCount).toBe(1);
    await asAnn.inbox.markRead({ ids, isRead: false });
    await asAnn.inbox.markRead({ ids: null, isRead: true });
    expect((await asAnn.inbox.list({})).unreadCount).toBe(0);
  });

  it("gives a page at a time", async () => {
    for (let count = 0; count < 60; count += 1) await tell(String(count));
    const { notifications, next } = await asAnn.inbox.list({});
    expect(notifications).toHaveLength(50);
    const rest = await asAnn.inbox.list({ cursor: next });
    expect(rest.notifications).toHaveLength(10);
    expect(rest.next).toBeNull();
  });

  it("tells its count at once when somebody is told something", async () => {
    const counts: number[] = [];
    const { workspaceId, userId } = ann;
    for await (const [, state] of watchReview({ workspaceId, userId, videoId: null }, undefined)) {
      counts.push(state.unreadCount);
      if (counts.length === 2) break;
      await tell("live");
    }

    expect(counts).toEqual([0, 1]);
  });

  it("tells those who have a video open that somebody else has saved it: an approval may be void", async () => {
    const { workspaceId, userId } = ann;
    const script = "# Cranes\n\nThey wade.\n";
    const { videoId } = await createVideo({ workspaceId, ownerId: userId, script });
    const stamps: (string | null)[] = [];
    for await (const [, state] of watchReview({ workspaceId, userId, videoId }, undefined)) {
      stamps.push(state.reviewStamp);
      if (stamps.length === 2) break;
      const changed = script.replace("wade", "dance");
      await asAnn.videos.save({ videoId, revision: 0, baseScript: script, script: changed });
    }

    expect(new Set(stamps).size).toBe(2);
  });

  it("tells those who have a video open of its comments, and of another workspace's nothing", async () => {
    const { workspaceId, userId } = ann;
    const { videoId } = await createVideo({
      workspaceId,
      script: "# Cranes\n\nThey wade.\n",
      ownerId: userId,
    });
    const stamps: (string | null)[] = [];
    for await (const [, state] of watchReview({ workspaceId, userId, videoId }, undefined)) {
      stamps.push(state.reviewStamp);
      if (stamps.length === 2) break;
      await asAnn.comments.add({ videoId, text: "Why?" });
    }
    expect(new Set(stamps).size).toBe(2);

    const ben = await createAccount(`ben-${crypto.randomUUID()}`);
    for await (const [, state] of watchReview({ ...ben, videoId }, undefined)) {
      expect(state.reviewStamp).not.toContain(String(stamps[0]));
      expect(state.reviewStamp?.trim()).toMatch(/^[0 ]*$/);
      break;
    }
  });

  it("is nobody else's, and tells nobody who is not in the workspace", async () => {
    const ben = await createAccount(`ben-${crypto.randomUUID()}`);
    await tell("1");
    await notify({
      ...{ workspaceId: ann.workspaceId, userIds: [ben.userId], kind: "mention", text: "Hi.", path: "/" },
      key: "2",
    });
    const asBen = createCaller({ account: ben, caller });
    const [notification] = (await asAnn.inbox.list({})).notifications;
    await asBen.inbox.markRead({ ids: [notification?.notificationId ?? ""], isRead: true });

    expect((await asBen.inbox.list({})).notifications).toEqual([]);
    expect((await asAnn.inbox.list({})).unreadCount).toBe(1);
  });
});

describe("the mail", () => {
  let smtp: SmtpServer;
  const eightInBerlin = new Date("2026-12-01T07:07:00Z");

  beforeEach(async () => {
    smtp = await startSmtpServer();
    env.smtpUrl = smtp.url;
    await getDatabase().prisma.user.update({
      where: { id: ann.userId },
      data: { emailVerifiedAt: new Date() },
    });
    await asAnn.inbox.saveSettings({ digest: "daily", timeZone: "Europe/Berlin" });
  });
  afterEach(async () => {
    env.smtpUrl = undefined;
    await smtp.close();
  });

  it("comes at eight where its reader is, with all that is unread, and tells nothing twice", async () => {
    await tell("1", "Ben mentions you in “Cranes”.");
    await tell("2", "Ben asks you to approve “Storks”.");
    expect(await listDueReaders(new Date("2026-12-01T06:07:00Z"))).not.toContain(ann.userId);
    expect(await listDueReaders(eightInBerlin)).toContain(ann.userId);
    await sendDigest(ann.userId);

    const { text, headers } = await smtp.waitForMail(email);
    expect(headers).toMatch(/^Subject: 2 things at Offcamera/m);
    expect(text).toContain("Ben mentions you in “Cranes”.");
    expect(text).toContain(`${env.appOrigin}/videos`);
    expect(await listDueReaders(eightInBerlin)).not.toContain(ann.userId);
    await sendDigest(ann.userId);
    expect(smtp.mails).toHaveLength(1);
  });

  it("does not come to those who want none, have read it, or whose address may be a stranger's", async () => {
    await tell("1");
    await asAnn.inbox.saveSettings({ digest: "off", timeZone: "Europe/Berlin" });
    expect(await listDueReaders(eightInBerlin)).not.toContain(ann.userId);
    await asAnn.inbox.saveSettings({ digest: "hourly", timeZone: "Europe/Berlin" });
    await getDatabase().prisma.user.update({ where: { id: ann.userId }, data: { emailVerifiedAt: null } });
    expect(await listDueReaders(eightInBerlin)).not.toContain(ann.userId);
    await getDatabase().prisma.user.update({
      where: { id: ann.userId },
      data: { emailVerifiedAt: new Date() },
    });
    await asAnn.inbox.markRead({ ids: null, isRead: true });
    expect(await listDueReaders(eightInBerlin)).not.toContain(ann.userId);
  });

  it("is sent again where the mail server did not take it", async () => {
    await tell("1");
    smtp.refusal.line = "451 Later.";
    await expect(sendDigest(ann.userId)).rejects.toThrow();
    smtp.refusal.line = undefined;
    await sendDigest(ann.userId);

    expect(smtp.mails).toHaveLength(1);
  });
});

describe("a browser", () => {
  let push: PushServer;

  beforeEach(async () => {
    push = await startPushServer();
    env.privateHosts = [push.host];
    env.appSecret = "a secret of more than thirty-two characters";
  });
  afterEach(async () => {
    env.privateHosts = [];
    await push.close();
  });

  const pushOut = (key: string) =>
    pushNotification({ workspaceId: ann.workspaceId, userIds: [ann.userId], key });

  it("shows what its person was told, which the push service cannot read", async () => {
    const subscription = push.createSubscription();
    await asAnn.inbox.subscribe(subscription);
    await tell("1", "Ben mentions you in “Cranes”.");
    await pushOut("1");

    expect(push.received.map(({ payload }) => payload)).toEqual([
      { text: "Ben mentions you in “Cranes”.", path: "/videos", key: "1" },
    ]);
    await asAnn.inbox.unsubscribe({ endpoint: subscription.endpoint });
    await pushOut("1");
    expect(push.received).toHaveLength(1);
  });

  it("shows nothing that they have read meanwhile", async () => {
    await asAnn.inbox.subscribe(push.createSubscription());
    await tell("1");
    await asAnn.inbox.markRead({ ids: null, isRead: true });
    await pushOut("1");

    expect(push.received).toEqual([]);
  });

  it("is forgotten when its subscription is over, and kept while the push service is away", async () => {
    await asAnn.inbox.subscribe(push.createSubscription());
    await tell("1");
    const count = () => getDatabase().prisma.pushSubscription.count({ where: { userId: ann.userId } });
    push.answerWith(503);
    await pushOut("1");
    expect(await count()).toBe(1);
    push.answerWith(410);
    await pushOut("1");
    expect(await count()).toBe(0);
  });

  it("at an address of this network is not asked", async () => {
    env.privateHosts = [];
    await asAnn.inbox.subscribe(push.createSubscription());
    await tell("1");
    await pushOut("1");

    expect(push.received).toEqual([]);
  });
});
