import fc from "fast-check";
import { appRouter } from "@/server/api/root";

/** A request as it goes over the wire. */
export type RandomRequest = { head: string; body: Buffer };

/** What exists, so that not all that is asked for is nothing. */
export type Known = { cookie: string; ids: string[]; keys: string[] };

const procedures = Object.keys(appRouter._def.procedures);
const pages = [
  ...["", "videos", "videos/new", "media", "queue", "analytics", "costs", "jobs", "settings", "dashboard"],
  ...["sign-in", "sign-in/link", "sign-in/second-factor"],
];
const publicPages = [
  "sign-up",
  "forgot-password",
  "reset-password",
  "verify-email",
  "favicon.ico",
  "nothing",
];
const authPaths = [
  "csrf",
  "session",
  "providers",
  "signin",
  "signout",
  "error",
  "callback/password",
  "callback/passkey",
  "callback/second-factor",
  "_log",
];
const renderFiles = ["video", "thumbnail", "captions", "srt", "vtt", "description", "package", "nothing"];
const fields = [
  ...["videoId", "videoIds", "assetId", "renderId", "channelId", "userId", "sessionId", "cursor", "secret"],
  ...["script", "baseScript", "revision", "search", "kinds", "preset", "format", "position", "address"],
  ...["sort", "publicationId", "beforeId", "publishAt", "days"],
  ...["name", "email", "password", "currentPassword", "newPassword", "data", "profile", "timeZone", "stage"],
  ...["voiceId", "speed", "mood", "seed", "lastEventId", "code"],
  ...["passkeyId", "ticket", "response", "isRequired"],
];
const scripts = [
  "# Hearts\n\nAn octopus has **3 hearts**.\n",
  "---\nformat: short\nmusic: {}\n---\n\n![](nothing.jpg)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n",
  ">".repeat(500),
  "---\n&a [*a]\n---\n",
];
const strange = [
  "\0",
  "%00",
  "%",
  "%ff",
  "%2f..%2f..%2fetc%2fpasswd",
  "..",
  "//",
  "\\",
  "心",
  "\ud83d",
  "'",
  '"',
];
const encodings = ["gzip", "deflate", "br", "identity;q=0", "*", "gzip, \u0000"];
const mediaTypes = [
  ...["application/json", "application/x-www-form-urlencoded", "text/plain", "image/png", "nonsense", ""],
  ...["multipart/form-data; boundary=x", "application/json; charset=utf-16", "text/event-stream"],
];

/** Node itself rejects what is far longer. */
const maxQuery = 8000;

const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  oneOf([
    ...strange,
    ...scripts,
    "landscape",
    "draft",
    "a@example.com",
    "http://127.0.0.1:1/",
    "rms",
    "title",
  ]),
  fc.constant("a".repeat(5000)),
);

