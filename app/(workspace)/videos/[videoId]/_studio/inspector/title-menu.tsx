import { Check, Lightbulb } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Button } from "@/components/ui/button";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { WritingResult } from "@/server/writing/schema";

type TitleMenuProps = {
  titles: WritingResult["titles"];
  /** The present one. */
  title: string;
  onPick: (title: string) => void;
};

/** The titles that were written for the video, the best first, with why each may work. */
export function TitleMenu({ titles, title, onPick }: TitleMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button variant="outline" size="sm" className="-mt-2 self-start">
          <Lightbulb aria-hidden />
          {titles.length === 1 ? "1 suggested title" : `${titles.length} suggested titles`}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenuContent
        align="start"
        className="w-80 max-w-[calc(100vw-2rem)]"
        aria-label="Suggested titles"
      >
        {titles.map((suggestion, index) => (
          <DropdownMenuItem
            key={suggestion.title}
            className="items-start gap-2.5 py-2"
            onSelect={() => onPick(suggestion.title)}
          >
            <span aria-hidden className="w-4 shrink-0 text-center text-muted-foreground tabular-nums">
              {suggestion.title === title ? <Check className="text-primary" /> : index + 1}
            </span>
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className="font-medium wrap-anywhere">{suggestion.title}</span>
              <span className="text-muted-foreground wrap-anywhere">{suggestion.reason}</span>
            </span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu.Root>
  );
}
