import { type ReactNode, useEffect, useRef, useState } from "react";
import { WriterEstimate } from "@/app/(workspace)/_components/writing/writer-estimate";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { KeyCombination } from "@/components/ui/key-combination";
import { useKeyDown } from "@/components/ui/use-key-down";
import { type BriefDraft, type BriefProblems, type BriefStart, toBrief } from "./brief-draft";
import { BriefSettings, Folded } from "./brief-settings";
import { TableField } from "./table-field";
import type { BriefState } from "./use-brief";
import { usePrepared, useStartWriting } from "./use-start-writing";

type BriefFormProps = {
  userId: string;
  channelId: string | undefined;
  /** Chooses the channel. */
  channel: ReactNode;
  brief: BriefState;
  start: BriefStart;
};

/** Asks what the video is about and how its script should be, says what that costs, and has it written. */
export function BriefForm({ userId, channelId, channel, brief, start }: BriefFormProps) {
  const { draft } = brief;
  const form = useRef<HTMLFormElement>(null);
  // A new object of problems moves the focus to the first of them.
  const [problems, setProblems] = useState<BriefProblems>({});
  // The problems of an address say nothing about a table.
  const [checkedStart, setCheckedStart] = useState(start);
  const isChecked = checkedStart === start;
  const shown = isChecked ? problems : {};
  const writing = useStartWriting({ userId, channelId, draft });
  const { prepared, problem } = usePrepared(draft, start);
  const { isBusy } = writing;

  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  }, [problems]);

  function change(changed: Partial<BriefDraft>) {
    if (isBusy) return;
    writing.forgetProblem();
    setProblems({});
    brief.change(changed);
  }

  function submit() {
    if (isBusy) return;
    const checked = toBrief(draft, start);
    setCheckedStart(start);
    setProblems(checked.problems ?? {});
    if (checked.brief) writing.start(checked.brief);
  }

  useKeyDown((event) => {
    const isMeant = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
    if (!isMeant || isInDialog) return;
    event.preventDefault();
    submit();
  });

  return (
    <form
      ref={form}
      noValidate
      aria-label="What the video is about"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="flex flex-col gap-4">
        <Field label="What is the video about?" hint={topicHints[start]} error={shown.topic}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              placeholder="Why octopuses have three hearts"
              className="h-12 px-4 text-base max-sm:h-12"
              value={draft.topic}
              readOnly={isBusy}
              onChange={({ target }) => change({ topic: target.value })}
            />
          )}
        </Field>
        {start === "topic" && (
          <Folded summary="Your notes" isFilled={draft.notes.trim() !== ""}>
            <Field
              label="Notes"
              hint="Facts are taken from your notes instead of Wikipedia, and traced back to them."
              error={shown.notes}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={8}
                  value={draft.notes}
                  readOnly={isBusy}
                  className="resize-y"
                  onChange={({ target }) => change({ notes: target.value })}
                />
              )}
            </Field>
          </Folded>
        )}
        {start === "article" && (
          <Field
            label="Article URL"
            hint="The script is written from the page’s text. Make sure you may use it."
            error={shown.address}
          >
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                autoComplete="off"
                placeholder="https://example.com/article"
                value={draft.address}
                readOnly={isBusy}
                onChange={({ target }) => change({ address: target.value })}
              />
            )}
          </Field>
        )}
        {start === "table" && (
          <TableField
            text={draft.table}
            problem={shown.table}
            isReadOnly={isBusy}
            onText={(table) => change({ table })}
          />
        )}
      </div>
      <aside
        aria-label="How the script is to be"
        className="flex flex-col gap-4 rounded-lg border bg-card p-4"
      >
        <BriefSettings {...{ draft, channel }} problems={shown} isReadOnly={isBusy} onChange={change} />
        <div className="flex flex-col gap-2 border-t pt-4">
          <FormMessage tone="error">{isChecked && writing.problem}</FormMessage>
          <Button
            type="submit"
            aria-disabled={isBusy}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            className="w-full"
          >
            {isBusy ? "Starting…" : "Write the script"}
          </Button>
          <WriterEstimate
            {...{ prepared, problem }}
            sourceName={sourceName(draft, start)}
            className="min-h-10"
          />
          <p className="flex items-center gap-2 text-[13px] text-muted-foreground max-md:hidden">
            <KeyCombination keys={["Mod", "Enter"]} /> does the same.
          </p>
        </div>
      </aside>
    </form>
  );
}

const topicHints: Record<BriefStart, string> = {
  topic: "The script is written from the Wikipedia article on it, and each fact keeps its source.",
  article: "Leave this empty to cover the whole article.",
  table: "What the figures are of, or what they are to show.",
};

function sourceName({ notes }: BriefDraft, start: BriefStart): string {
  if (start === "article") return "the article";
  if (start === "table") return "the table";

  return notes.trim() === "" ? "Wikipedia" : "your notes";
}
