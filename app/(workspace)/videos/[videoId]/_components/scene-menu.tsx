import { Copy, EllipsisVertical, Merge, Trash2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";

type SceneMenuProps = {
  name: string;
  canMerge: boolean;
  onMerge: () => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

const itemStyles =
  "flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-[13px] outline-none select-none data-disabled:opacity-50 data-highlighted:bg-raised [&_svg]:size-4";

/** What is done to a scene less often. */
export function SceneMenu({ name, canMerge, onMerge, onDuplicate, onDelete }: SceneMenuProps) {
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
