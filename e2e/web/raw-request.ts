import { type ClientRequest, type OutgoingHttpHeaders, request } from "node:http";
import type { Visitor } from "./visitor";
import type { Web } from "./start-web";

type RawInput = { visitor: Visitor; path: string; method?: string; headers?: OutgoingHttpHeaders };

export type RawRequest = {
  /** To write a body to, or to leave unfinished. */
  request: ClientRequest;
  /** Rejects where the line is cut without an answer. */
  answered: Promise<{ status: number; body: string }>;
};

/** A request just as it is written, with a visitor's cookies: no browser and no fetch would send it like that. */
export function sendRaw(web: Web, { visitor, path, method = "GET", headers }: RawInput): RawRequest {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const sent = request({ port: web.port, path, method, headers: { cookie, ...headers } });
  const answered = new Promise<{ status: number; body: string }>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
  // Whoever waits for it says what they expect.
  answered.catch(() => undefined);

  return { request: sent, answered };
}
