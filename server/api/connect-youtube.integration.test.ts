import { afterAll, beforeAll, expect, test } from "vitest";
import { consent } from "@/e2e/fakes/youtube/oauth/consent";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { listConnections } from "@/server/channels/youtube/connecting/list-connections";
import { env } from "@/server/env";
import { openConnectingNotice, receiveConsent, sendToConsent } from "./connect-youtube";

let youtube: YouTubeServer;
let ann: Account;
let channelId = "";

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube();
  const { workspaceId, addChannel } = await createChannelWorkspace();
  ann = { ...(await createAccount("ann")), workspaceId };
  ({ channelId } = await addChannel("Sea"));
});
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

const begin = (account = ann, { query = `channelId=${channelId}`, headers = {} } = {}) =>
  sendToConsent(new Request(`${env.appOrigin}/api/youtube/connect?${query}`, { headers }), account);
const comeBack = (url: URL, cookie: string, account = ann) =>
  receiveConsent(new Request(url, { headers: { cookie } }), account);
const read = (answer: Response) => {
  const url = new URL(answer.headers.get("location") ?? "");
  const cookie = answer.headers.get("set-cookie") ?? "";

  return { url, cookie, pair: cookie.split(";")[0] ?? "", notice: url.searchParams.get("notice") ?? "" };
};
const tell = (answer: Response, account = ann) => openConnectingNotice(account, read(answer).notice);

test("a browser goes to Google with a cookie that no script reads, and comes back connected", async () => {
  const sent = await begin(ann, { query: `channelId=${channelId}&access=edit&access=analytics` });
  const { url, cookie, pair } = read(sent);
  expect(sent.status).toBe(303);
  expect(url.href).toMatch(/\/o\/oauth2\/v2\/auth\?/);
  expect(cookie).toMatch(
    /^offcamera-youtube=v1\.[\w-]+; Path=\/api\/youtube; Max-Age=600; HttpOnly; SameSite=Lax$/,
  );
  expect(cookie).not.toContain(url.searchParams.get("state"));

  const back = await consent(url.href, { owner: youtube.state.channels[0]?.id ?? "" });
  expect(back.origin + back.pathname).toBe(`${env.appOrigin}/api/youtube/callback`);
  const answer = await comeBack(back, `other=1; ${pair}`);
  expect(answer.headers.get("set-cookie")).toMatch(/^offcamera-youtube=; .*Max-Age=0;/);
  expect(read(answer).url.pathname + read(answer).url.hash).toBe("/settings#channels");
  expect(tell(answer)).toEqual({ isConnected: true, text: "“Deep Sea Daily” is connected." });
  expect(await listConnections(ann.workspaceId)).toHaveLength(1);
});

test("without the cookie, or with another session's, nothing is connected", async () => {
  const { url, pair } = read(await begin());
  const back = await consent(url.href, { owner: youtube.state.channels[0]?.id ?? "" });
  const other = { ...ann, sessionId: crypto.randomUUID() };

  for (const [cookie, account] of [
    ["", ann],
    [pair, other],
  ] as const) {
    expect(tell(await comeBack(back, cookie, account), account)).toMatchObject({
      isConnected: false,
      text: expect.stringMatching(/was not begun in this browser/) as unknown,
    });
  }
});

test("a notice is read by the session that it was made for, and nobody makes one up", async () => {
  const { notice } = read(await begin(ann, { query: "channelId=nonsense" }));

  expect(openConnectingNotice(ann, notice)).toMatchObject({ isConnected: false });
  expect(openConnectingNotice({ ...ann, sessionId: "another" }, notice)).toBeNull();
  expect(openConnectingNotice(ann, "Your account is locked, call 555")).toBeNull();
});

test("who may not change channels is told so, before and after Google", async () => {
  const editor: Account = { ...ann, role: "editor" };
  const { url, pair } = read(await begin());
  const back = await consent(url.href, { owner: youtube.state.channels[0]?.id ?? "" });

  for (const answer of [await begin(editor), await comeBack(back, pair, editor)]) {
    expect(tell(answer)).toEqual({
      isConnected: false,
      text: "Only the workspace's owner and admins can change this.",
    });
  }
});

test("another site's link begins nothing", async () => {
  const answer = await begin(ann, {
    query: `channelId=${channelId}`,
    headers: { "sec-fetch-site": "cross-site" },
  });

  expect(tell(answer)?.text).toMatch(/Another site’s link/);
});

test("an installation without an OAuth client says what is missing", async () => {
  const { youtubeClient } = env;
  env.youtubeClient = undefined;
  const answer = await begin();
  env.youtubeClient = youtubeClient;

  expect(tell(answer)?.text).toMatch(/has no OAuth client for YouTube yet: enter your own/);
});
