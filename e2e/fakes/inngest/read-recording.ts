import { readFile } from "node:fs/promises";
import { z } from "zod";
import { callBodySchema, type Exchange, normalizeExchange, normalizeOperations } from "./exchange";

export type RecordingName = "serve-plain" | "serve-checkpointed" | "connect-plain" | "connect-checkpointed";

const messageSchema = z.looseObject({
  kind: z.string(),
  payload: z.unknown().optional(),
  status: z.number().optional(),
  answer: z.unknown().optional(),
  answerHeaders: z.record(z.string(), z.string()).optional(),
});
const requestSchema = z.object({
  requestId: z.string(),
  functionSlug: z.string(),
  stepId: z.string(),
  requestPayload: callBodySchema,
});
const replySchema = z.object({
  requestId: z.string(),
  status: z.number(),
  noRetry: z.boolean(),
  body: z.unknown().optional(),
});
const checkpointSchema = z.object({ request_id: z.string(), steps: z.unknown() });

/** The call as it was made, and what was recorded of it. */
export type RecordedCall = {
  functionId: string;
  stepId: string;
  body: z.infer<typeof callBodySchema>;
  exchange: Exchange;
};

/** The calls of a recording, with the answers to them. */
export async function readRecording(name: RecordingName): Promise<RecordedCall[]> {
  const file = new URL(`recordings/${name}.jsonl`, import.meta.url);
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  const messages = lines.map((line) => messageSchema.parse(JSON.parse(line)));
  const checkpoints = new Map<string, unknown[]>();
  const requests = new Map<string, z.infer<typeof requestSchema>>();
  const calls: RecordedCall[] = [];

  const add = (
    call: Omit<RecordedCall, "exchange">,
    answered: { requestId: string; status: number; isFinal: boolean; answer: unknown },
  ) => {
    const { requestId, ...answer } = answered;
    const kept = checkpoints.get(requestId) ?? [];
    calls.push({ ...call, exchange: normalizeExchange({ ...call, ...answer, checkpoints: kept }) });
  };

  for (const { kind, payload, status = 0, answer, answerHeaders = {} } of messages) {
    if (kind.startsWith("POST /v1/checkpoint/")) {
      const { request_id: requestId, steps } = checkpointSchema.parse(payload);
      checkpoints.set(requestId, [...(checkpoints.get(requestId) ?? []), normalizeOperations(steps)]);
    } else if (kind.startsWith("POST /api/inngest?")) {
      const query = new URL(kind.slice("POST ".length), "http://recorded.invalid").searchParams;
      const body = callBodySchema.parse(payload);
      add(
        { functionId: query.get("fnId") ?? "", stepId: query.get("stepId") ?? "", body },
        {
          requestId: z.string().parse(body.ctx.request_id),
          status,
          isFinal: answerHeaders["x-inngest-no-retry"] === "true",
          answer,
        },
      );
    } else if (kind === "GATEWAY_EXECUTOR_REQUEST") {
      const request = requestSchema.parse(payload);
      requests.set(request.requestId, request);
    } else if (kind === "WORKER_REPLY") {
      const { requestId, status: told, noRetry, body } = replySchema.parse(payload);
      const request = requests.get(requestId);
      if (!request) throw new Error(`The recording has an answer to no call: ${requestId}`);
      add(
        { functionId: request.functionSlug, stepId: request.stepId, body: request.requestPayload },
        {
          requestId,
          status: [206, noRetry ? 400 : 200, 500][told] ?? 0,
          isFinal: noRetry,
          answer: body,
        },
      );
    }
  }

  return calls;
}
