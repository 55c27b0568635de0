import { useState } from "react";
import { useOfferCommand } from "@/components/page-command";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import type { ScriptBlock } from "@/server/script-format/edit/script-blocks";
import type { Autosave } from "../document/use-autosave";
import {
  findBlockIds,
  findChapter,
  type RewriteTarget,
  toScriptPart,
  wholeScript,
} from "../script/rewrite-parts";
import type { RewriteExtent } from "../script/scene-menu";
import type { WritingState } from "./use-writing";

type RewriteInput = {
  blocks: ScriptBlock[];
  /** Whether they are cut as the scenes are: before, all of the script is one. */
  areCut: boolean;
  /** What a card is called. */
  nameOf: (blockId: number) => string;
  state: WritingState;
  /** Whether a part is being written, or is on its way into the script. */
  isPartPending: boolean;
  autosave: Pick<Autosave, "saved" | "isSaved" | "saveNow">;
  canEdit: boolean;
};

type Asked = RewriteTarget & { instruction: string };

/** What somebody wants rewritten, and the cards that are being rewritten now. */
export function useRewrite({ blocks, areCut, nameOf, state, isPartPending, ...rest }: RewriteInput) {
  const { autosave, canEdit } = rest;
  const { writing, isWriting } = state;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tracked, setTracked] = useState<{ writingId: string; blockIds: number[] } | null>(null);
  // Where they are is known for the script that it began with: from then on they are followed as cards.
  if (writing?.part && areCut && tracked?.writingId !== writing.writingId) {
    setTracked({ writingId: writing.writingId, blockIds: findBlockIds(blocks, writing.part) });
  }
  const trackedIds = tracked?.writingId === writing?.writingId ? (tracked?.blockIds ?? []) : [];
  const canRewrite = canEdit && !isWriting;

  function ask(target: RewriteTarget, instruction = "") {
    autosave.saveNow();
    setAsked({ ...target, instruction });
  }

  useOfferCommand({
    name: "Rewrite the script…",
    run: () => ask(wholeScript),
    isOffered: canRewrite,
  });
  useOfferCommand({
    name: "Write another version of the script",
    run: state.again,
    isOffered: canRewrite && writing?.kind === "script",
  });
  useOfferCommand({ name: "Stop writing", run: state.stop, isOffered: canEdit && isWriting });

  const rewriteBlock = useStableCallback((blockId: number, extent: RewriteExtent) => {
    const index = blocks.findIndex(({ id }) => id === blockId);
    const name = extent === "chapter" ? `the chapter of ${nameOf(blockId)}` : nameOf(blockId);
    const blockIds = extent === "chapter" ? findChapter(blocks, index) : { first: blockId, last: blockId };
    ask({ name, blockIds });
  });

  return {
    asked,
    /** Where it stands in the saved script; undefined until that is what is on the screen. */
    part:
      asked && autosave.isSaved ? (asked.blockIds ? toScriptPart(blocks, asked.blockIds) : null) : undefined,
    rewrittenIds: isPartPending ? trackedIds : [],
    rewriteScript: () => ask(wholeScript),
    rewriteBlock: canRewrite ? rewriteBlock : undefined,
    /** The same part, as far as it is still there, by the same instruction. */
    rewriteAgain: () => {
      const [first] = trackedIds;
      const last = trackedIds.at(-1);
      const target =
        first === undefined || last === undefined
          ? wholeScript
          : { name: nameOf(first), blockIds: { first, last } };
      ask(target, writing?.instruction ?? "");
    },
    close: () => setAsked(null),
  };
}
