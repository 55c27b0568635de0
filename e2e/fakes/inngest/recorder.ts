import { z } from "zod";
import { callBodySchema, type Exchange, normalizeExchange, normalizeOperations } from "./exchange";

const checkpointSchema = z.object({ qi_id: z.string(), steps: z.unknown() });

/** Keeps what passes between a fake server and the SDK, in the form in which recordings are compared. */
export function createRecorder() {
  const exchanges: Exchange[] = [];
  const checkpoints = new Map<string, unknown[]>();

  return {
    exchanges,

    recordCheckpoint(body: unknown): void {
      const { qi_id: token, steps } = checkpointSchema.parse(body);
      checkpoints.set(token, [...(checkpoints.get(token) ?? []), normalizeOperations(steps)]);
    },

    async recordCall(functionId: string, request: Request, response: Response): Promise<void> {
      const body = callBodySchema.parse(await request.json());
      exchanges.push(
        normalizeExchange({
          functionId,
          stepId: new URL(request.url).searchParams.get("stepId") ?? "step",
          body,
          checkpoints: checkpoints.get(z.string().parse(body.ctx.qi_id)) ?? [],
          status: response.status,
          isFinal: response.headers.get("x-inngest-no-retry") === "true",
          answer: await response.json(),
        }),
      );
    },
  };
}
