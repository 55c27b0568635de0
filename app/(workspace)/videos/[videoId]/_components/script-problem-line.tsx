import type { ScriptProblem } from "./locate-problem";

type ScriptProblemLineProps = { problem: ScriptProblem; isWhole: boolean; onJump: () => void };

/** Where the script cannot be read, in one line that leads there. */
export function ScriptProblemLine({ problem: { line, place }, isWhole, onJump }: ScriptProblemLineProps) {
  return (
    <button
      type="button"
      className="max-w-full truncate rounded py-1.5 text-[13px] font-medium text-negative underline underline-offset-2"
      onClick={onJump}
    >
      {isWhole ? `Line ${line}` : place} cannot be read
    </button>
  );
}
