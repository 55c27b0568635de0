import canonicalize from "canonicalize";
import { isSigned, signBody } from "./inngest-signature";
import { type Operation, operationsSchema, parseError, type SerializedError } from "./inngest-protocol";

export type FunctionCall = {
  /** Where the function was registered; carries `fnId`. */
  url: string;
  runId: string;
  /** A planned step to run; without it the function is called to find what comes next. */
  stepId: string | undefined;
  /** The body of the SDK spec, 4.4.1. */
  body: Record<string, unknown>;
};

export type CallOutcome =
  | { kind: "completed"; output: unknown }
  | { kind: "operations"; operations: Operation[]; retryAfter: string | null }
  | { kind: "failed"; error: SerializedError; isRetriable: boolean; retryAfter: string | null };

/** Calls a function over signed HTTP and reads its answer, which must be signed, too. Never throws. */
export async function callFunction(
  call: FunctionCall,
  signingKey: string,
  signal: AbortSignal,
): Promise<CallOutcome> {
  const stepId = call.stepId ?? "step";
  const url = new URL(call.url);
  url.searchParams.set("stepId", stepId);
  const body = canonicalize(call.body) ?? "";
  const headers = {
    "content-type": "application/json",
    "x-inngest-server-kind": "cloud",
    "x-inngest-signature": signBody(body, signingKey),
    "x-inngest-step-id": stepId,
    "x-run-id": call.runId,
  };

  try {
    const response = await fetch(url, { method: "POST", headers, body, signal });

    return readAnswer(response, await response.text(), signingKey);
  } catch (error) {
    // What is wrong with a connection ("ECONNREFUSED") is the cause of fetch's error.
    const { cause = error } = error instanceof Error ? error : {};
    const message = `the function cannot be reached: ${String(cause)}`;

    return { kind: "failed", error: { name: "Error", message }, isRetriable: true, retryAfter: null };
  }
}

function readAnswer(response: Response, body: string, signingKey: string): CallOutcome {
  const retryAfter = response.headers.get("retry-after");
  if (!isSigned(body, response.headers.get("x-inngest-signature"), signingKey)) {
    const message = `an answer (${response.status}) that the SDK did not sign: ${body}`;

    return { kind: "failed", error: { name: "Error", message }, isRetriable: false, retryAfter };
  }
  if (response.status === 200) return { kind: "completed", output: JSON.parse(body) };

  if (response.status === 206) {
    const parsed = operationsSchema.safeParse(JSON.parse(body));
    if (parsed.success) return { kind: "operations", operations: parsed.data, retryAfter };
    const message = `operations that the double does not know: ${body}`;

    return { kind: "failed", error: { name: "Error", message }, isRetriable: false, retryAfter };
  }

  const isRetriable = response.headers.get("x-inngest-no-retry") !== "true";

  return { kind: "failed", error: parseError(body), isRetriable, retryAfter };
}
