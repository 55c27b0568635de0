import { parse } from "jsonriver";
import { type AnswerSoFar, answerSoFarSchema } from "../script/compose-script";

export type AnswerStream = {
  /** Takes the answer so far, whole. */
  take: (answer: string) => void;
  /** What has come of it; undefined while there is none, or where it is no JSON. */
  read: () => AnswerSoFar | undefined;
};

/** Reads an answer in JSON while it arrives; each character is parsed once. */
export function readAnswerStream(): AnswerStream {
  let latest: unknown;
  let takenCharacters = 0;
  const { readable, controller } = createTextStream();
  void (async () => {
    for await (const value of parse(readable)) latest = value;
  })().catch(() => {
    // Prose in place of JSON is told when the answer is complete.
  });

  return {
    take(answer) {
      // Local models like to put their JSON into a block of code.
      const start = takenCharacters === 0 ? answer.indexOf("{") : takenCharacters;
      if (start < 0 || answer.length <= start) return;
      controller.enqueue(answer.slice(start));
      takenCharacters = answer.length;
    },
    read: () => answerSoFarSchema.safeParse(latest).data,
  };
}

function createTextStream() {
  let controller: ReadableStreamDefaultController<string> | undefined;
  const readable = new ReadableStream<string>({
    start(own) {
      controller = own;
    },
  });
  if (!controller) throw new Error("A stream starts at once.");

  return { readable, controller };
}
