import { AppError } from "@/server/errors";
import { limitFetch, type CallLimits } from "./limited-fetch";
import {
  type AskedVendor,
  describeError,
  findAppError,
  readRetryAfterMs,
  toVendorError,
  type VendorFailure,
} from "./vendor-failure";
import type { WriterModel } from "./writer";

/** How a vendor is reached. */
export type VendorAccess = {
  /** For people, such as "Claude". */
  name: string;
  apiKey?: string;
  baseUrl: string;
  fetch: typeof fetch;
  limits: CallLimits;
  /** What is known of its models apart from what it tells itself. */
  models: WriterModel[];
};

type CallInput<Answer> = {
  access: VendorAccess;
  model?: string;
  signal?: AbortSignal;
  /** What the client's own errors mean; undefined for those that are none of its. */
  toFailure: (error: unknown) => VendorFailure | undefined;
  work: (fetch: typeof globalThis.fetch) => Promise<Answer>;
};

/** Printable ASCII: what a header can carry. */
const keyPattern = /^[\x21-\x7e]+$/u;

/** Calls a vendor by `work`, whose errors become those that `Writer` throws. */
export async function callVendor<Answer>(input: CallInput<Answer>): Promise<Answer> {
  const { access, model, signal, toFailure, work } = input;
  const vendor: AskedVendor = { name: access.name, apiKey: access.apiKey, model };
  if (access.apiKey !== undefined && !keyPattern.test(access.apiKey)) {
    const detail = "The key holds spaces or characters that no header can carry.";
    throw toVendorError({ kind: "key", detail }, vendor);
  }

  let headers: Headers | undefined;
  // Whatever a list says that it is, it comes in one piece.
  const limits = model === undefined ? { ...access.limits, bytes: access.limits.wholeBytes } : access.limits;
  const limited = limitFetch(access.fetch, { vendor, signal, limits });
  const noting: typeof fetch = async (address, init) => {
    const response = await limited(address, init);
    ({ headers } = response);

    return response;
  };

  try {
    const answer = await work(noting);
    // Clients end a stream that was called off as if that were its end.
    signal?.throwIfAborted();

    return answer;
  } catch (error) {
    if (signal?.aborted) throw new AppError("CANCELLED", "The request was called off.");

    const known = findAppError(error);
    // The address guard's.
    if (known?.code === "INVALID_INPUT") throw new AppError("PROVIDER_REJECTED", known.message, known);
    if (known) throw known;
    const { kind, detail, retryAfterMs } = toFailure(error) ?? toUnavailable(error);
    throw toVendorError(
      {
        // A list that is not there is a server that is none.
        kind: kind === "model" && model === undefined ? "address" : kind,
        detail,
        // Not every client tells of the headers that its error came with.
        retryAfterMs: retryAfterMs ?? readRetryAfterMs(headers),
      },
      vendor,
    );
  }
}

/** What remains are cut connections and answers that are not in the vendor's format. */
function toUnavailable(error: unknown): VendorFailure {
  return { kind: "unavailable", detail: describeError(error) };
}

/** A stream that ended without saying why it stopped: its text is not the whole answer. */
export function brokenOff(): Error {
  return new Error("The stream ended in the middle of the answer.");
}
