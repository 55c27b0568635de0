"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { timeLabel } from "@/components/time-labels";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { getLanguageName } from "@/server/languages/language-name";
import { type TopicLanguage, topicLanguages, topicLengths, topicSchema } from "@/server/topics/schema";
import { useTRPC } from "@/trpc/client";
import { Choice } from "../../../_components/options/choice";
import { WrittenFrom } from "./written-from";

const languages = topicLanguages.map((id) => ({ id, name: getLanguageName(id) }));
const lengths = topicLengths.map((seconds) => ({ id: String(seconds), name: timeLabel(seconds) }));

type WriteTopicFormProps = { isDisabled: boolean; onScript: (script: string) => void };

/** Asks what the video is about, and writes a script of sentences from Wikipedia, to be looked over. */
export function WriteTopicForm({ isDisabled, onScript }: WriteTopicFormProps) {
  const trpc = useTRPC();
  const [topic, setTopic] = useState("");
  const [language, setLanguage] = useState<TopicLanguage>("en");
  const [lengthSeconds, setLengthSeconds] = useState<(typeof topicLengths)[number]>(60);
  const [problem, setProblem] = useState<string>();
  const writing = useMutation(
    trpc.topics.write.mutationOptions({
      onSuccess: ({ script }) => onScript(script),
      onError: ({ message }) => setProblem(message),
    }),
  );
  const isBusy = isDisabled || writing.isPending;

  function write(pageId?: number) {
    if (isBusy) return;
    const { error } = topicSchema.safeParse(topic);
    setProblem(error?.issues[0]?.message);
    if (!error) writing.mutate({ topic, language, lengthSeconds, pageId });
  }

  return (
    <form
      noValidate
      aria-label="Write about a topic"
      aria-busy={writing.isPending}
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
      className="flex flex-col gap-3"
    >
      <Field
        label="What is the video about?"
        hint="The script below is made of sentences from Wikipedia, for you to edit."
        error={problem}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            placeholder="Why octopuses have three hearts"
            value={topic}
            readOnly={isBusy}
            onChange={({ target }) => {
              setProblem(undefined);
              setTopic(target.value);
            }}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <Choice
          label="Language"
          value={language}
          choices={languages}
          onPick={(id) => setLanguage(topicLanguages.find((known) => known === id) ?? "en")}
        />
        <Choice
          label="Length"
          value={String(lengthSeconds)}
          choices={lengths}
          onPick={(id) => setLengthSeconds(topicLengths.find((known) => String(known) === id) ?? 60)}
        />
        <Button variant="outline" type="submit" aria-disabled={isBusy} className="max-sm:col-span-2 sm:w-36">
          {writing.isPending ? "Writing…" : "Write the script"}
        </Button>
      </div>
      {writing.data && (
        <WrittenFrom {...writing.data} isDisabled={isBusy} onChoose={({ pageId }) => write(pageId)} />
      )}
      <p role="status" className="sr-only">
        {writing.isPending ? "Writing the script" : writing.isSuccess && "The script is written"}
      </p>
    </form>
  );
}
