import type { Writer } from "@/server/adapters/writer/writer";
import { AppError } from "@/server/errors";

/** What is shorter is no secret, such as "ollama": taking it out would tear texts apart. */
const leastCharacters = 16;
const replacement = "[key]";

/**
 * The writer with its key taken out of all that it gives back: some servers repeat the key that they reject, and a text is kept
 * in the store, in the log and in the database.
 */
export function keepKeySecret(writer: Writer, key: string | null): Writer {
  if (key === null || key.length < leastCharacters) return writer;
  const hide = (text: string) => hideIn(text, key);

  return {
    async write({ onText, ...request }) {
      const show = onText && ((text: string) => onText(hide(text)));
      const answer = await writer
        .write({ ...request, ...(show && { onText: show }) })
        .catch(rethrowWithout(key));

      return {
        ...answer,
        text: hide(answer.text),
        ...(answer.refusal !== undefined && { refusal: hide(answer.refusal) }),
      };
    },
    async listModels(signal) {
      const models = await writer.listModels(signal).catch(rethrowWithout(key));

      return models.map((model) => ({ ...model, id: hide(model.id), name: hide(model.name) }));
    },
  };
}

/** As it is, and as it stands in an address or in JSON. */
function hideIn(text: string, key: string): string {
  return [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)].reduce(
    (rest, form) => rest.replaceAll(form, replacement),
    text,
  );
}

function rethrowWithout(key: string): (error: unknown) => never {
  return (error) => {
    throw hideInError(error, key);
  };
}

/** The same error without the key. What a library hangs onto its errors (headers, requests, answers) is left behind. */
function hideInError(error: unknown, key: string): Error {
  const message = hideIn(error instanceof Error ? error.message : String(error), key);
  const cause =
    error instanceof Error && error.cause !== undefined ? hideInError(error.cause, key) : undefined;
  if (error instanceof AppError) {
    const { code, retryAfterMs } = error;
    const userMessage = hideIn(error.userMessage, key);

    return new AppError(code, message, {
      userMessage,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      cause,
    });
  }

  const plain = new Error(message, { cause });
  if (error instanceof Error) plain.name = error.name;

  return plain;
}
