"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { cn } from "./cn";

/** The errors of a form's fields, by name. */
type FieldErrors = Record<string, string>;

type FormProps = {
  /** Receives the fields' texts by name. */
  onSubmit: (fields: Record<string, string>) => void;
  /** A new object of errors moves the focus to the first wrong field. */
  errors?: FieldErrors;
  className?: string;
  children: ReactNode;
};

export function Form({ onSubmit, errors, className, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!errors) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);

  return (
    <form
      ref={form}
      // A form that is sent before React has taken over must not put a password into the address.
      method="post"
      noValidate
      className={cn("flex flex-col gap-4", className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(readFields(event.currentTarget));
      }}
    >
      {children}
    </form>
  );
}

/**
 * What a form of these fields needs: `submit` passes them on if they match the schema, otherwise `errors` says what is
 * wrong with each. The receiver can report errors too.
 */
export function useForm<Values>(
  schema: z.ZodType<Values>,
  onValid: (values: Values, setErrors: (errors: FieldErrors) => void) => void,
) {
  const [errors, setErrors] = useState<FieldErrors>({});

  function submit(fields: unknown) {
    const parsed = schema.safeParse(fields);
    setErrors(parsed.success ? {} : toFieldErrors(parsed.error));
    if (parsed.success) onValid(parsed.data, setErrors);
  }

  return { errors, submit };
}

/** The first issue of each field, by the field's name. */
function toFieldErrors(error: z.ZodError): FieldErrors {
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join("."), message]));
}

function readFields(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)];

  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
