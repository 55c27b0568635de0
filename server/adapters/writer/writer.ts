/** In US dollars per million tokens. */
export type WriterPrices = { input: number; cachedInput: number; output: number };

/** A model of a vendor, or of a server of one's own. */
export type WriterModel = {
  /** As requests name it. */
  id: string;
  /** As people read it. */
  name: string;
  /** Absent where nobody told; 0 for servers of one's own. */
  prices?: WriterPrices;
  /** The prices of the whole request where its prompt is longer than that (`pricesFor`). */
  longPrompt?: { aboveTokens: number; prices: WriterPrices };
  /** The vendor's last day for it, such as "2027-01-14". */
  endsOn?: string;
};

export type WriterMessage = { role: "user" | "assistant"; content: string };

export type WriteRequest = {
  model: string;
  /** Who the model is to be, and the rules of the answer. */
  instructions: string;
  /** In turns; the first and the last are the user's. */
  messages: WriterMessage[];
  /** JSON schema of the answer. Objects take no further properties, and all of theirs are required. */
  schema: { name: string; json: Record<string, unknown> };
  maxOutputTokens: number;
  /** Called with the answer so far, whenever more of it has come. */
  onText?: (text: string) => void;
  signal: AbortSignal;
};

/** As the vendor counts and charges it. */
export type WriterUsage = {
  /** All of the prompt, what was cached included. */
  inputTokens: number;
  cachedInputTokens: number;
  /** What the model thought included. */
  outputTokens: number;
};

export type WriteAnswer = {
  /** JSON, unless the model did as it liked; whoever reads it checks it. */
  text: string;
  /** `truncated`: it reached `maxOutputTokens`. `refused`: the vendor will not answer this. */
  stop: "complete" | "truncated" | "refused";
  /** The vendor's words, of a refusal. */
  refusal?: string;
  usage: WriterUsage;
};

/**
 * A vendor's language model, by its own client. It tries nothing again: whoever calls it does, and keeps count. Throws
 * PROVIDER_RATE_LIMITED (`retryAfterMs`), PROVIDER_UNAVAILABLE (a stream that ended in the middle, too), PROVIDER_REJECTED (key,
 * money, model: a person must act), CANCELLED when `signal` is aborted.
 */
export type Writer = {
  /** Answers a request; the promise settles when the stream has ended. */
  write: (request: WriteRequest) => Promise<WriteAnswer>;
  /** The models that the key may use; also the cheapest call that shows whether it works. */
  listModels: (signal?: AbortSignal) => Promise<WriterModel[]>;
};
