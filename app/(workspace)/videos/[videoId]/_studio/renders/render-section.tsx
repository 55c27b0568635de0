import { type ReactNode, useEffect, useRef } from "react";

/** Whoever pressed a button that is gone now goes on from here by keyboard, not from the top of the page. */
export function RenderSection({ children }: { children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) section.current?.focus();
  });

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Render"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        hadFocus.current = relatedTarget === null;
      }}
      className="flex min-h-14 shrink-0 flex-wrap items-center gap-2 sm:gap-x-3 border-t bg-card px-4 py-2 max-md:pb-[max(0.5rem,env(safe-area-inset-bottom))]"
    >
      {children}
    </section>
  );
}
