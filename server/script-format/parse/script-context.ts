import type { Definition } from "mdast";
import { AppError } from "@/server/errors";
import type { Notice } from "../schema";

/** What errors call a script that is in no file, since somebody writes it in the studio. */
export const writtenScriptName = "The script";

/** What every rule needs to know of the script it works on; lives for one call of `parseScript`. */
export type ScriptContext = {
  fileName: string;
  source: string;
  /** BCP 47. */
  language: string;
  definitions: ReadonlyMap<string, Definition>;
  notices: Notice[];
};

/** The error for a script that cannot be followed: one line with file, line, offence and mend. */
export function scriptError(context: { fileName: string }, line: number, message: string): AppError {
  return new AppError("INVALID_INPUT", `${context.fileName}, line ${line}: ${message}`);
}

/** Notes what is left out of the video; nothing is dropped without it. */
export function addNotice(context: ScriptContext, line: number, message: string): void {
  const last = context.notices.at(-1);
  const isKnown = last?.line === line && last.message === message;

  if (!isKnown) context.notices.push({ line, message });
}
