import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { GrowingTextarea } from "@/components/ui/growing-textarea";

type DecisionFormProps = {
  /** The name of what needs approval. */
  name: string;
  isApproved: boolean;
  isPending: boolean;
  onDecide: (decision: { isApproved: boolean; note: string }) => void;
};

/** Approves, or asks for changes. */
export function DecisionForm({ name, isApproved, isPending, onDecide }: DecisionFormProps) {
  const [note, setNote] = useState("");
  const [isMissing, setIsMissing] = useState(false);

  return (
    <div role="group" aria-label={`Decide: ${name}`} className="flex flex-col gap-2 border-t pt-2">
      <Field
        label="Note"
        hint="Needed to ask for changes."
        error={isMissing ? "Say what is to be changed." : undefined}
      >
        {(props) => (
          <GrowingTextarea
            {...props}
            value={note}
            maxLength={2000}
            onChange={({ target }) => {
              setNote(target.value);
              setIsMissing(false);
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        {!isApproved && (
          <Button size="sm" disabled={isPending} onClick={() => onDecide({ isApproved: true, note })}>
            Approve
          </Button>
        )}
        <Button
          size="sm"
          variant="outline"
          disabled={isPending}
          onClick={() => {
            if (note.trim() === "") setIsMissing(true);
            else onDecide({ isApproved: false, note });
          }}
        >
          Ask for changes
        </Button>
      </div>
    </div>
  );
}
