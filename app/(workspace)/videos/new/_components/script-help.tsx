import { ChevronRight } from "lucide-react";
import type { Example } from "./list-examples";

const rules = [
  {
    example: "# One of its hearts *stops* when it swims",
    effect: "The first heading is the title scene. Each later heading starts a chapter.",
  },
  {
    example: "An octopus has **3 hearts**, and needs them all.",
    effect: "The sentence is spoken; the bold phrase is shown large. Numbers count up.",
  },
  {
    example: "The hearts share the work:\n\n- **Two** serve the gills\n- **One** serves the body",
    effect: "Each item appears as it is spoken. The line ending in a colon is the list’s title.",
  },
  {
    example: "| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n| Human | 1 |",
    effect: "Numbers become a chart, words a comparison. The paragraph below is spoken meanwhile.",
  },
  {
    example: "---\nformat: short\ntheme: signal\nmusic: calm\n---",
    effect: "At the very top: landscape, short or square; paper, signal or bloom; a mood or none.",
  },
];

/** The syntax that most scripts need. */
export function FormatCheatSheet() {
  return (
    <section className="flex flex-col gap-2 text-[13px]">
      <h2 className="font-medium">How a script becomes a video</h2>
      <p className="text-muted-foreground">
        Write what should be said. Each sentence becomes a scene; formatting decides its look.
      </p>
      <details className="group rounded-md border bg-card">
        <summary className="flex cursor-pointer list-none items-center gap-2 rounded-md p-3 font-medium [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 transition-transform duration-100 group-open:rotate-90"
          />
          Formatting basics
        </summary>
        <dl className="flex flex-col gap-4 px-3 pb-3">
          {rules.map(({ example, effect }) => (
            <div key={effect} className="flex flex-col gap-1">
              <dt>
                <code className="block rounded bg-muted px-2 py-1.5 font-mono text-xs whitespace-pre-wrap">
                  {example}
                </code>
              </dt>
              <dd className="text-muted-foreground">{effect}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** Scripts to start from. */
export function ExampleList({
  examples,
  onChoose,
}: {
  examples: Example[];
  onChoose: (script: string) => void;
}) {
  if (examples.length === 0) return null;

  return (
    <section aria-labelledby="examples-heading" className="flex flex-col gap-2">
      <h2 id="examples-heading" className="text-[13px] font-medium">
        Start from an example
      </h2>
      <ul className="flex flex-col gap-2">
        {examples.map(({ title, description, script }) => (
          <li key={title}>
            <button
              type="button"
              onClick={() => onChoose(script)}
              className="flex w-full flex-col gap-0.5 rounded-md border bg-card p-3 text-left text-[13px] transition-colors duration-100 hover:bg-accent"
            >
              <span className="font-medium">{title}</span>
              <span className="text-muted-foreground">{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
