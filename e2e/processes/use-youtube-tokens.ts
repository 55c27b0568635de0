import { inspect } from "node:util";
import { consent } from "@/e2e/fakes/youtube/oauth/consent";
import { createChannelWorkspace, startYouTube } from "@/e2e/fixtures/connect-youtube";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { receiveConsent, sendToConsent } from "@/server/api/connect-youtube";
import { youtubeRouter } from "@/server/api/routers/youtube";
import { createCallerFactory } from "@/server/api/trpc";
import { getAccessToken } from "@/server/channels/youtube/call-channel";
import { checkHealth } from "@/server/channels/youtube/health/check-health";
import { env } from "@/server/env";
import { log } from "@/server/log";

/**
 * A process for the tests: connects a YouTube channel by an OAuth client whose secret is its argument, and does with it all that
 * people can, with a YouTube that works and one that fails. Shows all that comes of it, and logs every error.
 */
const [secret = ""] = process.argv.slice(2);
const show = (name: string, value: unknown) =>
  console.log(name, inspect(value, { depth: 20, showHidden: true, maxStringLength: null }));

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    show(name, await work());
  } catch (error) {
    log.error({ err: error }, name);
    show(`${name} failed`, error);
  }
}

await openDatabase();
const client = { id: "123-marked.apps.googleusercontent.com", secret };
const server = await startYouTube({ clients: [client] });
const { workspaceId, addChannel } = await createChannelWorkspace();
const account = { ...(await createAccount("ann")), workspaceId };
const where = await addChannel("Sea");
const { channelId } = where;
const youtube = createCallerFactory(youtubeRouter)({ account, caller: { address: "" } });
const owner = server.state.channels[0]?.id ?? "";

async function connect(): Promise<Response> {
  const request = new Request(
    `${env.appOrigin}/api/youtube/connect?channelId=${channelId}&access=edit&access=analytics`,
  );
  const sent = await sendToConsent(request, account);
  show("sent", [sent.status, [...sent.headers]]);
  const back = await consent(sent.headers.get("location") ?? "", { owner });
  const cookie = sent.headers.get("set-cookie")?.split(";")[0] ?? "";
  const answer = await receiveConsent(new Request(back, { headers: { cookie } }), account);
  show("came back", [answer.status, [...answer.headers]]);

  return answer;
}

const fail = (status: number, reason?: string) =>
  server.faults.add({ at: "channels.list", kind: "status", status, reason, times: 2 });

await attempt("save a wrong client", () =>
  youtube.saveClient({ clientId: client.id, clientSecret: `wrong-${secret}` }),
);
await attempt("save the client", () => youtube.saveClient({ clientId: client.id, clientSecret: secret }));
await attempt("describe the client", () => youtube.getClient());
fail(500);
await attempt("connect while YouTube fails", connect);
server.faults.clear();
server.faults.add({ at: "oauth.token", kind: "cut", afterBytes: 0 });
await attempt("connect while Google is cut off", connect);
server.faults.clear();
await attempt("connect", connect);
await attempt("list", () => youtube.list());
for (const [status, reason] of [
  [401, "authError"],
  [403, "quotaExceeded"],
  [403, "insufficientPermissions"],
  [503, undefined],
] as const) {
  fail(status, reason);
  await attempt(`check with ${status}`, () => checkHealth(where));
  server.faults.clear();
}
await attempt("playlists", () => youtube.listPlaylists({ channelId }));
await attempt("check", () => youtube.check({ channelId }));
await fetch(`${server.url}/revoke`, {
  method: "POST",
  body: new URLSearchParams({ token: await getAccessToken(where) }),
});
await attempt("check what was revoked", () => youtube.check({ channelId }));
await attempt("playlists of what was revoked", () => youtube.listPlaylists({ channelId }));
await attempt("warnings", () => youtube.listWarnings());
await attempt("reconnect", connect);
await attempt("list again", () => youtube.list());

await closeDatabase();
await server.close();
