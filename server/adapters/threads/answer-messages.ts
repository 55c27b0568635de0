import { parentPort } from "node:worker_threads";
import { AppError } from "@/server/errors";
import type { ThreadAnswer } from "./start-thread";

/**
 * For a program that runs in a thread: answers each message in its turn. An AppError goes back as one; any other error ends
 * the thread. `listTransfers` names the memory of an answer that moves to the asking thread in place of being copied.
 */
export function answerMessages<Value>(
  answer: (message: unknown) => Value,
  listTransfers: (value: Value) => ArrayBufferLike[] = () => [],
): void {
  parentPort?.on("message", (message: unknown) => {
    const [reply, transfers] = answerOne(answer, listTransfers, message);
    parentPort?.postMessage(
      reply,
      transfers.filter((buffer) => buffer instanceof ArrayBuffer),
    );
  });
}

function answerOne<Value>(
  answer: (message: unknown) => Value,
  listTransfers: (value: Value) => ArrayBufferLike[],
  message: unknown,
): [ThreadAnswer, ArrayBufferLike[]] {
  try {
    const value = answer(message);

    return [{ value }, listTransfers(value)];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message: reason, userMessage } = error;

    return [{ error: { code, message: reason, userMessage } }, []];
  }
}
