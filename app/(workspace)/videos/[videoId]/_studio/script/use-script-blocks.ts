import { replaceEqualDeep } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { Preview } from "@/server/timeline/preview-video";
import { cutScript, followEdit, isEditOfBlock } from "@/server/script-format/edit/cut-script";
import { joinBlocks, type ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { GoodPreview } from "../preview/use-script-preview";

type Tracked = { script: string; blocks: ScriptBlock[]; preview: Preview | null; heldId: number | null };

/** A click that takes the focus away must land before its target moves. */
const releaseMs = 300;

/** The script as cards. The card in which somebody types stays whole until they leave it, or undo a change to others. */
export function useScriptBlocks({
  script,
  good,
  onScript,
}: {
  script: string;
  good: GoodPreview | null;
  onScript: (script: string, place: string | null) => void;
}) {
  const [heldId, setHeldId] = useState<number | null>(null);
  const [tracked, setTracked] = useState<Tracked>(() => ({
    ...{ script, preview: null, heldId: null },
    blocks: cutScript({ script, scenes: [] }),
  }));
  if (heldId !== null && tracked.script !== script && !isEditOfBlock(tracked.blocks, heldId, script))
    setHeldId(null);
  const current = bringUpToDate({ tracked, script, good, heldId });
  if (current !== tracked) setTracked(current);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    blocks: current.blocks,
    /** Typed, moved or split blocks: they become the script. */
    change: (blocks: ScriptBlock[], place: string | null = null) => {
      const changed = joinBlocks(blocks);
      setTracked({ script: changed, blocks, preview: null, heldId });
      onScript(changed, place);
    },
    hold: useStableCallback((id: number) => {
      clearTimeout(timer.current);
      setHeldId(id);
    }),
    release: useStableCallback(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setHeldId(null);
      }, releaseMs);
    }),
  };
}

function bringUpToDate({
  tracked,
  script,
  good,
  heldId,
}: {
  tracked: Tracked;
  script: string;
  good: GoodPreview | null;
  heldId: number | null;
}): Tracked {
  const followed =
    tracked.script === script
      ? tracked
      : { ...tracked, script, blocks: followEdit(tracked.blocks, script), preview: null };
  if (good?.script !== script) return followed;

  const { preview } = good;
  if (followed.preview === preview && followed.heldId === heldId) return followed;

  const scenes = preview.scenes.map((scene, position) => ({ ...scene, position }));

  const blocks = cutScript({ script, scenes, blocks: followed.blocks, heldId });

  // Unchanged blocks stay the same objects: their cards do not render again.
  return { script, preview, heldId, blocks: replaceEqualDeep(followed.blocks, blocks) };
}

export type ScriptBlocks = ReturnType<typeof useScriptBlocks>;
