import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { toUnreachable } from "./errors";
import { type FilePart, sendFilePart } from "./send-file-part";

export type UploadRequest = {
  url: string;
  method: "POST" | "PUT";
  accessToken: string;
  headers?: Record<string, string>;
  body?: string | FilePart;
  signal?: AbortSignal;
  /** Without a byte sent or heard. */
  idleMs: number;
};

export type UploadAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** JSON where it is, else text. */
  body: unknown;
};

const modules = { "http:": http, "https:": https };
/** The next chunk takes the same connection. */
const agents = {
  "http:": new http.Agent({ keepAlive: true }),
  "https:": new https.Agent({ keepAlive: true }),
};
const mostAnswerBytes = 1024 * 1024;

/**
 * One request of an upload. `fetch` cannot do it: 308 is a redirect to it, and it makes a new buffer of each piece. Throws CANCELLED
 * where it was called off, YOUTUBE_UNAVAILABLE where no answer came.
 */
export async function sendUploadRequest(input: UploadRequest): Promise<UploadAnswer> {
  const { url, method, accessToken, headers, body = "", signal, idleMs } = input;
  const idle = new AbortController();
  const timer = setTimeout(
    () => idle.abort(new DOMException("Nothing moved.", "TimeoutError")),
    idleMs,
  ).unref();
  const protocol = new URL(url).protocol === "http:" ? "http:" : "https:";

  try {
    signal?.throwIfAborted();
    const outgoing = modules[protocol].request(url, {
      ...{ method, agent: agents[protocol] },
      signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal,
      headers: {
        ...{ authorization: `Bearer ${accessToken}`, ...headers },
        "content-length": typeof body === "string" ? Buffer.byteLength(body) : body.end - body.start,
      },
    });
    const answering = receive(outgoing, () => timer.refresh());
    // An answer that comes early ends the sending: what is wrong with that shows in the answer.
    const sending = send(outgoing, body, () => timer.refresh()).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    const answer = await answering;
    if (!outgoing.writableFinished) outgoing.destroy();
    await sending;

    return answer;
  } catch (error) {
    if (signal?.aborted) throw new AppError("CANCELLED", "The upload was called off.");
    throw toUnreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

async function send(outgoing: ClientRequest, body: string | FilePart, onPiece: () => void): Promise<void> {
  if (typeof body === "string") outgoing.end(body);
  else await sendFilePart(outgoing, body, onPiece);
}

function receive(outgoing: ClientRequest, onPiece: () => void): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new Error("The connection was closed without an answer."));
    // A request may tell of more than one error, and the last needs a listener, too.
    outgoing.on("error", reject);
    outgoing.once("close", onClose);
    outgoing.once("response", (incoming) => {
      outgoing.off("close", onClose);
      readText(incoming, onPiece).then(
        (text) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: parse(text) }),
        reject,
      );
    });
  });
}

/** Answers are small; what is not is none of YouTube's. */
async function readText(content: IncomingMessage, onPiece: () => void): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    onPiece();
    const piece = z.instanceof(Uint8Array).parse(chunk);
    bytes += piece.byteLength;
    if (bytes > mostAnswerBytes) throw new Error("The answer is too long.");
    chunks.push(piece);
  }

  return Buffer.concat(chunks).toString();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
