import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getMediaBaseUrl } from "@/server/adapters/renderer/media-server";
import { getStore, type Store } from "@/server/adapters/storage/store";

const storageKey = "asset/reef.txt";
let baseUrl: URL;
let store: Store;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-foreign-"));
  store = await getStore();
  await publish(storageKey);
  baseUrl = new URL(await getMediaBaseUrl());
});

afterAll(() => rm(folder, { recursive: true }));

async function publish(key: string): Promise<void> {
  const file = path.join(folder, "draft.txt");
  await writeFile(file, "ours");
  await store.publish(file, key);
}

/** A request whose path is sent just as it is written. */
function ask(rawPath: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    request({ host: baseUrl.hostname, port: baseUrl.port, path: rawPath, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

const inStore = (key: string) => `${baseUrl.pathname.replace(/\/$/, "")}/${key}`;

test("the renderer gets a file of the store by the address it was given", async () => {
  expect(await ask(inStore(storageKey))).toEqual({ status: 200, body: "ours" });
});

test.each([
  "x%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
  "..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
  "x/%252e%252e%252f%252e%252e%252f%252e%252e%252fetc%252fpasswd",
  "%2fetc%2fpasswd",
  "asset%2f..%2f..%2fforeign.txt",
  "asset%5c..%5c..%5cforeign.txt",
  "asset/reef.txt%00.png",
])("%s leads to no file outside of the store", async (attack) => {
  // Beside the store's root: what an escape of a single folder would find.
  await writeFile(path.join(path.dirname(path.dirname(store.scratchRoot)), "foreign.txt"), "foreign");

  for (const rawPath of [`/${attack}`, inStore(attack)]) {
    const { status, body } = await ask(rawPath);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/root:|foreign/);
  }
});

test.each(["%", "%zz", "asset/%e0%a4%a", "a%c0%af"])(
  "the malformed path %s is answered with 400",
  async (attack) => {
    expect((await ask(inStore(attack))).status).toBe(400);
  },
);

test("nobody without the address's secret gets a file, and no page of another name", async () => {
  expect((await ask(`/${storageKey}`)).status).toBe(404);
  expect((await ask(`/${"0".repeat(64)}/${storageKey}`)).status).toBe(404);
  expect((await ask(inStore(storageKey), { host: `evil.example:${baseUrl.port}` })).status).toBe(403);
  expect((await ask(inStore(storageKey), {}, "DELETE")).status).toBe(405);
});

test.each([
  "../foreign.txt",
  "asset/../../foreign.txt",
  "/etc/passwd",
  "asset\\..\\x",
  "a/\0b",
  "",
  "a//b",
  "./a",
])("the store itself refuses the key %j, whatever is asked of it", async (key) => {
  const refused = { code: "INVALID_INPUT", userMessage: "There is no such file." };

  await expect(store.fetchLocal(key)).rejects.toMatchObject(refused);
  await expect(store.findBytes(key)).rejects.toMatchObject(refused);
  await expect(store.delete(key)).rejects.toMatchObject(refused);
  await expect(publish(key)).rejects.toMatchObject(refused);
});
