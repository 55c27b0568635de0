import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type SmtpServer, startSmtpServer } from "@/e2e/fakes/smtp-server";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectYouTube, createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { env } from "@/server/env";
import { updateFailure } from "../repository";
import { listChannelWarnings, mailWarnings } from "./mail-warnings";

const day = 24 * 60 * 60_000;
let youtube: YouTubeServer;
let mail: SmtpServer;

beforeAll(async () => {
  await openDatabase();
  mail = await startSmtpServer();
  env.smtpUrl = mail.url;
  youtube = await startYouTube({ isTesting: true });
});
beforeEach(async () => {
  mail.mails.length = 0;
  mail.refusal.line = undefined;
  await getDatabase().prisma.youTubeConnection.deleteMany();
});
afterAll(async () => {
  await closeDatabase();
  await mail.close();
  await youtube.close();
});

async function connect() {
  const { workspaceId, email, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  await connectYouTube(where, { owner: youtube.state.channels[0]?.id ?? "" });

  return { ...where, workspaceId, email };
}

test("owners are told once that a channel must be reconnected, and again when it happens again", async () => {
  const { email, ...where } = await connect();
  await mailWarnings();
  expect(mail.mails).toEqual([]);

  await updateFailure(where, "YouTube no longer accepts the connection of this channel; reconnect it.");
  await mailWarnings();
  const { text, headers } = await mail.waitForMail(email, /Sea: YouTube no longer accepts/);
  expect(headers).toMatch(/Subject: .*A_channel_needs_you/);
  expect(text).toContain(`${env.appOrigin}/settings#channels`);
  await mailWarnings();
  expect(mail.mails).toHaveLength(1);

  await connectYouTube(where, { owner: youtube.state.channels[0]?.id ?? "" });
  await updateFailure(where, "It ended again.");
  await mailWarnings();
  await mail.waitForMail(email, /It ended again/);
});

test("a connection of a project in Testing is told of days before its end, in the app and by mail", async () => {
  const { email, workspaceId } = await connect();
  await mailWarnings(Date.now() + 3 * day);
  expect(mail.mails).toEqual([]);
  expect(await listChannelWarnings(workspaceId)).toEqual([]);

  const later = Date.now() + 4.5 * day;
  await mailWarnings(later);
  await mail.waitForMail(email, /Google ends its connection on .*in “Testing”/s);
  expect(await listChannelWarnings(workspaceId, later)).toMatchObject([
    { channelName: "Sea", kind: "ending", howToFix: expect.stringMatching(/publish the app/) as unknown },
  ]);
  await mailWarnings(later + 1000);
  expect(mail.mails).toHaveLength(1);

  await mailWarnings(later + 3 * day);
  await mail.waitForMail(email, /Google ended its connection/);
});

test("uploads that stay private are told of", async () => {
  const { email, ...where } = await connect();
  await getDatabase().prisma.youTubeConnection.updateMany({
    where: { channelId: where.channelId },
    data: { lockedPrivateAt: new Date() },
  });
  await mailWarnings();

  await mail.waitForMail(email, /keeps its uploads private.*audited/s);
});

test("what the mail server refuses is sent at the next run", async () => {
  const { email, ...where } = await connect();
  await updateFailure(where, "It ended.");
  mail.refusal.line = "451 Try again later";
  await mailWarnings();
  expect(mail.mails).toEqual([]);

  mail.refusal.line = undefined;
  await mailWarnings();
  await mail.waitForMail(email, /It ended/);
});

test("nobody is mailed whose address is not shown to be theirs, and no member who owns nothing", async () => {
  const { workspaceId, email, ...where } = await connect();
  const { prisma } = getDatabase();
  const editor = await createUserWithWorkspace({
    ...{ email: "editor@example.com", name: "Ed", emailVerifiedAt: new Date() },
  });
  await prisma.membership.create({ data: { workspaceId, userId: editor?.id ?? "", role: "editor" } });
  await prisma.user.updateMany({ where: { email }, data: { emailVerifiedAt: null } });
  await updateFailure({ ...where, workspaceId }, "It ended.");
  await mailWarnings();

  expect(mail.mails).toEqual([]);
});
