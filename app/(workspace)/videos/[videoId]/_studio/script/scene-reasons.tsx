import type { BlockScene } from "@/server/script-format/edit/script-blocks";

/** Why the scene that the preview shows looks as it does. */
export function SceneReasons({ scene: { reasons = [] } }: { scene: BlockScene }) {
  if (reasons.length === 0) return null;

  return <p className="px-2 pt-1 text-xs text-muted-foreground">{reasons.join(" ")}</p>;
}
