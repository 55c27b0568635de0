"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";

/** A link that is shown once, to be handed on. */
export function InvitationLink({ link, onClose }: { link: string; onClose: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const Icon = isCopied ? Check : Copy;

  return (
    <div className="flex flex-col gap-4 p-4">
      <Field
        label="Invitation link"
        hint="It works once, for seven days, for whoever has it. It is not shown again."
      >
        {(props) => (
          <Input {...props} readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
        )}
      </Field>
      <DialogFooter>
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            variant="outline"
            onClick={() => {
              void navigator.clipboard.writeText(link).then(
                () => setIsCopied(true),
                // The link is there to be copied by hand.
                () => setIsCopied(false),
              );
            }}
          >
            <Icon aria-hidden />
            {isCopied ? "Copied" : "Copy"}
          </Button>
          <Button onClick={onClose}>Done</Button>
        </div>
      </DialogFooter>
    </div>
  );
}
