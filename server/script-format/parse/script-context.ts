import type { Definition } from "mdast";
import type { Notice, ScriptVoice } from "../schema";

/** What every rule needs to know of the script it works on; lives for one call of `parseScript`. */
export type ScriptContext = {
  source: string;
  /** BCP 47. */
  language: string;
  definitions: ReadonlyMap<string, Definition>;
  notices: Notice[];
  voices: ScriptVoice[];
};

/** Notes what is left out of the video; nothing is dropped without it. */
export function addNotice(context: ScriptContext, line: number, message: string): void {
  const last = context.notices.at(-1);
  const isKnown = last?.line === line && last.message === message;

  if (!isKnown) context.notices.push({ line, message });
}
