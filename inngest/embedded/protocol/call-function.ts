import { type EngineEvent, type SerializedError, serializedErrorSchema } from "./event";
import { type Operation, parseOperations } from "./operation";

/** The SDK's serve handler of the function's app. */
export type ServeHandler = (request: Request) => Promise<Response>;

export type FunctionCall = {
  functionId: string;
  runId: string;
  /** The planned step to run; without one, the call finds out what comes next. */
  stepId: string | null;
  event: EngineEvent;
  /** Memos of completed steps by step id, and the ids in the order of completion. */
  steps: Record<string, unknown>;
  stack: string[];
  attempt: number;
  maxAttempts: number;
  /** Identifies this call in checkpoints. */
  dispatchToken: string;
};

export type CallOutcome =
  | { kind: "completed"; output: unknown }
  | { kind: "operations"; operations: Operation[]; retryAfter: string | null }
  | { kind: "rejected"; error: SerializedError; isRetriable: boolean; retryAfter: string | null };

/** Never fetched: the handler is called as a function. The SDK only needs some absolute address. */
export const serveUrl = "http://embedded-engine.invalid/api/inngest";
export const serveHost = new URL(serveUrl).host;

function requestOf(call: FunctionCall): Request {
  const url = new URL(serveUrl);
  url.searchParams.set("fnId", call.functionId);
  url.searchParams.set("stepId", call.stepId ?? "step");

  return new Request(url, {
    method: "POST",
    // Without a host the SDK's web handler fails with "Invalid URL".
    headers: { "content-type": "application/json", host: serveHost, "x-run-id": call.runId },
    body: JSON.stringify({
      event: call.event,
      events: [call.event],
      steps: call.steps,
      version: -1,
      ctx: {
        run_id: call.runId,
        // With these two, the SDK continues after a step and saves it by a checkpoint.
        fn_id: call.functionId,
        qi_id: call.dispatchToken,
        step_id: "step",
        env: "",
        attempt: call.attempt,
        max_attempts: call.maxAttempts,
        // A planned step runs beside others: the SDK must only plan the steps it finds on the way there.
        disable_immediate_execution: call.stepId !== null,
        use_api: false,
        stack: { stack: call.stack, current: call.stack.length },
      },
    }),
  });
}

function reject(message: string): CallOutcome {
  return {
    kind: "rejected",
    error: { name: "NonRetriableError", message },
    isRetriable: false,
    retryAfter: null,
  };
}

/** Calls the function through the SDK and returns the outcome. All errors are outcomes: none is thrown. */
export async function callFunction(handler: ServeHandler, call: FunctionCall): Promise<CallOutcome> {
  try {
    return await readResponse(await handler(requestOf(call)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);

    return { kind: "rejected", error: { name: "Error", message }, isRetriable: true, retryAfter: null };
  }
}

async function readResponse(response: Response): Promise<CallOutcome> {
  const body: unknown = JSON.parse(await response.text());
  const retryAfter = response.headers.get("retry-after");

  // Version 1 is `optimizeParallelism: false`, which asks for a call after each of several parallel steps.
  if (response.headers.get("x-inngest-req-version") === "1") {
    return reject("optimizeParallelism: false is not supported by the embedded engine");
  }
  if (response.status === 200) return { kind: "completed", output: body };

  if (response.status === 206) {
    const parsed = parseOperations(body);

    return "rejection" in parsed
      ? reject(parsed.rejection)
      : { kind: "operations", operations: parsed.operations, retryAfter };
  }

  return {
    kind: "rejected",
    error: serializedErrorSchema.parse(body),
    isRetriable: response.headers.get("x-inngest-no-retry") !== "true",
    retryAfter,
  };
}
