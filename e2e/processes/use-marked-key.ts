import { createServer } from "node:http";
import { inspect } from "node:util";
import { octopusBrief, openWritingWorld, perform } from "@/e2e/fixtures/writing-world";
import type { WriterReply } from "@/e2e/fakes/writer-reply";
import { createAccount } from "@/e2e/setup/uploads";
import { connectionsRouter } from "@/server/api/routers/connections";
import { createCallerFactory } from "@/server/api/trpc";
import { log } from "@/server/log";
import { getProvider } from "@/server/providers/registry";
import { listWriters } from "@/server/providers/resolve-writer";
import { writeAnswer } from "@/server/writing/answers/answer.fixture";
import { startWriting } from "@/server/writing/requests/request-writing";
import { listenLocally } from "./listen";

/**
 * A process for the tests: connects a writer with the key that is its argument, and does with it all that people can, with
 * vendors that work and with those that repeat the key in what they answer. Shows all that comes of it, and logs every error.
 */
const [key = ""] = process.argv.slice(2);
const show = (name: string, value: unknown) =>
  console.log(name, inspect(value, { depth: 20, showHidden: true, maxStringLength: null }));

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    show(name, await work());
  } catch (error) {
    log.error({ err: error }, name);
    show(`${name} failed`, error);
  }
}

const replies: WriterReply[] = [];
const world = await openWritingWorld(replies);
const account = await createAccount("ann");
const connections = createCallerFactory(connectionsRouter)({ account, caller: { address: "" } });
const write = async () =>
  perform(await startWriting({ brief: { ...octopusBrief, variation: variation++ } }, account));
let variation = 0;

const connection = { provider: "anthropic" } as const;
await attempt("save", () => connections.save({ ...connection, key }));
await attempt("list", () => connections.list());
await attempt("test", () => connections.test(connection));
await attempt("list models", () => connections.listModels(connection));
await attempt("save a torn key", () => connections.save({ ...connection, key: `${key} ${key}` }));
await attempt("save a key of another vendor", () => connections.save({ provider: "openai", key }));
await attempt("save a wrong key", () => connections.save({ ...connection, key: `wrong-${key}` }));
await attempt("save as an address", () =>
  connections.save({ provider: "compatible", baseUrl: `http://${key}@localhost:1234/v1` }),
);

replies.splice(0, Infinity, writeAnswer().replace("copper", key));
await attempt("write what repeats the key", write);
replies.splice(0, Infinity, { fault: "status", status: 401, message: `invalid x-api-key: ${key}` });
await attempt("write with a key that is rejected", write);
replies.splice(0, Infinity, { fault: "refusal", text: `I will not tell ${key}.` });
await attempt("write what is refused", write);

/** It repeats all that it is sent, as some proxies do. */
const echo = createServer(({ headers, url }, response) => {
  const message = `Unauthorized: ${JSON.stringify(headers)} ${url ?? ""} ${encodeURIComponent(key)}`;
  response.writeHead(401, { "content-type": "application/json", "x-request-id": key });
  response.end(JSON.stringify({ type: "error", error: { type: "authentication_error", message }, message }));
});
getProvider("anthropic").baseUrl = `http://127.0.0.1:${await listenLocally(echo)}`;
await attempt("test where the key is repeated", () => connections.test(connection));
await attempt("list models there", () => connections.listModels(connection));
await attempt("save there", () => connections.save({ ...connection, key: `${key}-2` }));
await attempt("write there", write);
await attempt("what the writing itself sees", async () => {
  const [connected] = await listWriters(account.workspaceId);

  return connected?.writer.listModels();
});
await attempt("list at the end", () => connections.list());

echo.close();
await world.close();
process.exit(0);
