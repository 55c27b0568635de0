import { z } from "zod";

/** One call of a function and its answer, without what differs from day to day: ids, times, stacks, traces. */
export type Exchange = {
  stepId: string;
  functionId: string;
  event: unknown;
  attempt: number;
  maxAttempts: number;
  isImmediate: boolean;
  /** Steps that two workers complete side by side come in any order. */
  stack: string[];
  memos: Record<string, unknown>;
  checkpoints: unknown[];
  status: number;
  isFinal: boolean;
  answer: unknown;
};

export const callBodySchema = z.looseObject({
  ctx: z.looseObject({
    run_id: z.string(),
    attempt: z.number(),
    max_attempts: z.number(),
    disable_immediate_execution: z.boolean(),
    stack: z.looseObject({ stack: z.array(z.string()) }),
  }),
  event: z.unknown(),
  steps: z.record(z.string(), z.unknown()),
});

type RawExchange = {
  functionId: string;
  stepId: string;
  body: z.infer<typeof callBodySchema>;
  checkpoints: unknown[];
  status: number;
  isFinal: boolean;
  answer: unknown;
};

/** Keys whose values differ from day to day, or that only the server's own bookkeeping reads. */
const volatileKeys = new Set([
  ...["id", "ids", "ts", "run_id", "stack", "timing", "user", "_inngest", "__serialized", "events"],
]);

/** Operations are told apart by their ids, which are hashes of their names. */
const operationSchema = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().optional(),
  displayName: z.string().optional(),
  opts: z.unknown().optional(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export function normalizeOperations(operations: unknown): unknown {
  return z
    .array(operationSchema)
    .parse(operations)
    .map(({ id, op, name, displayName, opts, data, error }) => ({
      ...{ id, op, name, displayName },
      ...{ opts: strip(opts), data: strip(data ?? null), error: strip(error) },
    }));
}

export function normalizeExchange({
  functionId,
  stepId,
  body,
  checkpoints,
  ...answered
}: RawExchange): Exchange {
  const { ctx, event, steps } = body;

  return {
    functionId,
    stepId,
    event: strip(event),
    attempt: ctx.attempt,
    maxAttempts: ctx.max_attempts,
    isImmediate: !ctx.disable_immediate_execution,
    stack: ctx.stack.stack.toSorted(),
    memos: Object.fromEntries(Object.entries(steps).map(([id, memo]) => [id, strip(memo)])),
    checkpoints,
    status: answered.status,
    isFinal: answered.isFinal,
    answer: answered.status === 206 ? normalizeOperations(answered.answer) : strip(answered.answer),
  };
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;

  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !volatileKeys.has(key) && part !== undefined)
      // A real server says of an error what its class was, beside the name.
      .filter(([key, part]) => !(key === "error" && typeof part === "string"))
      .map(([key, part]) => [key, strip(part)]),
  );
}
