import type { z } from "zod";
import { maxAnswerCharacters, toStorable } from "@/server/adapters/writer/limit-writer";
import type { WriteAnswer } from "@/server/adapters/writer/writer";

export type CheckedAnswer<Answer> =
  | { answer: Answer; problem?: undefined }
  /** What is wrong, for the writer to put right. */
  | { answer?: undefined; problem: string };

const shownIssues = 3;

/** A writer's answer by its schema; our own check, since vendors promise more than they keep. Pure. */
export function checkAnswer<Answer>(
  { text, stop }: Pick<WriteAnswer, "text" | "stop">,
  schema: z.ZodType<Answer>,
): CheckedAnswer<Answer> {
  if (stop === "truncated") return { problem: "it was cut off before its end; write less." };
  if (text.length > maxAnswerCharacters) {
    return { problem: `it has ${text.length} characters, and may have ${maxAnswerCharacters}.` };
  }

  const value = parseJson(text);
  if (value === undefined) return { problem: "it is not JSON." };
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return { answer: data };

  const issues = error?.issues
    .slice(0, shownIssues)
    .map(({ path, message }) => `${path.join(".")}: ${message}`);

  return { problem: `it does not follow the schema (${issues?.join("; ") ?? "unknown"}).` };
}

/** Undefined for what is no JSON. Local models put theirs into a block of code. */
function parseJson(text: string): unknown {
  const start = text.indexOf("{");
  const isInCode = text.slice(0, Math.max(0, start)).includes("```");
  try {
    const json = isInCode ? text.slice(start, text.lastIndexOf("}") + 1) : text;
    // JSON has escapes for what Postgres does not keep.
    const value: unknown = JSON.parse(json, (_key, part: unknown) =>
      typeof part === "string" ? toStorable(part) : part,
    );

    return value ?? undefined;
  } catch {
    return undefined;
  }
}
