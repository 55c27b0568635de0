import { ApiError } from "@google/genai";
import { z } from "zod";
import { classifyStatus, describeError, type VendorFailure } from "../vendor-failure";

/** https://google.aip.dev/193: what all of Google's APIs answer. */
const bodySchema = z.object({
  error: z.object({
    code: z.number().optional(),
    message: z.string().default(""),
    status: z.string().default(""),
    details: z
      .array(z.object({ reason: z.string().optional(), retryDelay: z.string().optional() }))
      .default([]),
  }),
});
type GoogleError = z.infer<typeof bodySchema>["error"];

const kinds: Record<string, VendorFailure["kind"]> = {
  UNAUTHENTICATED: "key",
  PERMISSION_DENIED: "permission",
  NOT_FOUND: "model",
  RESOURCE_EXHAUSTED: "rateLimited",
  // Such as a country that it is not offered in.
  FAILED_PRECONDITION: "permission",
  INTERNAL: "unavailable",
  UNAVAILABLE: "unavailable",
  DEADLINE_EXCEEDED: "unavailable",
};

/** What an error of Google's client means; undefined where it is none of its. */
export function toGeminiFailure(error: unknown): VendorFailure | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const body = readBody(error.message);
  if (!body) return { kind: classifyStatus(error.status), detail: describeError(error) };

  return {
    kind: classify(body) ?? kinds[body.status] ?? classifyStatus(error.status),
    detail: `${error.status} ${body.status} ${body.message}`,
    retryAfterMs: readRetryDelay(body),
  };
}

/** The body is the error's message. Of a stream, it is the message of another body, which the client puts around it. */
function readBody(text: string): GoogleError | undefined {
  const start = text.search(/[[{]/u);
  if (start < 0) return undefined;

  try {
    const value: unknown = JSON.parse(text.slice(start));
    const { data } = bodySchema.safeParse(Array.isArray(value) ? value[0] : value);

    return data && (readBody(data.error.message) ?? data.error);
  } catch {
    return undefined;
  }
}

function classify({ status, message, details }: GoogleError): VendorFailure["kind"] | undefined {
  if (details.some(({ reason }) => reason?.startsWith("API_KEY_"))) return "key";
  if (/api key/iu.test(message) && status !== "RESOURCE_EXHAUSTED") return "key";
  if (/prepa(?:id|yment)|billing account|credits|spend(?:ing)? cap/iu.test(message)) return "money";
  if (status === "INVALID_ARGUMENT" && /token count|too long/iu.test(message)) return "tooLong";

  return undefined;
}

/** "34.07s", https://protobuf.dev/reference/protobuf/google.protobuf/#duration. */
function readRetryDelay({ details }: GoogleError): number | undefined {
  const delay = details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay ?? "";
  const seconds = /^(\d+(?:\.\d+)?)s$/u.exec(delay)?.[1];

  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
}
