import { keepPreviousData, skipToken, useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId, useState } from "react";
import { WriterEstimate } from "@/app/(workspace)/_components/writing/writer-estimate";
import { useSettled } from "@/app/(workspace)/_components/writing/use-settled";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { instructionSchema, type ScriptPart } from "@/server/writing/schema";
import { useTRPC } from "@/trpc/client";
import type { StoredScript } from "../document/save-progress";

type RewriteDialogProps = {
  videoId: string;
  /** The part to rewrite, such as "part 3"; absent while there is none. */
  name: string | undefined;
  /** The part's place in the saved script: null for all of it, undefined while the script is not saved. */
  part: ScriptPart | null | undefined;
  saved: StoredScript;
  /** The previous instruction. */
  instruction: string;
  onClose: () => void;
};

const suggestions = [
  "Shorter",
  "Simpler words",
  "More figures",
  "Add a counter-argument",
  "Explain it to a ten-year-old",
];

/** Asks how to rewrite a part of the script, says what that costs, and requests it. */
export function RewriteDialog({ name, onClose, ...form }: RewriteDialogProps) {
  return (
    <Dialog
      open={name !== undefined}
      title={`Rewrite ${name}`}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <RewriteForm {...form} onClose={onClose} />
    </Dialog>
  );
}

function RewriteForm({ videoId, part, saved, onClose, ...before }: Omit<RewriteDialogProps, "name">) {
  const trpc = useTRPC();
  const chipsId = useId();
  const [instruction, setInstruction] = useState(before.instruction);
  const [problem, setProblem] = useState<string>();
  const where = part === undefined ? undefined : { videoId, part, ...saved };
  const asked = useSettled(where && { ...where, instruction: instruction.trim() || (suggestions[0] ?? "") });
  const { data: prepared, error } = useQuery(
    trpc.writings.prepareRewrite.queryOptions(asked ?? skipToken, {
      placeholderData: keepPreviousData,
      retry: 1,
    }),
  );
  const rewriting = useMutation(
    trpc.writings.rewrite.mutationOptions({
      onSuccess: onClose,
      onError: ({ message }) => setProblem(message),
    }),
  );
  const hasNoWriter = prepared !== undefined && prepared.writer === null;
  const isBlocked = where === undefined || hasNoWriter || rewriting.isPending;

  function change(text: string) {
    setProblem(undefined);
    setInstruction(text);
  }

  function submit() {
    if (isBlocked) return;
    const checked = instructionSchema.safeParse(instruction);
    setProblem(checked.error?.issues[0]?.message);
    if (checked.success) rewriting.mutate({ ...where, instruction: checked.data });
  }

  return (
    <form
      noValidate
      aria-busy={rewriting.isPending}
      className="flex flex-col gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="What is to change?"
        hint={
          part === null ? "Undo brings the present script back." : "The rest of the script stays as it is."
        }
        error={problem}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={instruction}
            placeholder="Begin with a question"
            className="resize-y"
            onChange={({ target }) => change(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1.5">
        <p id={chipsId} className="text-[13px] text-muted-foreground">
          Or one of these:
        </p>
        <ul aria-labelledby={chipsId} className="flex flex-wrap gap-1.5">
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <Button
                variant="outline"
                size="sm"
                aria-pressed={instruction === suggestion}
                className="rounded-full font-normal aria-pressed:border-primary aria-pressed:text-primary"
                onClick={() => change(suggestion)}
              >
                {suggestion}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <DialogFooter>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 max-sm:basis-full">
            {hasNoWriter ? (
              <p role="status" className="text-[13px] text-muted-foreground">
                Rewriting takes a writer.{" "}
                <Link href="/settings#connections" className="underline underline-offset-2">
                  Connect one
                </Link>{" "}
                first; the script stays as it is.
              </p>
            ) : (
              <WriterEstimate prepared={prepared} problem={error?.message} sourceName="the source" />
            )}
          </div>
          <div className="ml-auto flex gap-2">
            <Button variant="outline" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" aria-disabled={isBlocked} className="aria-disabled:opacity-50">
              {where === undefined ? "Saving first…" : rewriting.isPending ? "Starting…" : "Rewrite"}
            </Button>
          </div>
        </div>
      </DialogFooter>
    </form>
  );
}
