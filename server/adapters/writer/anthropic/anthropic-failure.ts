import { APIConnectionError, APIError } from "@anthropic-ai/sdk";
import { classifyStatus, describeError, type VendorFailure } from "../vendor-failure";

/** https://platform.claude.com/docs/en/api/errors; errors in the middle of a stream have a type and no status. */
const kinds: Record<string, VendorFailure["kind"]> = {
  authentication_error: "key",
  billing_error: "money",
  permission_error: "permission",
  not_found_error: "model",
  request_too_large: "tooLong",
  rate_limit_error: "rateLimited",
  api_error: "unavailable",
  timeout_error: "unavailable",
  overloaded_error: "unavailable",
};

/** What an error of Anthropic's client means; undefined where it is none of its. */
export function toAnthropicFailure(error: unknown): VendorFailure | undefined {
  if (!isApiError(error)) return undefined;
  const detail = describeError(error);
  if (error instanceof APIConnectionError) return { kind: "unavailable", detail };

  return { kind: classify(error), detail };
}

/** `instanceof` alone leaves its parts untyped. */
function isApiError(error: unknown): error is APIError {
  return error instanceof APIError;
}

function classify({ status, type, errorCode, apiMessage }: APIError): VendorFailure["kind"] {
  // A limit of spending has the status and the type of a limit of speed, and lasts.
  if (errorCode?.endsWith("_spend_limit_reached")) return "money";
  // Nothing but the words tells these: a limit of spending that was set there, an account without credit, a prompt that is too long.
  if (/credit balance|spend limit|usage limits/u.test(apiMessage ?? "")) return "money";
  if (/prompt is too long/u.test(apiMessage ?? "")) return "tooLong";

  return kinds[type ?? ""] ?? (status === undefined ? "unavailable" : classifyStatus(status));
}
