import { Copy, EllipsisVertical, Image, ImageOff, Merge, Scissors, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { CardAction, CardState } from "./card-actions";

type SceneMenuProps = Pick<CardState, "canMerge" | "visual"> & {
  name: string;
  onChooseVisual: () => void;
  onSplit: () => void;
  onAct: (action: CardAction) => void;
};

/** What is done to a scene less often. */
export function SceneMenu({ name, canMerge, visual, onChooseVisual, onSplit, onAct }: SceneMenuProps) {
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
          // The lower half has the focus then.
          if (isSplit.current) event.preventDefault();
          isSplit.current = false;
        }}
      >
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
