import { readShown } from "./read-shown";
import { isProse, type BlockScene, type ScriptBlock } from "./script-blocks";

/** A sentence may begin after this. */
const sentenceEnd = /[.!?…。！？؟:;"”’)\]]\s*$/u;

/**
 * Where each scene of a block begins in its body: the first at 0, the others of a paragraph at their sentence. Null for a scene that
 * begins within a sentence, or in a list, a quote or a table: no directive can stand above it. Pure.
 */
export function placeScenes({ body, scenes }: Pick<ScriptBlock, "body" | "scenes">): (number | null)[] {
  const shown = isProse(body) ? readShown(body) : null;
  let from = 0;

  return scenes.map(({ opening }: BlockScene, index) => {
    if (index === 0) return 0;
    if (!shown || opening === undefined || opening === "") return null;
    const at = shown.text.indexOf(opening, from + 1);
    if (at === -1 || !sentenceEnd.test(shown.text.slice(0, at))) return null;
    from = at;

    return shown.places[at] ?? null;
  });
}
