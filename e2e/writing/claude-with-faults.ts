import { toMicros } from "@/server/costs/to-micros";
import { getDefaultModel } from "@/server/providers/registry";
import { startAnthropicServer } from "../fakes/anthropic/anthropic-server";
import { writeAnswer } from "@/server/writing/answers/answer.fixture";
import { countTokens, type AskedWriter, type WriterReply } from "../fakes/writer-reply";
import type { RecordedCall, WriterServer } from "../fakes/writer-server";

export type Fault = "slowDown" | "error" | "cut";

type ClaudeOptions = {
  /** What goes wrong with a call, by its number from 1. */
  faultOf?: (call: number) => Fault | undefined;
  /** Called before a call is answered, with its number; the answer waits for it. */
  onCall?: (call: number) => Promise<void> | void;
  chunkDelayMs?: number;
};

/** Anthropic's fake, whose scripts have the length that is asked for. Some calls go wrong, as those of real services do. */
export async function startClaude(options: ClaudeOptions = {}): Promise<WriterServer> {
  const { faultOf, onCall, chunkDelayMs } = options;
  let callCount = 0;

  return startAnthropicServer({
    chunkDelayMs,
    async answer(asked) {
      callCount += 1;
      const call = callCount;
      await onCall?.(call);

      return toReply(faultOf?.(call), asked);
    },
  });
}

function toReply(fault: Fault | undefined, { prompt }: AskedWriter): WriterReply {
  const [, words] = /which is (\d+) words/.exec(prompt) ?? [];
  const answer = writeAnswer(Number(words));

  switch (fault) {
    case undefined:
      return answer;
    case "slowDown":
      return { fault: "status", status: 429, headers: { "retry-after": "1" } };
    case "error":
      return { fault: "status", status: 500 };
    case "cut":
      return { fault: "half", text: answer.slice(0, 400), then: "cut" };
  }
}

/** Calls to write, in the order in which they came. */
export function listWriteCalls({ calls }: WriterServer): RecordedCall[] {
  return calls.filter(({ asked }) => asked !== undefined);
}

export function countComplete(calls: readonly RecordedCall[]): number {
  return calls.filter(({ isComplete }) => isComplete).length;
}

/** What Anthropic would charge for the answers that it gave whole, in millionths of a US dollar. */
export function chargeFor(calls: readonly RecordedCall[]): number {
  const prices = getDefaultModel("anthropic")?.prices;
  if (!prices) throw new Error("The usual model has no prices.");

  return calls
    .filter(({ isComplete }) => isComplete)
    .reduce((sum, { asked, answer }) => {
      const inputTokens = countTokens(`${asked?.instructions}${asked?.prompt}`);
      const usage = { inputTokens, cachedInputTokens: 0, outputTokens: countTokens(answer) };

      return sum + toMicros(usage, prices);
    }, 0);
}
