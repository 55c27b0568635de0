import type { Example } from "./list-examples";

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
