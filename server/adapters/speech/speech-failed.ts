import { AppError } from "../../errors";

/** Of a sentence, so that it is found and its error stays a sentence. */
const quotedLength = 120;

/** The error of an engine that broke while it said `text`; `voice` names it to people, as in `the built-in voice`. */
export function speechFailed({
  voice,
  text,
  cause,
}: {
  voice: string;
  text: string;
  cause: unknown;
}): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const quoted = text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
  const what = `${voice.charAt(0).toUpperCase()}${voice.slice(1)} failed while saying "${quoted}"`;

  return new AppError("SPEECH_FAILED", `${what}: ${reason}`, {
    userMessage: `${what}. Try again; if it fails again, reword that sentence.`,
    cause,
  });
}
