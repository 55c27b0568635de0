import { type ReactNode, useId } from "react";

/** A part of the settings: what it is about on the left, its controls on the right. */
export function SettingsSection({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const id = useId();

  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-b py-6 last:border-b-0 sm:grid-cols-[1fr_2fr] sm:gap-8"
    >
      <header className="flex flex-col gap-1">
        <h2 id={id} className="font-medium">
          {title}
        </h2>
        <p className="text-[13px] text-muted-foreground">{text}</p>
      </header>
      <div className="flex max-w-md flex-col gap-6">{children}</div>
    </section>
  );
}
