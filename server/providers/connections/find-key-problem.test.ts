import { expect, test } from "vitest";
import { findKeyProblem } from "./find-key-problem";
import { saveConnectionSchema } from "./schema";

test.each([
  ["anthropic", "sk-ant-api03-abcdefghijklmnopqrstuvwxyz"],
  ["openai", "sk-proj-abcdefghijklmnopqrstuvwxyz"],
  ["openai", "sk-abcdefghijklmnopqrstuvwxyz"],
  ["openrouter", "sk-or-v1-abcdefghijklmnopqrstuvwxyz"],
  ["xai", "xai-abcdefghijklmnopqrstuvwxyz"],
  ["gemini", "AIzaSyabcdefghijklmnopqrstuvwxyz"],
  ["anthropic", "of-a-gateway-of-ours"],
  ["compatible", "sk-ant-passed-on-by-a-gateway"],
  ["compatible", ""],
] as const)("%s may have such a key: %s", (provider, key) => {
  expect(findKeyProblem(provider, key)).toBeUndefined();
});

test.each([
  ["openai", "sk-ant-api03-abcdefghijk", /a key of Anthropic/],
  ["openai", "sk-or-v1-abcdefghijk", /a key of OpenRouter/],
  ["anthropic", "sk-proj-abcdefghijk", /a key of OpenAI/],
  ["gemini", "xai-abcdefghijk", /a key of xAI/],
  ["xai", "gsk_abcdefghijk", /a key of Groq/],
  ["anthropic", "sk-ant-admin01-abcdefghijk", /an admin key/],
  ["openai", "sk-admin-abcdefghijk", /an admin key/],
  ["anthropic", "sk-ant-abc def", /a space or a line break/],
  ["anthropic", "sk-ant-abc\nsk-ant-def", /a space or a line break/],
  ["compatible", "schlüssel", /a character that no key has/],
] as const)("to %s, %s is no key, and the sentence says why", (provider, key, sentence) => {
  expect(findKeyProblem(provider, key)).toMatch(sentence);
});

test("what surrounds a key is dropped, and what is wrong is on the field", () => {
  const parse = (input: object) => saveConnectionSchema.safeParse({ provider: "compatible", ...input });

  expect(parse({ key: "  key-of-mine\n" }).data?.key).toBe("key-of-mine");
  expect(parse({ key: "a b" }).error?.issues[0]?.path).toEqual(["key"]);
  expect(parse({ key: "a".repeat(501) }).error?.issues[0]?.message).toMatch(/at most 500 characters/);
});

test.each([
  ["localhost:1234/v1/", "http://localhost:1234/v1"],
  [" https://models.example/api ", "https://models.example/api"],
  ["", ""],
])("the address %j is %j", (typed, address) => {
  expect(saveConnectionSchema.parse({ provider: "compatible", baseUrl: typed }).baseUrl).toBe(address);
});

test.each(["ftp://models.example", "http://", "http://a b/", "javascript:alert(1)", "file:///etc/passwd"])(
  "%s is no address",
  (typed) => {
    const { error } = saveConnectionSchema.safeParse({ provider: "compatible", baseUrl: typed });

    expect(error?.issues[0]?.message).toMatch(/not a web address/);
  },
);
