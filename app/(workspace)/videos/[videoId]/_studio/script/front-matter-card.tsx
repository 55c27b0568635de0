import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { ScriptField } from "./script-field";

type FrontMatterCardProps = {
  body: string;
  /** Why it cannot be read. */
  problem: string | null;
  isReadOnly: boolean;
  onType: (body: string) => void;
  onRelease: () => void;
};

/** What stands above the first scene. It is closed at first: the inspector shows most of it, and it is longer than a scene. */
export function FrontMatterCard({ body, problem, isReadOnly, onType, onRelease }: FrontMatterCardProps) {
  return (
    <li className={cn("rounded-lg border bg-card p-2", problem !== null && "border-destructive")}>
      <details className="group">
        <summary className="flex h-8 max-sm:h-10 cursor-pointer list-none items-center gap-1 rounded text-muted-foreground hover:bg-accent">
          <ChevronRight aria-hidden className="mx-1 size-4 transition-transform group-open:rotate-90" />
          <Badge variant={problem === null ? "secondary" : "destructive"}>Script settings</Badge>
        </summary>
        <ScriptField
          value={body}
          readOnly={isReadOnly}
          aria-label="Script settings"
          problem={problem}
          onChange={({ target }) => {
            onType(target.value);
          }}
          onBlur={onRelease}
        />
      </details>
    </li>
  );
}
