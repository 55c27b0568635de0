import { AppError } from "@/server/errors";

/** What a vendor's answer, or the lack of one, means for whoever asked. */
export type VendorFailure = {
  kind:
    | "rateLimited"
    | "unavailable"
    // The rest is mended by a person, not by trying again.
    | "key"
    | "money"
    | "permission"
    | "model"
    | "tooLong"
    | "address"
    | "request";
  /** The vendor's words, for the log. */
  detail: string;
  retryAfterMs?: number;
};

/** Who was asked: `name` is for people, such as "Claude"; the key is known so that no text repeats it. */
export type AskedVendor = { name: string; apiKey?: string; model?: string };

const settings = "Settings > Connections";

/** Nobody waits longer without being asked again, and no clock counts what a hostile server may ask for. */
const longestWaitMs = 24 * 60 * 60_000;

/** A failure as an error: a sentence for people, without the vendor's own words, and those for the log, without keys. */
export function toVendorError({ kind, detail, ...failure }: VendorFailure, vendor: AskedVendor): AppError {
  const { name } = vendor;
  const retryAfterMs =
    failure.retryAfterMs === undefined ? undefined : Math.min(failure.retryAfterMs, longestWaitMs);
  const message = `${name} failed (${kind}): ${removeKeys(detail, vendor.apiKey)}`;

  switch (kind) {
    case "rateLimited": {
      const userMessage = `${name} asks for fewer requests; try again later.`;
      return new AppError("PROVIDER_RATE_LIMITED", message, { userMessage, retryAfterMs });
    }
    case "unavailable": {
      const userMessage = `${name} cannot be reached or broke off; try again later.`;
      return new AppError("PROVIDER_UNAVAILABLE", message, { userMessage, retryAfterMs });
    }
    default:
      return new AppError("PROVIDER_REJECTED", message, { userMessage: explainRejection(kind, vendor) });
  }
}

function explainRejection(
  kind: Exclude<VendorFailure["kind"], "rateLimited" | "unavailable">,
  { name, model }: AskedVendor,
): string {
  const chosen = model === undefined ? "this model" : `the model “${model}”`;
  switch (kind) {
    case "key":
      return `${name} rejected the key; check it in ${settings}.`;
    case "money":
      return `The account at ${name} has no money left, or has reached its limit there; top it up, or use another connection in ${settings}.`;
    case "permission":
      return `${name} does not let this key use ${chosen}; choose another model in ${settings}, or allow it at ${name}.`;
    case "model":
      return `${name} does not have ${chosen}; choose another one in ${settings}.`;
    case "tooLong":
      return `The text is too long for ${chosen} of ${name}; shorten the source, or choose another model in ${settings}.`;
    case "address":
      return `No language model answers at the address of ${name}; check the address in ${settings}.`;
    case "request":
      return `${name} did not accept the request; choose another model in ${settings}.`;
  }
}

/** What a status means where the vendor says nothing closer. */
export function classifyStatus(status: number): VendorFailure["kind"] {
  if (status === 401) return "key";
  if (status === 402) return "money";
  if (status === 403) return "permission";
  if (status === 404) return "model";
  if (status === 408 || status === 409 || status >= 500) return "unavailable";
  if (status === 413) return "tooLong";
  if (status === 429) return "rateLimited";

  return "request";
}

/** How long an answer's headers ask to wait: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110, 10.2.3). */
export function readRetryAfterMs(headers: Headers | undefined, now = Date.now()): number | undefined {
  const milliseconds = toWait(Number(headers?.get("retry-after-ms") ?? Number.NaN));
  if (milliseconds !== undefined) return milliseconds;

  const text = headers?.get("retry-after") ?? "";
  if (text.trim() === "") return undefined;

  return toWait(Number(text) * 1000) ?? toWait(Date.parse(text) - now);
}

function toWait(milliseconds: number): number | undefined {
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? Math.ceil(milliseconds) : undefined;
}

/** The error of ours that caused another, such as the address guard's inside a client's own; undefined where there is none. */
export function findAppError(error: unknown): AppError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause;
  }

  return undefined;
}

/** An error's words and those of its causes. */
export function describeError(error: unknown): string {
  const words: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) words.push(cause.message);

  return words.length > 0 ? words.join(": ") : String(error);
}

const mostDetailCharacters = 1000;
/** Vendors repeat a wrong key in part: "Incorrect API key provided: sk-ab***yz". */
const keys = /\b(?:sk|xai|gsk)-[\w*-]{4,}|\bAIza[\w*-]{4,}|\bBearer\s+\S+|(?<=[?&]key=)[^\s&"']+/gu;

/** A text without keys, and short enough for a log. */
export function removeKeys(text: string, apiKey?: string): string {
  const withoutOwn = apiKey ? text.replaceAll(apiKey, "[key]") : text;

  return withoutOwn.slice(0, mostDetailCharacters).replaceAll(keys, "[key]");
}
