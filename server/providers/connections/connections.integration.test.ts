import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { encrypt } from "@/server/encryption";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";
import { commandLineSlug } from "@/server/workspaces/schema";
import { listWriters } from "../resolve-writer";
import { renewKeys } from "./connection-key";
import { removeConnection, reorderConnections } from "./connections";
import { findLocalServers } from "./find-local-servers";
import { listConnections } from "./list-connections";
import { saveConnection } from "./save-connection";
import { type ProviderId, saveConnectionSchema } from "./schema";
import { listConnectionModels, testConnection } from "./test-connection";

const previousSecret = "the secret of yesterday is long enough";

/** Before anything reads the environment: a public installation, and a vendor whose key is in its environment. */
const { claude } = await vi.hoisted(async () => {
  const { startAnthropicServer } = await import("@/e2e/fakes/anthropic/anthropic-server");
  const server = await startAnthropicServer();
  Object.assign(process.env, {
    ANTHROPIC_BASE_URL: server.url,
    OPENAI_API_KEY: "sk-proj-of-whoever-runs-this-9999",
    APP_SECRET: "the secret of today, which is long",
    APP_SECRET_PREVIOUS: "the secret of yesterday is long enough",
    APP_ORIGIN: "https://offcamera.example",
  });

  return { claude: server };
});

const key = "sk-ant-api03-abcdefghijklmnop1234";
let workspaceId: string;

beforeAll(async () => {
  await openDatabase();
  workspaceId = await getOrCreateWorkspace("connections", "Connections");
});

beforeEach(() => getDatabase().prisma.providerConnection.deleteMany());

afterAll(async () => {
  await closeDatabase();
  await claude.close();
});

const save = (input: { provider?: ProviderId; key?: string; model?: string; isFallback?: boolean }) =>
  saveConnection(workspaceId, saveConnectionSchema.parse({ provider: "anthropic", ...input }));
const findRow = () => getDatabase().prisma.providerConnection.findFirstOrThrow({ where: { workspaceId } });
const list = async (id = workspaceId) => (await listConnections(id)).connections;

