import { afterAll, beforeAll, expect, test } from "vitest";
import { type ArticleServer, startArticleServer } from "@/e2e/fakes/article-server";
import { startOllamaServer } from "@/e2e/fakes/ollama/ollama-server";
import type { WriterServer } from "@/e2e/fakes/writer-server";
import { findServers, localPlaces } from "./find-local-servers";

let ollama: WriterServer;
let other: ArticleServer;

beforeAll(async () => {
  ollama = await startOllamaServer();
  other = await startArticleServer({
    "/models/models": (_request, response) => response.end('{"object":"list","data":[{"id":"qwen"}]}'),
    "/page/models": (_request, response) => response.end("<h1>It works!</h1>"),
    "/moved/models": (_request, response) => response.writeHead(302, { location: "/models/models" }).end(),
    "/endless/models": (_request, response) => void response.write('{"object":"list","data":['),
    "/silent/models": () => undefined,
  });
});

afterAll(async () => {
  await ollama.close();
  await other.close();
});

test("what serves models is found with how many it has, and whatever else listens is not", async () => {
  const at = (path: string) => `http://127.0.0.1:${other.port}/${path}`;
  const names = ["models", "page", "moved", "endless", "silent", "nothing"];
  const begin = performance.now();

  const found = await findServers([
    { provider: "ollama", name: "Ollama", baseUrl: ollama.url },
    ...names.map((name) => ({ provider: "compatible" as const, name, baseUrl: at(name) })),
    { provider: "compatible", name: "nobody", baseUrl: "http://127.0.0.1:9/v1" },
  ]);

  expect(found).toEqual([
    { provider: "ollama", name: "Ollama", baseUrl: ollama.url, modelCount: expect.any(Number) as unknown },
    { provider: "compatible", name: "models", baseUrl: at("models"), modelCount: 1 },
  ]);
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test("only this machine is looked at", () => {
  expect(localPlaces().map(({ baseUrl }) => new URL(baseUrl).hostname)).toEqual(Array(4).fill("localhost"));
});
