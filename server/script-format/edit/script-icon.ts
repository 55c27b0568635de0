import { cutScript } from "./cut-script";
import { placeScenes } from "./place-scenes";
import { type BlockScene, joinBlocks, replaceBody, type ScriptBlock, splitBlock } from "./script-blocks";

/** The directives above a scene's words, which belong to it. */
const dressing = /^(?:::(?:icon|shown)\b[^\n]*(?:\n\s*|$))*/;
const iconLine = /^[ \t]*::icon\[([^\]\n]*)\][^\n]*(?:\n|$)/m;

/** The illustration that a block names for its first scene, or "none"; null if the scene's words decide. */
export function findIcon(body: string): string | null {
  const [top = ""] = dressing.exec(body.trimStart()) ?? [];

  return iconLine.exec(top)?.[1]?.trim() ?? null;
}

/**
 * Names an illustration, or "none", for the scene that begins at `offset` of a block's body; null lets the scene's words decide.
 * A scene inside a paragraph becomes a paragraph of its own, because a directive stands above a paragraph.
 */
export function setIcon(
  blocks: ScriptBlock[],
  index: number,
  { icon, offset }: { icon: string | null; offset: number },
): ScriptBlock[] {
  const body = blocks[index]?.body ?? "";
  if (body.slice(0, offset).trim() === "") return replaceBody(blocks, index, dress(body.trimStart(), icon));
  if (icon === null) return blocks;
  const split = splitBlock(blocks, index, offset);

  return replaceBody(split, index + 1, dress(split[index + 1]?.body ?? "", icon));
}

/** The script with an illustration named for the scene at a position; unchanged if the scene has no place for one. */
export function setSceneIcon(
  { script, scenes }: { script: string; scenes: BlockScene[] },
  position: number,
  icon: string | null,
): string {
  const blocks = cutScript({ script, scenes });
  const index = blocks.findIndex((block) => block.scenes.some((scene) => scene.position === position));
  const block = blocks[index];
  const offset = block && placeScenes(block)[block.scenes.findIndex((scene) => scene.position === position)];

  return offset === undefined || offset === null
    ? script
    : joinBlocks(setIcon(blocks, index, { icon, offset }));
}

function dress(text: string, icon: string | null): string {
  const [top = ""] = dressing.exec(text) ?? [];
  const others = top.replace(iconLine, "");

  return `${icon === null ? "" : `::icon[${icon}]\n`}${others}${text.slice(top.length)}`;
}
