/** What a request to a language model asks for, whatever the vendor's format. */
export type AskedWriter = {
  model: string;
  instructions: string;
  /** What the user said last. */
  prompt: string;
  /** Of the answer; absent where prose will do. */
  schema?: Record<string, unknown>;
  maxOutputTokens: number;
  isStreamed: boolean;
};

/** A vendor's refusal to serve; `code` and `message` in its own words, where they matter. */
export type FakeFailure = {
  status: number;
  code?: string;
  message?: string;
  headers?: Record<string, string>;
};

type HalfStream = {
  fault: "half";
  text: string;
  /** The connection is cut, the stream ends as if it were whole, it tells an error, or nothing more comes. */
  then: "cut" | "end" | "error" | "silence";
  failure?: FakeFailure;
};

/** A text that is answered, or what goes wrong. */
export type WriterReply =
  | string
  | { text: string; chunkDelayMs: number }
  | ({ fault: "status" } & FakeFailure)
  /** Status 200, with the error in the body. */
  | ({ fault: "errorInOk" } & Partial<FakeFailure>)
  | { fault: "cut" | "silence" | "webPage" }
  | HalfStream
  | { fault: "refusal"; text: string }
  | { fault: "truncated"; text: string };

/** How an answer ends, and what it costs. */
export type AnswerEnding = {
  stop: "complete" | "truncated" | "refused";
  refusal: string;
  usage: { inputTokens: number; cachedInputTokens: number; outputTokens: number };
};

/** English has about four characters to a token. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** A text as models give it: a few characters at a time. */
export function toPieces(text: string): string[] {
  return text.match(/.{1,12}/gsu) ?? [];
}
