import { type ComponentProps, useId } from "react";
import { GrowingTextarea } from "@/components/ui/growing-textarea";

type ScriptFieldProps = ComponentProps<typeof GrowingTextarea> & {
  /** The problem in its text. */
  problem: string | null;
};

/** The text of a part of the script, and its problem. */
export function ScriptField({ problem, ...props }: ScriptFieldProps) {
  const problemId = useId();

  return (
    <>
      <GrowingTextarea
        className="border-transparent bg-transparent"
        {...props}
        {...(problem !== null && { "aria-invalid": true, "aria-describedby": problemId })}
      />
      {problem !== null && (
        <p
          id={problemId}
          className="sticky bottom-0 mt-1.5 rounded-md bg-card px-2.5 py-1 text-[13px] wrap-anywhere text-destructive"
        >
          {problem} Not saved yet.
        </p>
      )}
    </>
  );
}
