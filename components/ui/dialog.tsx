"use client";

import { X } from "lucide-react";
import { Dialog as DialogPrimitive } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { cn } from "./cn";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called once the focus has returned. */
  onClosed?: () => void;
  title: string;
  isTitleHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** A dialog that a key may open: without a button of its own, it returns the focus to the element that had it. */
export function Dialog({ open, onOpenChange, title, isTitleHidden, ...rest }: DialogProps) {
  const focusedBefore = useRef<Element>(null);
  const { className, children, onClosed } = rest;

  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <DialogPrimitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            focusedBefore.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus();
            onClosed?.();
          }}
          className={cn(
            "fixed inset-x-4 top-[12vh] z-50 mx-auto flex max-h-[76vh] max-w-lg flex-col overflow-hidden rounded-lg border bg-card shadow-xl",
            className,
          )}
        >
          <DialogPrimitive.Title
            className={
              isTitleHidden
                ? "sr-only"
                : "shrink-0 border-b py-3 pr-12 pl-4 text-sm font-semibold wrap-anywhere"
            }
          >
            {title}
          </DialogPrimitive.Title>
          {/* Keeps the focused element from lying below the foot. */}
          <div className="min-h-0 scroll-pb-20 overflow-auto">{children}</div>
          {/* Last, so that the focus begins with what the dialog is for. */}
          <DialogPrimitive.Close asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label="Close"
              className="absolute top-0 right-0 size-11 sm:top-1.5 sm:right-1.5 sm:size-8"
            >
              <X aria-hidden />
            </Button>
          </DialogPrimitive.Close>
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}

/** A dialog's buttons, below the rest of its padded body: they stay in view if that is longer than the window. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-card px-4 py-3">{children}</div>;
}
