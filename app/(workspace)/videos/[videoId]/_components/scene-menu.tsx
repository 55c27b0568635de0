import { Copy, EllipsisVertical, Image, ImageOff, Merge, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";

type SceneMenuProps = {
  name: string;
  canMerge: boolean;
  /** What the scene shows: a file of the library or, where null, the backdrop; undefined where it can show neither. */
  visual: string | null | undefined;
  onChooseVisual: () => void;
  onShowBackdrop: () => void;
  onMerge: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

const itemStyles =
  "flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-[13px] outline-none select-none data-disabled:opacity-50 data-highlighted:bg-raised [&_svg]:size-4";

/** What is done to a scene less often. */
export function SceneMenu({ name, canMerge, visual, ...on }: SceneMenuProps) {
  const { onMerge, onDuplicate, onDelete } = on;

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" size="icon" aria-label={`More for ${name}`}>
          <EllipsisVertical aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-40 min-w-44 rounded-md border bg-surface p-1 shadow-lg"
        >
          {visual !== undefined && (
            <DropdownMenu.Item className={itemStyles} onSelect={on.onChooseVisual}>
              <Image aria-hidden />
              {visual === null ? "Show a photo or clip…" : "Change the photo or clip…"}
            </DropdownMenu.Item>
          )}
          {visual && (
            <DropdownMenu.Item className={itemStyles} onSelect={on.onShowBackdrop}>
              <ImageOff aria-hidden />
              Back to the backdrop
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={itemStyles} disabled={!canMerge} onSelect={onMerge}>
            <Merge aria-hidden />
            Merge with next
          </DropdownMenu.Item>
          <DropdownMenu.Item className={itemStyles} onSelect={onDuplicate}>
            <Copy aria-hidden />
            Duplicate
          </DropdownMenu.Item>
          <DropdownMenu.Item className={`${itemStyles} text-negative`} onSelect={onDelete}>
            <Trash2 aria-hidden />
            Delete
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
