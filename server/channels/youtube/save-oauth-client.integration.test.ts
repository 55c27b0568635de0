import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { connectTwo, connectYouTube, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { callChannel, getAccessToken } from "./call-channel";
import { checkHealth } from "./health/check-health";
import { readQuota } from "./quota-ledger";
import { renewTokens } from "./renew-tokens";
import { describeOAuthClient, removeOAuthClient, saveOAuthClient } from "./save-oauth-client";
import { saveOAuthClientSchema } from "./schema";

const own = { id: "123456-own.apps.googleusercontent.com", secret: "own-secret" };
const installation = { id: "emulator.apps.googleusercontent.com", secret: "emulator-secret" };

let youtube: YouTubeServer;
let owners: string[];

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube({
    clients: [installation, own],
    channels: [{ title: "Deep Sea Daily" }, { title: "Night Sky" }],
  });
  owners = youtube.state.channels.map(({ id }) => id);
});
beforeEach(() => getDatabase().prisma.youTubeConnection.deleteMany());
afterEach(() => youtube.faults.clear());
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

test("a workspace's own client is kept once Google knows it, and others' connections are to be made anew", async () => {
  const { workspaceId, sea, list } = await connectTwo(owners);
  const input = saveOAuthClientSchema.parse({ clientId: ` ${own.id}\n`, clientSecret: own.secret });
  await expect(saveOAuthClient(workspaceId, { ...input, clientSecret: "wrong" })).rejects.toMatchObject({
    code: "INVALID_INPUT",
    userMessage: expect.stringMatching(/does not know this client id with this secret/) as unknown,
  });
  expect(await describeOAuthClient(workspaceId)).toMatchObject({ origin: "environment", clientIdHint: "" });

  await saveOAuthClient(workspaceId, input);
  expect(await describeOAuthClient(workspaceId)).toEqual({
    ...{ origin: "workspace", clientIdHint: "56-own" },
    redirectUri: `${env.appOrigin}/api/youtube/callback`,
  });
  expect(JSON.stringify(await getDatabase().prisma.oAuthClient.findMany())).not.toContain(own.secret);
  expect((await list())[0]).toMatchObject({
    failureReason: expect.stringMatching(/another OAuth client/) as unknown,
  });

  await connectYouTube(sea, { owner: owners[0] ?? "" });
  await callChannel(sea, "channels.list", () => Promise.resolve());
  expect((await readQuota("123456")).units).toBeGreaterThan(0);

  await removeOAuthClient(workspaceId);
  expect((await list()).map(({ failureReason }) => failureReason !== null)).toEqual([true, false]);
});

test("what is no client id is told before anybody asks Google", () => {
  const parse = (clientId: string) =>
    saveOAuthClientSchema.safeParse({ clientId, clientSecret: "GOCSPX-abc" }).error?.issues[0]?.message;

  expect(parse("my client")).toMatch(/a space or a line break/);
  expect(parse("GOCSPX-abcdef")).toMatch(/ends in \.apps\.googleusercontent\.com/);
  expect(parse("123-a.apps.googleusercontent.com")).toBeUndefined();
});

test("after a change of APP_SECRET tokens and clients are encrypted with the new one", async () => {
  const { workspaceId, sea } = await connectTwo(owners);
  await saveOAuthClient(workspaceId, { clientId: own.id, clientSecret: own.secret });
  await connectYouTube(sea, { owner: owners[0] ?? "" });
  const { appSecret = "" } = env;
  Object.assign(env, {
    appSecret: "another secret that is long enough to use",
    previousAppSecrets: [appSecret],
  });

  expect(await renewTokens()).toBe(5);
  expect(await renewTokens()).toBe(0);
  env.previousAppSecrets = [];
  expect(await checkHealth(sea)).toBe(true);
  await getAccessToken(sea, await getAccessToken(sea));
});
