import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { GrowingTextarea } from "./growing-textarea";

type FrontMatterCardProps = {
  body: string;
  isReadOnly: boolean;
  onType: (body: string) => void;
  onRelease: () => void;
};

/** What stands above the first scene. It is closed at first: the inspector shows most of it, and it is longer than a scene. */
export function FrontMatterCard({ body, isReadOnly, onType, onRelease }: FrontMatterCardProps) {
  return (
    <li className="rounded-lg border bg-surface p-2">
      <details className="group">
        <summary className="flex h-8 cursor-pointer list-none items-center gap-1 rounded text-muted hover:bg-raised">
          <ChevronRight aria-hidden className="mx-1 size-4 transition-transform group-open:rotate-90" />
          <Badge>Front matter</Badge>
        </summary>
        <GrowingTextarea
          value={body}
          readOnly={isReadOnly}
          aria-label="Script of front matter"
          className="border-transparent bg-transparent"
          onChange={({ target }) => {
            onType(target.value);
          }}
          onBlur={onRelease}
        />
      </details>
    </li>
  );
}
