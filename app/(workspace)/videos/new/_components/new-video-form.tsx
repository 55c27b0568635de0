"use client";

import { useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { ChannelField } from "./channel-field";
import { ChooseFileButton } from "./choose-file-button";
import { ExampleList } from "./example-list";
import { FormatCheatSheet } from "./format-cheat-sheet";
import type { Example } from "./list-examples";
import { ReadArticleForm } from "./read-article-form";
import { ScriptDropArea } from "./script-drop-area";
import { ScriptLength } from "./script-length";
import { findNamedLine, nameLineOnly, readScriptFile } from "./script-text";
import { useChannelPick } from "./use-channel-pick";
import { useCreateVideo } from "./use-create-video";
import { useScriptDraft } from "./use-script-draft";

/** Where a script becomes a video: written here, taken from a file or an article, or begun with an example. */
export function NewVideoForm({ userId, examples }: { userId: string; examples: Example[] }) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [script, writeScript] = useScriptDraft(userId);
  const channelPick = useChannelPick(userId);
  const [problem, setProblem] = useState<string>();
  const creation = useCreateVideo({ userId, onError: showProblem });
  const isBusy = creation.isPending || creation.isSuccess;

  function showProblem(message: string) {
    setProblem(nameLineOnly(message));
    const { current } = textarea;
    if (!current) return;
    const line = findNamedLine(current.value, message);
    if (line) current.setSelectionRange(line.start, line.end);
    // Browsers scroll to the selection only when the focus comes.
    current.blur();
    current.focus();
  }

  function changeScript(next: string) {
    setProblem(undefined);
    writeScript(next);
  }

  function replaceScript(next: string) {
    if (isBusy) return;
    changeScript(next);
    textarea.current?.focus();
    if (script.trim() === "" || script === next) return;
    toast("The script was replaced.", { action: { label: "Undo", onClick: () => changeScript(script) } });
  }

  async function takeFile(file: File) {
    const read = await readScriptFile(file);
    if (read.problem === undefined) replaceScript(read.script);
    else showProblem(read.problem);
  }

  function submit() {
    if (isBusy) return;
    if (script.trim() === "") {
      showProblem("There is no script yet; write at least one sentence, or start from an example.");
      return;
    }
    setProblem(undefined);
    creation.mutate({ script, channelId: channelPick.channel?.channelId });
  }

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex flex-col gap-6">
        <ReadArticleForm isDisabled={isBusy} onScript={replaceScript} />
        <form
          noValidate
          aria-busy={isBusy}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-3"
        >
          <ChannelField {...channelPick} />
          <ScriptDropArea onFile={(file) => void takeFile(file)}>
            <Field label="Script" hint="Write, paste, or drop a .md or .txt file here." error={problem}>
              {(control) => (
                <Textarea
                  {...control}
                  ref={textarea}
                  value={script}
                  readOnly={isBusy}
                  aria-keyshortcuts="Control+Enter Meta+Enter"
                  placeholder={
                    "# Why octopuses have three hearts\n\nAn octopus has **3 hearts**, and it needs every one of them."
                  }
                  className="min-h-72 resize-y font-mono text-[13px] leading-6 lg:min-h-[60dvh]"
                  onChange={({ target }) => changeScript(target.value)}
                />
              )}
            </Field>
          </ScriptDropArea>
          <div className="flex flex-wrap items-center gap-2">
            <ScriptLength script={script} />
            <ChooseFileButton onFile={(file) => void takeFile(file)} />
            <Button type="submit" variant="primary" aria-disabled={isBusy}>
              {isBusy ? "Creating…" : "Create video"}
            </Button>
          </div>
        </form>
      </div>
      <aside aria-label="Help with the script" className="flex flex-col gap-6">
        <ExampleList examples={examples} onChoose={replaceScript} />
        <FormatCheatSheet />
      </aside>
    </div>
  );
}
