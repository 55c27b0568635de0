import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { GrowingTextarea } from "@/components/ui/growing-textarea";

type CommentFormProps = {
  label: string;
  action: string;
  initial?: string;
  /** The names of people who can be mentioned. */
  names?: readonly string[];
  isPending: boolean;
  /** Why the last comment was not saved: the typed text stays. */
  problem?: string;
  /** Shown beside the button. */
  children?: ReactNode;
  onSend: (text: string) => Promise<unknown>;
  onCancel?: () => void;
};

const noNames: readonly string[] = [];

/** A field for a comment, in which an @ offers people to mention. */
export function CommentForm({ label, action, initial = "", names = noNames, ...rest }: CommentFormProps) {
  const { isPending, problem, children, onSend, onCancel } = rest;
  const [text, setText] = useState(initial);
  const id = useId();
  const typed = /(?:^|\s)@(?<part>[^@\n]{0,30})$/u.exec(text)?.groups?.part?.toLowerCase();
  const offered =
    typed === undefined
      ? noNames
      : names.filter((name) => name.toLowerCase().startsWith(typed) && name.toLowerCase() !== typed);

  function send() {
    if (text.trim() === "" || isPending) return;
    onSend(text).then(
      () => setText(""),
      // The error is shown above the button.
      () => undefined,
    );
  }

  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <GrowingTextarea
        id={id}
        value={text}
        placeholder={label}
        maxLength={4000}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            send();
          }
          if (event.key === "Escape") onCancel?.();
        }}
      />
      {offered.length > 0 && (
        <ul aria-label="People to mention" className="flex flex-wrap gap-1.5">
          {offered.slice(0, 6).map((name) => (
            <li key={name}>
              <Button
                size="sm"
                variant="outline"
                onClick={() => {
                  setText(`${text.slice(0, text.length - (typed?.length ?? 0))}${name} `);
                  document.getElementById(id)?.focus();
                }}
              >
                @{name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <p role="alert" className="text-[13px] text-destructive">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" disabled={text.trim() === "" || isPending}>
          {action}
        </Button>
        {onCancel && (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {children}
      </div>
    </form>
  );
}
