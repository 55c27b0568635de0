import { useState } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { applyCardAction, type CardAction } from "./card-actions";
import { moveBlock } from "@/server/script-format/edit/script-blocks";
import type { ScriptBlocks } from "./use-script-blocks";

/** Does what cards and their handles ask for, and knows which card's text gets the focus after it. */
export function useCardActions({ blocks, change, hold }: ScriptBlocks) {
  const [focusId, setFocusId] = useState<number | null>(null);
  const indexOf = (id: number) => blocks.findIndex((block) => block.id === id);

  return {
    focusId,
    onFocused: useStableCallback(() => {
      setFocusId(null);
    }),
    move: (id: number, overId: number) => {
      change(moveBlock(blocks, indexOf(id), indexOf(overId)));
    },
    act: useStableCallback((id: number, action: CardAction) => {
      const { blocks: changed, focused } = applyCardAction(blocks, indexOf(id), action);
      change(changed, action.kind === "type" ? `card-${id}` : null);
      if (action.kind === "type") hold(id);
      // What is split off at the end is empty: no scene would keep its card until something is typed in it.
      if (action.kind === "split" && focused) hold(focused.id);
      if (focused) setFocusId(focused.id);
    }),
  };
}
