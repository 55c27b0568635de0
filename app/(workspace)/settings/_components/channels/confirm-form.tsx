import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";

type ConfirmFormProps = {
  /** The label of the confirming button. */
  label: string;
  error: string | undefined;
  isPending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** What will happen, and what will not. */
  children: ReactNode;
};

/** Asks before something is removed. */
export function ConfirmForm({ label, error, isPending, onConfirm, onCancel, children }: ConfirmFormProps) {
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">{children}</p>
      <div>
        <FormMessage tone="error">{error}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
          <Button variant="destructive" disabled={isPending} onClick={onConfirm}>
            {label}
          </Button>
        </div>
      </div>
    </div>
  );
}