test("a key is kept once it has worked, encrypted, and is shown by its end alone", async () => {
  await save({ key });

  expect(await list()).toEqual([
    {
      ...{ provider: "anthropic", name: "Claude", origin: "workspace", keyHint: "1234", isFallback: false },
      ...{
        model: expect.objectContaining({ id: "claude-sonnet-5-5", name: "Claude Sonnet 5.5" }) as unknown,
      },
      ...{ lastUsedAt: expect.any(Date) as unknown, lastError: null },
    },
  ]);
  expect(claude.calls.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  expect(JSON.stringify(await findRow())).not.toContain(key.slice(10));
});

test("the audit log says that a key was entered, and nothing of it", async () => {
  await save({ key });
  await save({ isFallback: true });
  await removeConnection({ workspaceId, provider: "anthropic" });

  const events = await getDatabase().prisma.auditEvent.findMany({ where: { workspaceId } });

  expect(events.slice(-3).map(({ action, after }) => ({ action, after }))).toMatchObject([
    { action: "connection.saved", after: { model: "Claude Sonnet 5.5", hasNewKey: true, isFallback: false } },
    { action: "connection.saved", after: { hasNewKey: false, isFallback: true } },
    { action: "connection.removed", after: null },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/sk-ant|abcdef/);
});

test("a key that the vendor rejects is not kept, and neither is none", async () => {
  await expect(save({ key: "wrong-key-of-somebody" })).rejects.toMatchObject({
    code: "PROVIDER_REJECTED",
    userMessage: expect.stringMatching(/Claude rejected the key/) as unknown,
  });
  await expect(save({ key: "" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  expect(await list()).toEqual([]);
});

test("the model is chosen from what the key may use, and stays when the key is changed", async () => {
  await save({ key });
  const models = await listConnectionModels({ workspaceId, provider: "anthropic" });
  expect(models.map(({ id }) => id)).toContain("claude-opus-4-5");
  await save({ model: "claude-opus-4-5" });
  await save({ key: key.replace("1234", "5678"), isFallback: true });

  const [connection] = await list();
  expect(connection).toMatchObject({ keyHint: "5678", isFallback: true });
  expect(connection?.model).toMatchObject({ id: "claude-opus-4-5", endsOn: "2027-01-22" });
});

test("what is changed beside the key and the model asks the vendor nothing", async () => {
  await save({ key });
  const before = claude.calls.length;
  await save({ isFallback: true });

  expect(claude.calls.length).toBe(before);
  expect(await list()).toMatchObject([{ isFallback: true, keyHint: "1234" }]);
});

test("a stored key goes to no address but the one that it was entered for", async () => {
  await getDatabase().prisma.providerConnection.create({
    data: {
      ...{ workspaceId, provider: "compatible", position: 0 },
      encryptedKey: encrypt(`provider-key ${workspaceId}`, key),
      settings: { model: { id: "m", name: "m" }, baseUrl: "https://models.example/v1" },
    },
  });
  const change = { provider: "compatible", baseUrl: claude.url };

  await expect(saveConnection(workspaceId, saveConnectionSchema.parse(change))).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a test says whether it works, and that is remembered", async () => {
  await save({ key });
  const where = { workspaceId, provider: "anthropic" } as const;
  expect(await testConnection(where)).toMatchObject({ problem: null });
  await getDatabase().prisma.providerConnection.updateMany({
    data: { encryptedKey: encrypt(`provider-key ${workspaceId}`, "wrong-since-it-was-revoked") },
  });

  const { problem } = await testConnection(where);

  expect(problem).toMatch(/Claude rejected the key/);
  expect(await list()).toMatchObject([{ lastError: problem }]);
});

test("the first one writes, and then those that are marked, in the order that was chosen", async () => {
  const add = (provider: ProviderId, position: number, isFallback: boolean) =>
    getDatabase().prisma.providerConnection.create({
      data: {
        workspaceId,
        provider,
        position,
        isFallback,
        settings: { model: { id: provider, name: provider } },
      },
    });
  await add("ollama", 0, false);
  await add("anthropic", 1, false);
  await add("gemini", 2, true);
  const names = async () => (await listWriters(workspaceId)).map(({ provider }) => provider);
  expect(await names()).toEqual(["ollama", "gemini"]);

  await reorderConnections(workspaceId, ["gemini", "anthropic", "gemini"]);
  expect((await list()).map(({ provider }) => provider)).toEqual(["gemini", "anthropic", "ollama"]);
  expect(await names()).toEqual(["gemini"]);
});

test("a use is noted: an error with its sentence, a call that was called off not at all", async () => {
  await save({ key });
  const [writer] = await listWriters(workspaceId);
  await writer?.recordUse(
    new AppError("PROVIDER_REJECTED", "402", { userMessage: "There is no money left." }),
  );
  await writer?.recordUse(new AppError("CANCELLED", "Called off."));
  expect(await list()).toMatchObject([{ lastError: "There is no money left." }]);

  await writer?.recordUse();
  expect(await list()).toMatchObject([{ lastError: null }]);
});

test("another workspace has none of it, and a key that is moved there cannot be read", async () => {
  await save({ key });
  const otherId = await getOrCreateWorkspace("others", "Others");
  expect(await list(otherId)).toEqual([]);
  await expect(removeConnection({ workspaceId: otherId, provider: "anthropic" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await reorderConnections(otherId, ["anthropic"]);
  await getDatabase().prisma.providerConnection.updateMany({ data: { workspaceId: otherId } });

  expect((await list(otherId))[0]?.lastError).toMatch(/can no longer be read.*enter it again/);
  const [writer] = await listWriters(otherId);
  await expect(writer?.writer.listModels()).rejects.toMatchObject({ code: "PROVIDER_REJECTED" });
});

test("a key of an earlier secret works, and is encrypted anew", async () => {
  await save({ key });
  const purpose = `provider-key ${workspaceId}`;
  const old = encrypt(purpose, key, previousSecret);
  await getDatabase().prisma.providerConnection.updateMany({ data: { encryptedKey: old } });
  expect(await testConnection({ workspaceId, provider: "anthropic" })).toMatchObject({ problem: null });

  expect(await renewKeys()).toBe(1);
  expect((await findRow()).encryptedKey).not.toBe(old);
  expect(await renewKeys()).toBe(0);
  expect(await testConnection({ workspaceId, provider: "anthropic" })).toMatchObject({ problem: null });
});

test("strangers of a public installation get nothing of its environment, and its command does", async () => {
  expect(await listWriters(workspaceId)).toEqual([]);

  const commandId = await getOrCreateWorkspace(commandLineSlug, "Command line");
  expect(await listWriters(commandId)).toMatchObject([{ provider: "openai", model: { id: "gpt-6.2-sol" } }]);
  expect(await list(commandId)).toMatchObject([{ origin: "environment", keyHint: "9999" }]);
});

test("strangers learn nothing of what runs on the machine of a public installation", async () => {
  await expect(findLocalServers(workspaceId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await listConnections(workspaceId)).toMatchObject({ canFindLocal: false });
  for (const baseUrl of ["http://localhost:11434", "http://127.0.0.1:8080/v1", "http://169.254.169.254"]) {
    const input = saveConnectionSchema.parse({ provider: "compatible", baseUrl });
    await expect(saveConnection(workspaceId, input)).rejects.toMatchObject({
      code: "PROVIDER_REJECTED",
      userMessage: expect.stringMatching(/not on the public internet/) as unknown,
    });
  }
});

test("a removed connection is gone, and removing it again says so", async () => {
  await save({ key });
  const where = { workspaceId, provider: "anthropic" } as const;
  await removeConnection(where);

  expect(await list()).toEqual([]);
  await expect(removeConnection(where)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(testConnection(where)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
