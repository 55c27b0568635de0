import { expect, test } from "vitest";
import { startOpenAiServer } from "@/e2e/fakes/openai/openai-server";
import { testWriterContract } from "@/e2e/fakes/writer-contract";
import { createGuardedFetch } from "@/server/adapters/web/guarded-fetch";
import { createWriter } from "./create-writer";

testWriterContract({
  ...{ name: "LM Studio", model: "qwen3-8b", hasKeys: false },
  start: (options) => startOpenAiServer({ ...options, as: "lmstudio" }),
  connect: (baseUrl, options) =>
    createWriter({
      ...{ vendor: "compatible", name: "LM Studio", baseUrl, fetch: createGuardedFetch(["127.0.0.1"]) },
      ...options,
    }),
});

test("a server on a private network is not asked, and the sentence says who can allow it", async () => {
  const baseUrl = "http://10.0.0.5:1234/v1";
  const writer = createWriter({
    ...{ vendor: "compatible", name: "LM Studio", baseUrl, fetch: createGuardedFetch([]) },
  });

  await expect(writer.listModels()).rejects.toMatchObject({
    ...{ code: "PROVIDER_REJECTED", userMessage: expect.stringContaining("ALLOW_PRIVATE_HOSTS") as string },
  });
});
