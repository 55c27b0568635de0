"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { articleAddressSchema } from "@/server/articles/schema";
import { useTRPC } from "@/trpc/client";

type ReadArticleFormProps = { isDisabled: boolean; onScript: (script: string) => void };

/** Fetches an article by its address; its text is then a script to look over. */
export function ReadArticleForm({ isDisabled, onScript }: ReadArticleFormProps) {
  const trpc = useTRPC();
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState<string>();
  const reading = useMutation(
    trpc.articles.read.mutationOptions({
      onSuccess: ({ script }) => onScript(script),
      onError: ({ message }) => setProblem(message),
    }),
  );
  const isBusy = isDisabled || reading.isPending;

  function submit() {
    if (isBusy) return;
    const { error } = articleAddressSchema.safeParse(address);
    setProblem(error?.issues[0]?.message);
    if (!error) reading.mutate({ address });
  }

  return (
    <form
      noValidate
      aria-label="Import an article"
      aria-busy={reading.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Article URL"
        hint="Its text becomes the script below, for you to edit. Make sure you may use it."
        error={problem}
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              type="url"
              inputMode="url"
              autoComplete="off"
              placeholder="https://example.com/article"
              value={address}
              readOnly={isBusy}
              onChange={({ target }) => {
                setProblem(undefined);
                setAddress(target.value);
              }}
            />
            <Button variant="outline" type="submit" aria-disabled={isBusy} className="w-32">
              {reading.isPending ? "Importing…" : "Import"}
            </Button>
          </div>
        )}
      </Field>
      <p role="status" className="sr-only">
        {reading.isPending ? "Importing the article" : reading.isSuccess && "The article is in the script"}
      </p>
    </form>
  );
}
