import type { Definition } from "mdast";
import type { Notice, ScriptVoice } from "../schema";

/** What every rule needs to know about its script; lives for one call of `parseScript`. */
export type ScriptContext = {
  source: string;
  /** BCP 47. */
  language: string;
  definitions: ReadonlyMap<string, Definition>;
  notices: Notice[];
  voices: ScriptVoice[];
};

/** Nobody reads more, and all of them are sent at each change of a script. */
const mostNotices = 500;

/** Notes something that is left out of the video; nothing is dropped without a notice, and the last of too many says so. */
export function addNotice(context: ScriptContext, line: number, message: string): void {
  const last = context.notices.at(-1);
  const isKnown = last?.line === line && last.message === message;

  if (isKnown || context.notices.length >= mostNotices) return;

  const isLast = context.notices.length === mostNotices - 1;
  context.notices.push({
    line,
    message: isLast ? "more is left out from here on, too much to be listed." : message,
  });
}
