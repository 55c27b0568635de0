"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";
import { mergeClasses } from "./merge-classes";

type DialogPanelProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Called when the focus is back. */
  onClosed?: () => void;
  title: string;
  isTitleHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/** A dialog that a key opens: without a button of its own, it gives the focus back to whatever had it. */
export function DialogPanel({ isOpen, onOpenChange, title, isTitleHidden, ...rest }: DialogPanelProps) {
  const focusedBefore = useRef<Element>(null);
  const { className, children, onClosed } = rest;

  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            focusedBefore.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (focusedBefore.current instanceof HTMLElement) focusedBefore.current.focus();
            onClosed?.();
          }}
          className={mergeClasses(
            "fixed inset-x-4 top-[12vh] z-50 mx-auto flex max-h-[76vh] max-w-lg flex-col overflow-hidden rounded-lg border bg-surface shadow-xl",
            className,
          )}
        >
          <Dialog.Title
            className={
              isTitleHidden
                ? "sr-only"
                : "shrink-0 border-b py-3 pr-12 pl-4 text-sm font-semibold wrap-anywhere"
            }
          >
            {title}
          </Dialog.Title>
          {/* What has the focus is not below the foot. */}
          <div className="min-h-0 scroll-pb-20 overflow-auto">{children}</div>
          {/* Last: the focus begins with what the dialog is for. */}
          <Dialog.Close asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label="Close"
              className="absolute top-0 right-0 size-11 sm:top-1.5 sm:right-1.5 sm:size-8"
            >
              <X aria-hidden />
            </Button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
