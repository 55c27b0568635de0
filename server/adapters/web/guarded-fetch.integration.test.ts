import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArticleServer, startArticleServer } from "@/e2e/fakes/article-server";
import { createGuardedFetch } from "./guarded-fetch";

let server: ArticleServer;

beforeAll(async () => {
  server = await startArticleServer({
    "/models": (request, response) =>
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ method: request.method, key: request.headers.authorization })),
    "/gone": (_, response) => response.writeHead(302, { location: "/models" }).end(),
    "/empty": (_, response) => response.writeHead(204).end(),
  });
});
afterAll(() => server.close());

const ask = (path: string, privateHosts: string[], host = "localhost") =>
  createGuardedFetch(privateHosts)(`http://${host}:${server.port}${path}`, {
    headers: { authorization: "Bearer key" },
  });

test.each(["localhost", "127.0.0.1", "0x7f.1"])(
  "%s is off limits, which the sentence says how to change",
  async (host) => {
    const before = server.requests.length;
    const error: unknown = await ask("/models", ["10.0.0.5"], host).catch((reason: unknown) => reason);

    expect(error).toMatchObject({ code: "INVALID_INPUT" });
    expect(String(error)).toMatch(
      /not on the public internet.*: ALLOW_PRIVATE_HOSTS=(?:localhost|127\.0\.0\.1):\d+\./u,
    );
    expect(server.requests).toHaveLength(before);
  },
);

test("a host that is allowed is asked, at all ports or at one", async () => {
  for (const allowed of ["localhost", `localhost:${server.port}`]) {
    const response = await ask("/models", [allowed]);

    expect(await response.json()).toEqual({ method: "GET", key: "Bearer key" });
  }
  await expect(ask("/models", ["localhost:1"])).rejects.toThrow("ALLOW_PRIVATE_HOSTS");
});

test("no redirect is followed, and an empty answer is one", async () => {
  expect((await ask("/gone", ["localhost"])).status).toBe(302);
  expect((await ask("/empty", ["localhost"])).status).toBe(204);
});

test("a name that nobody has is not found", async () => {
  await expect(createGuardedFetch([])("https://nobody.invalid/models")).rejects.toThrow(
    /ENOTFOUND|EAI_AGAIN/,
  );
});

test("neither files nor passwords in an address", async () => {
  await expect(createGuardedFetch([])("file:///etc/passwd")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(createGuardedFetch([])("https://ann:secret@example.com")).rejects.toMatchObject({
    ...{ code: "INVALID_INPUT", message: expect.not.stringContaining("secret") as string },
  });
});

test("a request is called off with its signal", async () => {
  const fetching = createGuardedFetch(["localhost"])(`http://localhost:${server.port}/models`, {
    signal: AbortSignal.abort(),
  });
  await expect(fetching).rejects.toMatchObject({ name: "AbortError" });
});
