"use client";

import { Copy, Download } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { useFocusAtFirst } from "./use-focus-at-first";

/** Shows new recovery codes, the only time that anybody sees them. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const text = codes.join("\n");
  const copyButton = useFocusAtFirst<HTMLButtonElement>();

  function copy() {
    void navigator.clipboard.writeText(text).then(
      () => toast("Recovery codes copied."),
      () => toast.error("The codes could not be copied. Select them and copy them by hand."),
    );
  }

  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">
        Keep these codes where you can find them without this device: in a password manager, or on paper. Each
        signs you in once if you lose your app or passkey. They are not shown again.
      </p>
      <ul
        aria-label="Recovery codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-md bg-muted p-4 text-center font-mono text-sm"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button ref={copyButton} variant="outline" onClick={copy}>
          <Copy aria-hidden />
          Copy
        </Button>
        <Button variant="outline" onClick={() => download(text)}>
          <Download aria-hidden />
          Download
        </Button>
      </div>
      <DialogFooter>
        <div className="flex justify-end">
          <Button onClick={onClose}>I have saved them</Button>
        </div>
      </DialogFooter>
    </div>
  );
}

function download(codes: string): void {
  const address = URL.createObjectURL(new Blob([`Recovery codes for Offcamera\n\n${codes}\n`]));
  const link = document.createElement("a");
  link.href = address;
  link.download = "offcamera-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(address);
}
