import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consent } from "@/e2e/fakes/youtube/oauth/consent";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { setKind } from "../../channels";
import { beginConnecting, finishConnecting } from "./connect";
import { listConnections } from "./list-connections";

let youtube: YouTubeServer;
let deepSea = "";

beforeAll(async () => {
  await openDatabase();
  youtube = await startYouTube();
  deepSea = youtube.state.channels[0]?.id ?? "";
});
afterAll(async () => {
  await closeDatabase();
  await youtube.close();
});

/** Goes as far as Google's answer. */
async function goToGoogle(where: { workspaceId: string; channelId: string }, owner = deepSea) {
  const person = { sessionId: randomUUID(), workspaceId: where.workspaceId };
  const { url, ticket } = await beginConnecting(person, { channelId: where.channelId, access: [] });
  const { searchParams } = await consent(url, { owner });

  return { person, url, ticket, answer: searchParams };
}

const sentence = (text: RegExp | string) =>
  expect.objectContaining({ userMessage: expect.stringMatching(text) as unknown }) as unknown;

test("a way back that did not begin here connects nothing: forged, of another session or workspace, changed, late", async () => {
  const { workspaceId, addChannel } = await createChannelWorkspace();
  const where = await addChannel("Sea");
  const { person, ticket, answer } = await goToGoogle(where);
  const forged = new URLSearchParams(
    [...answer].map(([name, value]) => [name, name === "state" ? "x" : value]),
  );
  const withoutState = new URLSearchParams({ code: answer.get("code") ?? "" });
  const other = await createChannelWorkspace();
  const attempts = [
    finishConnecting(person, { ticket, answer: forged }),
    finishConnecting(person, { ticket, answer: withoutState }),
    finishConnecting(person, { ticket: "", answer }),
    finishConnecting(person, { ticket: `${ticket}A`, answer }),
    finishConnecting({ ...person, sessionId: randomUUID() }, { ticket, answer }),
    finishConnecting({ ...person, workspaceId: other.workspaceId }, { ticket, answer }),
  ];

  for (const attempt of attempts) {
    await expect(attempt).rejects.toEqual(
      sentence(/was not begun in this browser within the last ten minutes/),
    );
  }
  expect(await listConnections(workspaceId)).toEqual([]);
  await finishConnecting(person, { ticket, answer });
  await expect(finishConnecting(person, { ticket, answer })).rejects.toEqual(sentence(/works only once/));
});

test("what Google says instead of a code is passed on only where it is a word of OAuth's", async () => {
  const { addChannel } = await createChannelWorkspace();
  const { person, ticket, answer } = await goToGoogle(await addChannel("Sea"));
  const state = answer.get("state") ?? "";
  const finish = (error: string) =>
    finishConnecting(person, { ticket, answer: new URLSearchParams({ state, error }) });

  await expect(finish("admin_policy_enforced")).rejects.toEqual(
    sentence(/answered with admin_policy_enforced;/),
  );
  await expect(finish("<b>Call 555</b>")).rejects.toEqual(sentence(/answered with an error; try again/));
});

test("another workspace's channel is not found, and one that makes packages is not connected", async () => {
  const [one, other] = [await createChannelWorkspace(), await createChannelWorkspace()];
  const { channelId } = await one.addChannel("Sea");
  const begin = (workspaceId: string) =>
    beginConnecting({ sessionId: randomUUID(), workspaceId }, { channelId, access: [] });

  await expect(begin(other.workspaceId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await setKind({ workspaceId: one.workspaceId, channelId }, "export");
  await expect(begin(one.workspaceId)).rejects.toEqual(sentence(/makes packages of files/));
});

test("a code that another person's browser began is no use: its verifier is in their ticket", async () => {
  const { addChannel } = await createChannelWorkspace();
  const [mine, theirs] = [
    await goToGoogle(await addChannel("Sea")),
    await goToGoogle(await addChannel("Sky")),
  ];
  const answer = new URLSearchParams({
    state: mine.answer.get("state") ?? "",
    code: theirs.answer.get("code") ?? "",
  });

  await expect(finishConnecting(mine.person, { ticket: mine.ticket, answer })).rejects.toEqual(
    sentence(/works only once/),
  );
});
