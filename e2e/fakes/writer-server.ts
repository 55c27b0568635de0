import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listenLocally } from "../processes/listen";
import { writePlausibly } from "./plausible-answer";
import { sendReply } from "./send-reply";
import type { AnswerEnding, AskedWriter, FakeFailure, WriterReply } from "./writer-reply";

export type FakeRequest = { method: string; url: URL; headers: IncomingHttpHeaders; body: unknown };

/** An answer in a vendor's format. */
export type AnswerFormat = {
  contentType: string;
  /** Of a stream, what comes before the text, for each piece of it, and after it. */
  open: () => string;
  piece: (text: string) => string;
  close: (ending: AnswerEnding) => string;
  /** An error in the middle of a stream. */
  fail: (failure: FakeFailure) => string;
  whole: (text: string, ending: AnswerEnding) => unknown;
};

export type FakeOutcome = { body: unknown } | { asked: AskedWriter; format: AnswerFormat } | FakeFailure;

/** A vendor's API. */
export type WriterProtocol = {
  vendor: string;
  /** The key that a request came with. */
  readKey: (request: FakeRequest) => string | undefined;
  /** Paths that need no key. */
  isOpen?: (url: URL) => boolean;
  /** How a request without a good key is answered; 401 without it. */
  unauthorized?: FakeFailure;
  answer: (request: FakeRequest) => FakeOutcome;
  describeFailure: (failure: FakeFailure, requestId: string) => unknown;
  headers: (requestId: string) => Record<string, string>;
  /** Of errors, where it is not JSON's. */
  failureType?: (url: URL) => string;
};

export type WriterServerOptions = {
  /** Replaces the plausible answer; undefined leaves that. */
  answer?: (asked: AskedWriter) => WriterReply | undefined | Promise<WriterReply | undefined>;
  /** Those that are accepted; without it, all that do not begin with "wrong". */
  keys?: string[];
  /** Between two pieces of an answer. */
  chunkDelayMs?: number;
};

export type RecordedCall = {
  /** In milliseconds since 1970. */
  startedAt: number;
  vendor: string;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  asked?: AskedWriter;
  /** 0 as long as there is none. */
  status: number;
  answer: string;
  isComplete: boolean;
};

export type WriterServer = {
  /** Without a path; vendors' own paths follow it. */
  url: string;
  calls: RecordedCall[];
  /** Answers that were given whole, and so were paid for, by a hash of what was asked. */
  paidCalls: Map<string, number>;
  close(): Promise<void>;
};

/** A language model's API on a free local port: real HTTP, in the format of `protocol`. */
export async function startWriterServer(
  protocol: WriterProtocol,
  options: WriterServerOptions = {},
): Promise<WriterServer> {
  const calls: RecordedCall[] = [];
  const paidCalls = new Map<string, number>();
  const server = createServer((incoming, response) => void take(incoming, response));
  let requestCount = 0;

  async function take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = parseBody(await text(incoming));
    const { method = "GET", headers } = incoming;
    const request = { method, headers, body, url: new URL(incoming.url ?? "/", "http://fake.invalid") };
    const call: RecordedCall = {
      ...{ vendor: protocol.vendor, method, path: request.url.pathname, headers, body },
      ...{ startedAt: Date.now(), status: 0, answer: "", isComplete: false },
    };
    calls.push(call);
    requestCount += 1;
    const requestId = `req_${String(requestCount).padStart(8, "0")}`;
    for (const [name, value] of Object.entries(protocol.headers(requestId))) response.setHeader(name, value);

    const unauthorized = protocol.unauthorized ?? { status: 401 };
    const outcome = isAllowed(request) ? protocol.answer(request) : unauthorized;
    const failureType = protocol.failureType?.(request.url) ?? "application/json";
    if ("asked" in outcome) {
      const { asked, format } = outcome;
      call.asked = asked;
      const reply = (await options.answer?.(asked)) ?? writePlausibly(asked);
      const { chunkDelayMs = 0 } = options;
      await sendReply({
        ...{ response, call, asked, format, reply, chunkDelayMs, failureType },
        describeFailure: (failure) => protocol.describeFailure(failure, requestId),
      });
      if (call.isComplete) {
        const input = createHash("sha256").update(JSON.stringify(body)).digest("hex");
        paidCalls.set(input, (paidCalls.get(input) ?? 0) + 1);
      }
    } else {
      const isFailure = "status" in outcome;
      call.status = isFailure ? outcome.status : 200;
      call.answer = JSON.stringify(isFailure ? protocol.describeFailure(outcome, requestId) : outcome.body);
      response.writeHead(call.status, { "content-type": isFailure ? failureType : "application/json" });
      response.end(call.answer);
    }
  }

  function isAllowed(request: FakeRequest): boolean {
    if (protocol.isOpen?.(request.url)) return true;
    const key = protocol.readKey(request);
    if (key === undefined) return false;

    return options.keys ? options.keys.includes(key) : !key.startsWith("wrong");
  }

  const port = await listenLocally(server);

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    paidCalls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function parseBody(body: string): unknown {
  try {
    return body === "" ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}
