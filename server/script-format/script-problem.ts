import { z } from "zod";
import { AppError } from "@/server/errors";

export const scriptProblemSchema = z.object({
  /** Counted from 1; null where the problem is the whole script. */
  line: z.number().int().positive().nullable(),
  /** Counted from 1; absent if unknown. */
  column: z.number().int().positive().optional(),
  code: z.enum([
    "EMPTY",
    "TOO_LONG",
    "TOO_COMPLEX",
    "INVALID_CHARACTER",
    "INVALID_FRONT_MATTER",
    "INVALID_SETTING",
    "INVALID_DIRECTIVE",
    "INVALID_MEDIA",
    "UNKNOWN_NAME",
  ]),
  /** What is wrong and how to fix it, to follow "Line 3: ". */
  message: z.string().min(1),
});

/** Why no video can be made of a script. */
export type ScriptProblem = z.infer<typeof scriptProblemSchema>;

/** A script that cannot be followed. Its message names the line; callers that know the script's file add its name. */
export class ScriptError extends AppError {
  readonly problem: ScriptProblem;

  constructor(problem: ScriptProblem, options: { cause?: unknown } = {}) {
    super("INVALID_INPUT", problemSentence(problem), options);
    this.name = "ScriptError";
    this.problem = problem;
  }
}

/** "Line 3: there is no icon …", or the message alone where no line is known. */
export function problemSentence({ line, message }: ScriptProblem): string {
  return line === null ? message.charAt(0).toUpperCase() + message.slice(1) : `Line ${line}: ${message}`;
}

/** The error for a line of a script that cannot be followed. */
export function scriptError(code: ScriptProblem["code"], line: number | null, message: string): ScriptError {
  return new ScriptError({ code, line, message });
}