/** Requests to every entry, most of them wrong in some way. */
export function randomRequest(known: Known): fc.Arbitrary<RandomRequest> {
  const id = fc.oneof(oneOf(known.ids), fc.uuid(), text);
  const value = fc.oneof(
    ...[id, text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(id, { maxLength: 5 })],
    fc.jsonValue({ maxDepth: 4 }),
  );
  const input = fc.oneof(
    fc.dictionary(oneOf(fields), value, { maxKeys: 6 }),
    fc.jsonValue({ maxDepth: 4 }),
    fc.constant({}),
  );
  const payload = fc.oneof(
    input.map((json) => JSON.stringify({ json })),
    fc.record({ json: input, meta: fc.jsonValue() }).map((both) => JSON.stringify(both)),
    input.map((json) => JSON.stringify({ 0: { json }, 1: { json } })),
    fc.json(),
    text,
    fc.dictionary(oneOf([...fields, "csrfToken", "callbackUrl", "json"]), text).map((form) => toQuery(form)),
    fc.constant(`{"json":${"[".repeat(50_000)}`),
  );
  const path = fc.oneof(
    { arbitrary: oneOf(procedures).map((name) => `api/trpc/${name}`), weight: 6 },
    {
      arbitrary: fc.array(oneOf(procedures), { maxLength: 25 }).map((names) => `api/trpc/${names.join(",")}`),
      weight: 1,
    },
    { arbitrary: oneOf([...pages, ...publicPages]), weight: 2 },
    { arbitrary: id.map((videoId) => `videos/${encode(videoId)}`), weight: 1 },
    { arbitrary: oneOf(authPaths).map((name) => `api/auth/${name}`), weight: 1 },
    { arbitrary: fc.constant("api/media/uploads"), weight: 1 },
    { arbitrary: fc.oneof(oneOf(known.keys), text).map((key) => `api/media/${encode(key)}`), weight: 1 },
    {
      arbitrary: fc
        .tuple(id, oneOf(renderFiles))
        .map(([render, file]) => `api/renders/${encode(render)}/${file}`),
      weight: 1,
    },
    {
      arbitrary: oneOf([
        "api/workspace/export",
        "api/youtube/connect",
        "api/youtube/callback",
        "_next/image",
        "_next/static/x",
        "_next/data/x.json",
      ]),
      weight: 1,
    },
    {
      arbitrary: fc.array(oneOf([...strange, "api", "trpc", "videos"])).map((parts) => parts.join("/")),
      weight: 1,
    },
  );
  const query = fc.oneof(
    fc.constant(""),
    payload.map((json) => `input=${encode(json).slice(0, maxQuery)}`),
    payload.map((json) => `batch=1&input=${encode(json).slice(0, maxQuery)}`),
    fc
      .dictionary(oneOf(["name", "url", "w", "q", "download", "_rsc", "batch", "x[__proto__]"]), text)
      .map(toQuery),
    oneOf(strange),
  );
  const header = fc.oneof(
    oneOf(mediaTypes).map((type) => ["content-type", type]),
    oneOf(encodings).map((encoding) => ["accept-encoding", encoding]),
    oneOf(["gzip", "x"]).map((encoding) => ["content-encoding", encoding]),
    oneOf(["bytes=0-0", "bytes=-1", "bytes=9-1", "bytes=a", "bytes=0-1,3-4"]).map((range) => [
      "range",
      range,
    ]),
    oneOf(["*", '"x"', "W/", ","]).map((tag) => ["if-none-match", tag]),
    oneOf(["same-origin", "cross-site", "none", "x"]).map((site) => ["sec-fetch-site", site]),
    oneOf(["evil.example", "localhost", "localhost:99999", "[::1", ""]).map((host) => [
      "x-forwarded-host",
      host,
    ]),
    oneOf(["1.2.3.4", "::1", "x", "1.2.3.4, 5.6.7.8:9"]).map((address) => ["x-forwarded-for", address]),
    oneOf(["1", "0", "x"]).map((flag) => ["rsc", flag]),
    oneOf(["1", "2"]).map((flag) => ["next-router-prefetch", flag]),
    oneOf(["%5B%22", "[]", "null"]).map((tree) => ["next-router-state-tree", tree]),
    oneOf(["x", "0123456789012345678901234567890123456789ab"]).map((action) => ["next-action", action]),
    oneOf(["text/event-stream", "application/jsonl", "text/x-component", "*/*"]).map((type) => [
      "accept",
      type,
    ]),
    oneOf(["100-continue", "x"]).map((expectation) => ["expect", expectation]),
    oneOf(["websocket", "h2c"]).map((protocol) => ["upgrade", protocol]),
    oneOf(["GET", "DELETE", "POST"]).map((method) => ["x-http-method-override", method]),
    oneOf(["middleware:middleware:middleware:middleware", "src/middleware"]).map((name) => [
      "x-middleware-subrequest",
      name,
    ]),
    fc.tuple(fc.stringMatching(/^[a-z-]{1,20}$/), text.map(toHeaderValue)),
  );

  return fc
    .record({
      method: fc.oneof(
        { arbitrary: oneOf(["GET", "POST"]), weight: 12 },
        { arbitrary: oneOf(["PUT", "HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE", "PROPFIND"]), weight: 1 },
      ),
      ...{ path, query, payload },
      headers: fc.array(header, { maxLength: 5 }),
      isSignedIn: fc.boolean(),
      isJson: fc.boolean(),
      length: fc.oneof(
        { arbitrary: fc.constant("true"), weight: 12 },
        { arbitrary: oneOf(["none", "chunked", "-1", "0", "5", "99999999999999999999", "x"]), weight: 1 },
      ),
    })
    .map(({ method, path: asked, query: asking, payload: content, headers, isSignedIn, isJson, length }) => {
      const body = ["GET", "HEAD"].includes(method) ? Buffer.alloc(0) : Buffer.from(content);
      const lines = [
        `${method} /${asked}${asking && `?${asking}`} HTTP/1.1`,
        ...["host: localhost", "connection: close"],
        ...(isSignedIn ? [`cookie: ${known.cookie}`] : []),
        ...(isJson ? ["content-type: application/json"] : []),
        ...lengthLines(length, body),
        ...headers.map(([name = "", line = ""]) => `${name}: ${line}`),
      ];

      return { head: `${lines.join("\r\n")}\r\n\r\n`, body };
    });
}

function lengthLines(length: string, body: Buffer): string[] {
  if (length === "none") return [];
  if (length === "chunked") return ["transfer-encoding: chunked"];

  return [`content-length: ${length === "true" ? body.length : length}`];
}

/** Sometimes as it should be, sometimes as it comes. Half a character has no encoding. */
function encode(value: string): string {
  return /^[\w./%-]*$/.test(value) ? value : encodeURIComponent(Buffer.from(value).toString());
}

function toQuery(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join("&");
}

/** On one line: a second one would be another request, which Node cuts off. */
function toHeaderValue(value: string): string {
  return value.replaceAll(/[\r\n\0]/g, " ").slice(0, 5000);
}
