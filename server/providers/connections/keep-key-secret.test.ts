import { expect, test } from "vitest";
import type { Writer } from "@/server/adapters/writer/writer";
import { AppError } from "@/server/errors";
import { keepKeySecret } from "./keep-key-secret";

const key = 'sk-test-"quoted"+abcdefghijkl';
const forms = [key, encodeURIComponent(key), JSON.stringify({ key })];
const usage = { inputTokens: 1, cachedInputTokens: 0, outputTokens: 1 };
const request = {
  ...{ model: "m", instructions: "", messages: [], maxOutputTokens: 1 },
  ...{ schema: { name: "s", json: {} }, signal: new AbortController().signal },
};

function createEcho(error?: Error): Writer {
  return keepKeySecret(
    {
      write({ onText }) {
        if (error) return Promise.reject(error);
        onText?.(forms.join());

        return Promise.resolve({ text: forms.join(), stop: "refused", refusal: key, usage });
      },
      listModels: () => (error ? Promise.reject(error) : Promise.resolve([{ id: `of ${key}`, name: key }])),
    },
    key,
  );
}

test("a server that repeats the key in its answer has it nowhere in what we keep", async () => {
  const shown: string[] = [];
  const answer = await createEcho().write({ ...request, onText: (text) => shown.push(text) });

  const kept = JSON.stringify([answer, shown, await createEcho().listModels()]);
  expect(kept).not.toContain("abcdefghijkl");
  expect(kept).toContain("[key]");
});

test("an error keeps its code, its wait and its causes, and loses the key", async () => {
  const cause = Object.assign(new Error(`401: ${key}`), { headers: { authorization: key } });
  const userMessage = `It says “${key}”.`;
  const error = new AppError("PROVIDER_RATE_LIMITED", key, { cause, userMessage, retryAfterMs: 5 });

  for (const call of [createEcho(error).write(request), createEcho(error).listModels()]) {
    const thrown: unknown = await call.catch((reason: unknown) => reason);
    expect(thrown).toMatchObject({
      code: "PROVIDER_RATE_LIMITED",
      retryAfterMs: 5,
      userMessage: "It says “[key]”.",
    });
    expect(thrown).toMatchObject({ cause: { message: "401: [key]" } });
    expect(JSON.stringify(thrown, allKeys(thrown))).not.toContain("abcdefghijkl");
  }
});

test("what is too short to be a secret leaves texts whole", async () => {
  const writer: Writer = {
    write: () => Promise.resolve({ text: "ollama writes", stop: "complete", usage }),
    listModels: () => Promise.resolve([]),
  };

  expect(await keepKeySecret(writer, "ollama").write(request)).toMatchObject({ text: "ollama writes" });
});

/** The names of all that hangs on an error, whether it is shown or not. */
function allKeys(error: unknown): string[] {
  if (!(error instanceof Error)) return [];

  return [...Object.getOwnPropertyNames(error), ...allKeys(error.cause)];
}
