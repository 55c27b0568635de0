import type { PlacedProblem } from "./place-problem";

type ScriptProblemLineProps = { problem: PlacedProblem; isWhole: boolean; onJump: () => void };

/** Where the script cannot be read, in one line that leads there; why is said as well, and shown there. */
export function ScriptProblemLine({
  problem: { line, place, text },
  isWhole,
  onJump,
}: ScriptProblemLineProps) {
  return (
    <>
      <button
        type="button"
        className="max-w-full truncate rounded py-1.5 text-[13px] font-medium text-destructive underline underline-offset-2"
        onClick={onJump}
      >
        {isWhole ? `Line ${line}` : place} cannot be read
      </button>
      {/* Whoever types hears of it at once, not only on coming back to the text. */}
      <span className="sr-only">: {text}</span>
    </>
  );
}
