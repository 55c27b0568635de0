import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { listenLocally } from "../../processes/listen";
import type { Call } from "./call";
import { drawPicture } from "./channel-picture";
import { createFaults, type Fault, type Faults } from "./faults";
import { createGrants, type Grants, type OAuthClient } from "./oauth/grants";
import { allScopes, apiOperations, type OperationName } from "./operations";
import { createQuota, type Quota } from "./quota";
import { describeError, refuse, Refusal, type Reply } from "./reply";
import { apiRoutes, oauthRoutes } from "./routes";
import { createState, type StateOptions, type YouTubeState } from "./state";
import { addInStudio, changeInStudio, showStudio } from "./studio-page";

export type YouTubeServerOptions = StateOptions & {
  clients?: OAuthClient[];
  /** Refresh tokens of a project in "Testing" end after seven days. */
  isTesting?: boolean;
  /** Units, or calls, by bucket. */
  quota?: Record<string, number>;
};

export type YouTubeServer = {
  url: string;
  /** The environment in which the app takes it for Google. */
  settings: Record<string, string>;
  client: OAuthClient;
  state: YouTubeState;
  faults: Faults;
  quota: Quota;
  /** Each request that came, in their order, with the status it was answered with; 0 where it was not. */
  calls: { name: OperationName; status: number; contentRange: string | undefined }[];
  /** Tokens of a channel, without a page. */
  connect: (input?: { channelId?: string; scopes?: string[] }) => ReturnType<Grants["connect"]>;
  close: () => Promise<void>;
};

const defaultClient = { id: "emulator.apps.googleusercontent.com", secret: "emulator-secret" };

/**
 * YouTube and Google's OAuth on a free local port, written from https://developers.google.com/youtube/v3/docs: real HTTP, rules,
 * quota and errors, and faults by script. It keeps hashes of what is uploaded, and shows its channels on `/studio`.
 */
export async function startYouTubeServer(options: YouTubeServerOptions = {}): Promise<YouTubeServer> {
  const { clients = [defaultClient] } = options;
  const [client = defaultClient] = clients;
  const state = createState(options);
  const grants = createGrants(state.now, options);
  const quota = createQuota(state.now, options.quota);
  const faults = createFaults();
  const calls: YouTubeServer["calls"] = [];
  let origin = "";

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const isProbe = request.headers["content-range"]?.startsWith("bytes */") ?? false;
    const key = `${request.method ?? "GET"} ${url.pathname}`;
    const route = apiRoutes[key];
    const name = isProbe ? "upload.probe" : (route?.name ?? oauthRoutes[key]?.name);
    const record = name && { name, status: 0, contentRange: request.headers["content-range"] };
    if (record) calls.push(record);
    const fault = name && faults.take(name);
    const isStream = route?.name === "upload.bytes";
    if (fault?.kind === "slow" && !isStream) await wait(fault.ms);

    const body = isStream ? Buffer.alloc(0) : await buffer(request);
    if (fault?.kind === "cut" && (!isStream || isProbe))
      throw new Error("The connection was cut, as the script says.");
    const work = () => reply(request, { url, key, body, fault });
    if (fault?.kind === "deliverTwice" && !isStream) await work();
    const given = await work();
    if (fault?.kind === "loseAnswer") throw new Error("The answer was lost, as the script says.");

    if (record) record.status = given.status;
    send(response, given);
    // What came along with a refused request is read, or the client would find a broken connection in place of the answer.
    request.resume();
  }

  async function reply(
    request: IncomingMessage,
    { url, key, body, fault }: { url: URL; key: string; body: Buffer; fault: Fault | undefined },
  ): Promise<Reply> {
    const route = apiRoutes[key];
    const oauthRoute = oauthRoutes[key];
    const form = new URLSearchParams(body.toString());
    try {
      if (fault?.kind === "status") throw toRefusal(fault);
      if (oauthRoute) return oauthRoute.handle({ url, form, state, grants, clients });
      if (route) {
        const call: Call = {
          url,
          request,
          body,
          state,
          fault,
          grant: grants.authenticate(request.headers.authorization),
        };
        const needed: readonly string[] = apiOperations[route.name].scopes;
        if (!needed.some((scope) => call.grant.scopes.includes(scope))) {
          throw refuse(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
        quota.charge(call.grant.clientId, route.name);

        return await route.handle(call);
      }
      if (url.pathname === "/" || url.pathname === "/studio") return showStudio(state);
      if (url.pathname.startsWith("/pictures/")) return { status: 200, png: drawPicture(url.pathname) };
      if (key === "POST /studio/channels") return addInStudio(state, form);
      const videoId = /^POST \/studio\/videos\/(.+)$/.exec(key)?.[1];
      if (videoId !== undefined) return changeInStudio(state, { videoId, form });

      return describeError(404, "notFound", "Not Found");
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  const server = createServer((request, response) => {
    // A broken request, and what the script lets fail, has no answer.
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listenLocally(server);
  origin = `http://127.0.0.1:${port}`;

  return {
    ...{ url: origin, client, state, faults, quota, calls },
    settings: { GOOGLE_API_BASE_URL: origin, GOOGLE_OAUTH_BASE_URL: origin },
    connect: ({ channelId = state.channels[0]?.id, scopes = allScopes } = {}) => {
      const email = state.channels.find(({ id }) => id === channelId)?.email ?? "nobody@example.com";

      return grants.connect({ clientId: client.id, email, channelId, scopes });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The token endpoint's errors are flat; bytes of an upload fail without a body. */
function toRefusal({ at, status, reason = "backendError" }: Extract<Fault, { kind: "status" }>): Refusal {
  if (at.startsWith("oauth.")) {
    const error = status >= 500 ? "internal_failure" : reason;
    return new Refusal({ status, body: { error, error_description: "As the script says." } });
  }
  if (at === "upload.bytes" && status >= 500) return new Refusal({ status, text: "" });

  return refuse(status, status === 401 ? "authError" : reason);
}

function send(response: ServerResponse, { status, headers, body, html, png, text }: Reply): void {
  if (png !== undefined) {
    response.writeHead(status, { "content-type": "image/png", ...headers }).end(png);
  } else if (html !== undefined) {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  } else if (body !== undefined) {
    response
      .writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers })
      .end(JSON.stringify(body));
  } else {
    response.writeHead(status, {
      "content-type": "text/plain",
      "content-length": Buffer.byteLength(text ?? ""),
      ...headers,
    });
    response.end(text);
  }
}
