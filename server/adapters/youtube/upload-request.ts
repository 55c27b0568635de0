import { Agent, request } from "undici";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { toUnreachable } from "./errors";
import { createUploadBody } from "./upload-body";

export type UploadRequest = {
  url: string;
  method: "POST" | "PUT";
  accessToken: string;
  headers?: Record<string, string>;
  body?: string | { bytes: number; open: () => AsyncIterable<Uint8Array> };
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

const agent = new Agent({ connect: { timeout: 30_000 } });
const mostAnswerBytes = 1024 * 1024;

/**
 * One request of an upload. `fetch` cannot do it: 308 is a redirect to it, and its streams are slow. Throws CANCELLED where it was
 * called off, YOUTUBE_UNAVAILABLE where no answer came.
 */
export async function sendUploadRequest(input: UploadRequest): Promise<UploadAnswer> {
  const { url, method, accessToken, headers, body, signal, idleMs } = input;
  const idle = new AbortController();
  const timer = setTimeout(
    () => idle.abort(new DOMException("Nothing moved.", "TimeoutError")),
    idleMs,
  ).unref();

  try {
    const isStream = typeof body === "object";
    const {
      statusCode,
      headers: answered,
      body: content,
    } = await request(url, {
      ...{ method, dispatcher: agent, headersTimeout: idleMs, bodyTimeout: idleMs },
      signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal,
      headers: {
        ...{ authorization: `Bearer ${accessToken}`, ...headers },
        "content-length": String(isStream ? body.bytes : Buffer.byteLength(body ?? "")),
      },
      // Each piece that the connection took starts the wait anew.
      body: isStream
        ? createUploadBody(body.open(), { bytes: body.bytes, onPiece: () => timer.refresh() })
        : (body ?? null),
    });

    return { status: statusCode, headers: answered, body: parse(await readText(content)) };
  } catch (error) {
    if (signal?.aborted) throw new AppError("CANCELLED", "The upload was called off.");
    throw toUnreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Answers are small; what is not is none of YouTube's. */
async function readText(content: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
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
