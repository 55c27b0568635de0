import type { Code } from "mdast";
import { highlightCode } from "../code/highlight-code";
import { addNotice } from "../script-context";
import { speakIntro } from "./add-text";
import { placeVisual, type SceneBuilder } from "./scene-builder";
import { takeTitle } from "./take-title";

/** More cannot be read in the time of a scene. */
const mostLines = 40;
const mostCharacters = 4000;

/** Whether a block of code stands between fences: text that is only indented may be so by accident. */
export function isFenced(block: Code, source: string): boolean {
  return /^\s*(?:```|~~~)/.test(source.slice(block.position?.start.offset ?? 0));
}

/** Adds code as the visual for the paragraph below, under its title. It is never read out. */
export function addCode(builder: SceneBuilder, block: Code): void {
  placeVisual(builder);

  const { context } = builder;
  const line = block.position?.start.line ?? 1;
  const code = block.value.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  const isTooLong = code.split("\n").length > mostLines || code.length > mostCharacters;
  if (code === "" || isTooLong || !isFenced(block, context.source)) {
    speakIntro(builder);
    addNotice(context, line, `a block of code is left out: ${reasonFor(code, isTooLong)}.`);
    return;
  }

  const intro = takeTitle(builder);
  const written = /\btitle="([^"]+)"/.exec(block.meta ?? "")?.[1];
  const title = intro?.text ?? (written === undefined ? undefined : [{ text: written, isEmphasized: false }]);
  builder.visual = {
    overlay: { kind: "code", ...(title ? { title } : {}), lines: highlightCode(code, block.lang ?? "") },
    narration: intro?.narration ?? [],
    showsCaptions: intro?.isShortened === true,
    line: intro?.line ?? line,
  };
}

function reasonFor(code: string, isTooLong: boolean): string {
  if (code === "") return "it is empty";

  return isTooLong
    ? `a scene has room for ${mostLines} lines and ${mostCharacters} characters`
    : "it is only indented; write ``` above and below it if it is to be shown";
}
