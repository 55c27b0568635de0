import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { createVideo } from "@/server/videos/create-video";
import { joinAs, type Joined } from "./join-as";
import { sendRaw } from "./raw-request";
import { startWeb, type Web } from "./start-web";

let web: Web;
let ann: Joined;
let videoId: string;

beforeAll(async () => {
  await openDatabase();
  web = await startWeb();
  ann = await joinAs(web, "ann");
  const { workspaceId, userId: ownerId } = ann;
  ({ videoId } = await createVideo({
    workspaceId,
    ownerId,
    script: "# Hearts\n\nAn octopus has three.\n",
  }));
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await closeDatabase();
});

const json = (value: unknown) => JSON.stringify({ json: value });
const list = "/api/trpc/videos.list";

it.each([
  ["a batch that is null", `${list},videos.list?batch=1`, "null"],
  ["a batch of strings", `${list},videos.list?batch=1`, '{"0":"a","1":3}'],
  ["a script with half a character", "/api/trpc/videos.create", json({ script: "# A\udc00\n\nIt swims." })],
  [
    "an input as deep as it can be",
    list,
    `{"json":{"search":${"[".repeat(1_500_000)}${"]".repeat(1_500_000)}}}`,
  ],
  ["an input in a circle", list, '{"json":{"a":null},"meta":{"referentialEqualities":[["a"]],"values":{}}}'],
  [
    "one that would change every object",
    list,
    '{"json":{},"meta":{"values":{"__proto__.isAdmin":["Date"]}}}',
  ],
  ["an unknown transformation", list, '{"json":{"search":"a"},"meta":{"values":[["a"]]}}'],
])("%s gets a sentence, and is no failure of ours", async (_name, path, body) => {
  const response = await ann.visitor.send(path, {
    ...{ method: "POST", body, headers: { "content-type": "application/json" } },
  });

  expect([200, 400]).toContain(response.status);
  expect(await response.text()).not.toContain("INTERNAL_SERVER_ERROR");
});

it.each([
  ["TRACE", "/videos", {}],
  ["POST", "/videos", { "next-action": "0123456789012345678901234567890123456789ab" }],
  ["GET", "/videos", { rsc: "1", "next-router-state-tree": "%5B%22" }],
  ["GET", "/videos", { host: "evil.example", "x-forwarded-host": "evil.example" }],
  ["GET", "/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75", {}],
  ["GET", "/_next/static/..%2f..%2f..%2fpackage.json", {}],
  ["GET", "/api/auth/session?x[__proto__]=y", {}],
])("%s %s with %o neither fails nor leads elsewhere", async (method, path, headers) => {
  const { request, answered } = sendRaw(web, { visitor: ann.visitor, path, method, headers });
  request.end();
  const { status, body } = await answered;

  expect(status).toBeLessThan(500);
  expect(body).not.toContain("evil.example");
});

it.each([
  ["application/x-www-form-urlencoded", "callbackUrl=%F0%9F%90%99"],
  ["application/x-www-form-urlencoded", "callbackUrl=https%3A%2F%2Fevil.example"],
  ["application/json", '{"callbackUrl":{"startsWith":1}}'],
  ["application/json", '{"callbackUrl":[7]}'],
])(
  "a place to go on after signing in that is none, as %s %s, neither fails nor leads there",
  async (type, body) => {
    const response = await ann.visitor.send("/api/auth/session", {
      ...{ method: "POST", body, headers: { "content-type": type } },
    });

    expect(response.status).toBeLessThan(500);
    expect(JSON.stringify([...response.headers])).not.toContain("evil.example");
  },
);

it("a script that was made to take for ever is given up, and others are answered meanwhile", async () => {
  const { visitor: eve } = await joinAs(web, "eve");
  let isOver = false;
  const tangled = ann.visitor
    .call("videos.create", { script: `${">".repeat(20_000)}a` })
    .finally(() => (isOver = true));

  expect(await eve.call("videos.list", {})).toMatchObject({ status: 200 });
  expect(isOver).toBe(false);
  expect(await tangled).toMatchObject({ status: 400, code: "BAD_REQUEST" });
});

it("a request calls twenty procedures at most, and asks about no million things", async () => {
  const post = async (path: string, body: string) => {
    const headers = { "content-type": "application/json" };
    const response = await ann.visitor.send(path, { method: "POST", body, headers });

    return { status: response.status, text: await response.text() };
  };
  const listOften = (count: number) => `${list}${",videos.list".repeat(count - 1)}?batch=1`;
  const inputs = JSON.stringify(
    Object.fromEntries(Array.from({ length: 20 }, (_v, call) => [call, { json: {} }])),
  );

  expect(await post(listOften(20), inputs)).toMatchObject({ status: 200 });
  for (const count of [21, 1000]) {
    const { status, text } = await post(listOften(count), inputs);
    expect([status, text]).toEqual([400, expect.stringContaining("Batch call exceeds maximum size")]);
  }
  const { status, text } = await post("/api/trpc/media.list", json({ kinds: Array(1_900_000).fill(1) }));
  expect([status, text]).toEqual([400, expect.stringContaining("more than 1000 things")]);
});

it("of five hundred streams one person has sixty, until they close one; the others are served", async () => {
  const { workspaceId } = ann;
  const { id } = await getDatabase().prisma.render.create({
    data: { workspaceId, videoId, state: "running" },
  });
  const input = encodeURIComponent(json({ renderId: id }));
  const held: unknown[] = [];
  /** What comes first, a state or a refusal; the stream stays open. */
  const watch = async (signal: AbortSignal) => {
    const { body } = await ann.visitor.send(`/api/trpc/renders.watch?input=${input}`, { signal });
    const chunks = body?.pipeThrough(new TextDecoderStream());
    held.push(chunks);
    let text = "";
    for await (const chunk of chunks?.values({ preventCancel: true }) ?? []) {
      text += chunk;
      const [answer] = /TOO_MANY_REQUESTS|"state":"running"/.exec(text) ?? [];
      if (answer) return answer;
    }

    return text;
  };
  const leaving = new AbortController();

  const answers = await Promise.all(Array.from({ length: 500 }, () => watch(leaving.signal)));

  const watching = answers.filter((answer) => answer.includes("running"));
  const refused = answers.filter((answer) => answer === "TOO_MANY_REQUESTS");
  expect([watching.length, refused.length]).toEqual([60, 440]);
  const { visitor: bob } = await joinAs(web, "bob");
  expect(await bob.call("videos.list", {})).toMatchObject({ status: 200 });
  const connections = await getDatabase().pool.query(
    "select from pg_stat_activity where application_name = 'offcamera-listen' and datname = current_database()",
  );
  // For changes of renders, and for who is signed out.
  expect(connections.rowCount).toBe(2);

  leaving.abort();
  const coming = new AbortController();
  await expect.poll(() => watch(coming.signal)).toContain("running");
  coming.abort();
});

it("after all of that nothing failed inside", () => {
  expect(web.log()).not.toContain("A request failed");
});
