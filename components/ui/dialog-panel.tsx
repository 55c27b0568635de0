"use client";

import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
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
            "fixed inset-x-4 top-[12vh] z-50 mx-auto max-h-[76vh] max-w-lg overflow-auto rounded-lg border bg-surface shadow-xl",
            className,
          )}
        >
          <Dialog.Title className={isTitleHidden ? "sr-only" : "border-b px-4 py-3 text-sm font-semibold"}>
            {title}
          </Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
