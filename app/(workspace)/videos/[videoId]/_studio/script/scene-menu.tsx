import {
  BookOpen,
  Copy,
  EllipsisVertical,
  Image,
  ImageOff,
  Merge,
  Plus,
  Scissors,
  Sparkles,
  Trash2,
} from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { CardAction, CardState } from "./card-actions";

/** How much to rewrite: a card, or the chapter that it opens. */
export type RewriteExtent = "part" | "chapter";

type SceneMenuProps = Pick<CardState, "canMerge" | "visual"> & {
  name: string;
  isHeading: boolean;
  /** Absent if nothing can be rewritten now. */
  onRewrite: ((extent: RewriteExtent) => void) | undefined;
  onChooseVisual: () => void;
  onSplit: () => void;
  /** Adds a scene below. */
  onAdd: () => void;
  onAct: (action: CardAction) => void;
};

/** The less frequent actions on a scene. */
export function SceneMenu({
  name,
  canMerge,
  visual,
  onChooseVisual,
  onSplit,
  onAdd,
  onAct,
  ...rewrite
}: SceneMenuProps) {
  const { isHeading, onRewrite } = rewrite;
  const isSplit = useRef(false);
  const select = (kind: "show-backdrop" | "merge" | "duplicate" | "remove") => () => {
    onAct({ kind });
  };

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" size="icon" aria-label={`More for ${name}`}>
          <EllipsisVertical aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenuContent
        onCloseAutoFocus={(event) => {
          // The lower half has the focus in that case.
          if (isSplit.current) event.preventDefault();
          isSplit.current = false;
        }}
      >
        <DropdownMenuItem disabled={!onRewrite} onSelect={() => onRewrite?.("part")}>
          <Sparkles aria-hidden />
          Rewrite…
        </DropdownMenuItem>
        {isHeading && (
          <DropdownMenuItem disabled={!onRewrite} onSelect={() => onRewrite?.("chapter")}>
            <BookOpen aria-hidden />
            Rewrite the chapter…
          </DropdownMenuItem>
        )}
        {visual !== undefined && (
          <DropdownMenuItem onSelect={onChooseVisual}>
            <Image aria-hidden />
            {visual === null ? "Show a photo or clip…" : "Change the photo or clip…"}
          </DropdownMenuItem>
        )}
        {visual && (
          <DropdownMenuItem onSelect={select("show-backdrop")}>
            <ImageOff aria-hidden />
            Back to the backdrop
          </DropdownMenuItem>
        )}
        <DropdownMenuItem
          onSelect={() => {
            isSplit.current = true;
            onSplit();
          }}
        >
          <Scissors aria-hidden />
          Split at the cursor
        </DropdownMenuItem>
        <DropdownMenuItem disabled={!canMerge} onSelect={select("merge")}>
          <Merge aria-hidden />
          Merge with next
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onAdd}>
          <Plus aria-hidden />
          Add a scene below…
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={select("duplicate")}>
          <Copy aria-hidden />
          Duplicate
        </DropdownMenuItem>
        <DropdownMenuItem className="text-destructive" onSelect={select("remove")}>
          <Trash2 aria-hidden />
          Delete
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu.Root>
  );
}
