import { cn } from "@/components/ui/cn";

const scenes = [
  { text: "It stops when it swims", isChanged: false },
  { text: "3 hearts", isChanged: true },
  { text: "Blue blood", isChanged: false },
];

/** A script with one changed word, and the one scene that is drawn again for it. */
export function ScriptToScenes() {
  return (
    <figure className="flex flex-col gap-3 rounded-lg border bg-card p-4">
      <div className="rounded-md bg-muted p-3 font-mono text-[13px] leading-6">
        <p># It stops when it swims</p>
        <p>
          An octopus <ins className="rounded bg-primary/15 px-1 text-primary no-underline">needs</ins> all its
          **3 hearts**.
        </p>
        <p>## Blue blood</p>
      </div>
      <ol className="grid grid-cols-3 gap-2">
        {scenes.map(({ text, isChanged }) => (
          <li key={text} className="flex flex-col gap-1.5">
            <span
              className={cn(
                "flex aspect-video items-center justify-center rounded-md border bg-background p-1 text-center text-xs leading-tight font-medium text-balance",
                isChanged && "border-primary text-primary",
              )}
            >
              {text}
            </span>
            <span className={cn("text-center text-xs text-muted-foreground", isChanged && "text-primary")}>
              {isChanged ? "Rendered again" : "Kept"}
            </span>
          </li>
        ))}
      </ol>
      <figcaption className="text-[13px] text-muted-foreground">
        One changed word, one scene to render.
      </figcaption>
    </figure>
  );
}
