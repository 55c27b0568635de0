import { z } from "zod";
import { type AskedVendor, toVendorError } from "./vendor-failure";

export type CallLimits = {
  /** Until an answer begins. */
  firstByteMs: number;
  /** Between two pieces of an answer; vendors send signs of life while a model thinks. */
  idleMs: number;
  totalMs: number;
  bytes: number;
  /** Of an answer that comes in one piece, such as a list of models: it is parsed at once, while all others wait. */
  wholeBytes: number;
};

export const usualLimits: CallLimits = {
  ...{ firstByteMs: 60_000, idleMs: 60_000, totalMs: 10 * 60_000 },
  // The largest answer that models give, of which each token comes in an envelope of its own.
  bytes: 64 * 1024 * 1024,
  // OpenRouter's list of 400 models has 1 MB.
  wholeBytes: 4 * 1024 * 1024,
};

/** Its words are looked through for what went wrong. */
const maxErrorBytes = 64 * 1024;

type LimitInput = { vendor: AskedVendor; limits: CallLimits; signal?: AbortSignal };

/**
 * `fetch` for a vendor's API, which neither lasts for ever nor follows to another server, where the key would go along. It makes
 * two kinds of answer what they are, whose status says that all is well: a web page, where an address is wrong, throws
 * PROVIDER_REJECTED, as a redirect does; an error in JSON, as OpenRouter gives it, has the status it names. Throws PROVIDER_UNAVAILABLE where a
 * limit is reached.
 */
export function limitFetch(fetch: typeof globalThis.fetch, input: LimitInput): typeof fetch {
  const { vendor, limits } = input;

  return async (address, init) => {
    const limit = new AbortController();
    const stopAfter = (ms: number, reason: string) =>
      setTimeout(
        () => limit.abort(toVendorError({ kind: "unavailable", detail: reason }, vendor)),
        ms,
      ).unref();
    const total = stopAfter(limits.totalMs, `The answer takes more than ${limits.totalMs / 1000} s.`);
    const first = stopAfter(limits.firstByteMs, `No answer began within ${limits.firstByteMs / 1000} s.`);
    // Not every client passes it on.
    const signals = [limit.signal, input.signal, init?.signal].filter(
      (signal) => signal instanceof AbortSignal,
    );
    const signal = AbortSignal.any(signals);

    try {
      const response = await fetch(address, { ...init, signal, redirect: "manual" });
      clearTimeout(first);
      const body =
        response.body &&
        watchBody(response.body, {
          startWait: () => stopAfter(limits.idleMs, `Nothing more came for ${limits.idleMs / 1000} s.`),
          onEnd: () => clearTimeout(total),
          limitBytes: chooseLimit(response, limits),
          vendor,
        });
      if (!body) clearTimeout(total);

      return await unmaskFailure(new Response(body, response), vendor);
    } catch (error) {
      clearTimeout(first);
      clearTimeout(total);
      throw error;
    }
  };
}

function chooseLimit({ ok, headers }: Response, { bytes, wholeBytes }: CallLimits): number {
  if (!ok) return maxErrorBytes;

  return /^application\/json\b/iu.test(headers.get("content-type") ?? "") ? wholeBytes : bytes;
}

type BodyWatch = {
  startWait: () => NodeJS.Timeout;
  onEnd: () => void;
  limitBytes: number;
  vendor: AskedVendor;
};

function watchBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { startWait, onEnd, limitBytes, vendor }: BodyWatch,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let byteCount = 0;

  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const wait = startWait();
      try {
        const { done, value } = await reader.read();
        if (done) {
          onEnd();
          controller.close();
          return;
        }
        byteCount += value.byteLength;
        if (byteCount > limitBytes) {
          await reader.cancel();
          throw toVendorError(
            { kind: "unavailable", detail: `The answer exceeds ${limitBytes} bytes.` },
            vendor,
          );
        }
        controller.enqueue(value);
      } catch (error) {
        onEnd();
        throw error;
      } finally {
        clearTimeout(wait);
      }
    },
    async cancel(reason) {
      onEnd();
      await reader.cancel(reason);
    },
  });
}

const maskedFailureSchema = z.object({
  error: z.union([z.string().min(1), z.object({ code: z.unknown().optional() })]),
});
const statusSchema = z.int().min(400).max(599);

async function unmaskFailure(response: Response, vendor: AskedVendor): Promise<Response> {
  const mediaType = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw toVendorError({ kind: "address", detail: `It leads elsewhere (${response.status}).` }, vendor);
  }
  if (!response.ok || (mediaType !== "text/html" && mediaType !== "application/json")) return response;
  if (mediaType === "text/html") {
    await response.body?.cancel();
    throw toVendorError({ kind: "address", detail: "It answers with a web page." }, vendor);
  }

  const text = await response.text();
  const failure = maskedFailureSchema.safeParse(parseJson(text));
  if (!failure.success) return new Response(text, response);

  const { error } = failure.data;
  const { data: status = 502 } = statusSchema.safeParse(typeof error === "string" ? undefined : error.code);

  return new Response(text, { status, headers: response.headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
