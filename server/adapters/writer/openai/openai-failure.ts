import { APIConnectionError, APIError } from "openai";
import { classifyStatus, describeError, type VendorFailure } from "../vendor-failure";

/** https://platform.openai.com/docs/guides/error-codes; some say the same with the status of a limit of speed. */
const kinds: Record<string, VendorFailure["kind"]> = {
  insufficient_quota: "money",
  billing_hard_limit_reached: "money",
  billing_not_active: "money",
  invalid_api_key: "key",
  model_not_found: "model",
  context_length_exceeded: "tooLong",
  rate_limit_exceeded: "rateLimited",
  server_error: "unavailable",
};

/** Where servers have no code for it, or the client drops it, as it does xAI's. */
const words: [RegExp, VendorFailure["kind"]][] = [
  [/incorrect api key|invalid api key/iu, "key"],
  [/credits|spending limit|insufficient (?:balance|funds)/iu, "money"],
  [/not a valid model|model .{0,100}(?:not found|does not exist)/iu, "model"],
  [/context (?:length|size|window)|maximum context/iu, "tooLong"],
  // LM Studio's answer to another path, with the status 200.
  [/unexpected endpoint/iu, "address"],
];

/** What an error of OpenAI's client means; undefined where it is none of its. */
export function toOpenAiFailure(error: unknown): VendorFailure | undefined {
  if (!isApiError(error)) return undefined;
  const detail = describeError(error);
  if (error instanceof APIConnectionError) return { kind: "unavailable", detail };

  return { kind: classify(error, detail), detail };
}

/** `instanceof` alone leaves its parts untyped. */
function isApiError(error: unknown): error is APIError {
  return error instanceof APIError;
}

function classify(error: APIError, detail: string): VendorFailure["kind"] {
  const status = findStatus(error);
  const known = kinds[error.code ?? ""] ?? kinds[error.type ?? ""];
  if (known) return known;
  if (status === 402) {
    // OpenRouter's answer to too many requests at once: it asks to wait (its documents, "in-flight spending budget").
    return error.headers?.get("retry-after") ? "rateLimited" : "money";
  }
  if (status === undefined || status >= 500) return findByWords(detail, ["address"]) ?? "unavailable";
  // Without an error in the body, the path itself is not there.
  if (status === 404 && error.error === undefined) return "address";

  return (status === 429 ? undefined : findByWords(detail)) ?? classifyStatus(status);
}

function findByWords(
  detail: string,
  among?: readonly VendorFailure["kind"][],
): VendorFailure["kind"] | undefined {
  return words.find(([pattern, kind]) => pattern.test(detail) && (!among || among.includes(kind)))?.[1];
}

/** In the middle of a stream there is none; OpenRouter's code is one. */
function findStatus({ status, code }: APIError): number | undefined {
  const number = Number(code ?? Number.NaN);

  return status ?? (number >= 400 && number < 600 ? number : undefined);
}

/**
 * The vendor's words where a request was refused for what it asks for, before a model answered: OpenAI's `invalid_prompt`,
 * Azure's filter, OpenRouter's moderation.
 */
export function findRefusal(error: unknown): string | undefined {
  if (!isApiError(error)) return undefined;
  const codes = ["invalid_prompt", "content_filter", "content_policy_violation"];
  const isModerated = findStatus(error) === 403 && /moderation|flagged/iu.test(error.message);

  return codes.includes(error.code ?? "") || isModerated ? error.message.replace(/^\d{3} /u, "") : undefined;
}
