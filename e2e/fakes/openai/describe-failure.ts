import type { FakeFailure } from "../writer-reply";
import type { OpenAiDialect } from "./dialects";

const types: Record<number, [type: string, code: string | null]> = {
  400: ["invalid_request_error", null],
  401: ["invalid_request_error", "invalid_api_key"],
  403: ["invalid_request_error", "unsupported_country_region_territory"],
  404: ["invalid_request_error", "model_not_found"],
  429: ["requests", "rate_limit_exceeded"],
};

/** An error in the body, as each of them writes it. */
export function describeOpenAiFailure(
  { status, code, message }: FakeFailure,
  { errors }: OpenAiDialect,
): Record<string, unknown> {
  const text = message ?? `Failed with ${status}.`;
  const [type, usualCode] = types[status] ?? ["server_error", null];

  switch (errors) {
    case "openai":
      return {
        error: {
          message: status === 401 ? `Incorrect API key provided: wron****et. ${text}` : text,
          type,
          param: null,
          code: code ?? usualCode,
        },
      };
    case "xai":
      return {
        code: code ?? "Client specified an invalid argument",
        error:
          status === 404 ? `The model ${text} does not exist or your team does not have access to it.` : text,
      };
    case "openrouter":
      return {
        error: {
          code: status,
          message: text,
          ...(code !== undefined && { metadata: { limit_source: code } }),
        },
      };
    case "plain":
      return { error: status === 404 ? `Model "${text}" not found.` : text };
  }
}
