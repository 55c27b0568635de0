import { FileUp } from "lucide-react";
import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { timeLabel } from "@/components/time-labels";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field, Textarea } from "@/components/ui/field";
import { useFileDrop } from "../../../_components/media/use-file-drop";
import { countSpokenWords, estimateSeconds } from "@/app/(workspace)/_components/writing/estimate-length";
import { ExampleList, FormatCheatSheet } from "./script-help";
import type { Example } from "./list-examples";
import { useNewScript } from "./use-new-script";

/** A script with this much speech may be meant as several videos. */
const longSeconds = 60 * 60;

type ScriptFormProps = {
  userId: string;
  channelId: string | undefined;
  /** Chooses the channel. */
  channel: ReactNode;
  /** The examples to choose from; absent if the script is the person's own. */
  examples?: Example[];
};

/** Where a script becomes a video: typed here, taken from a file, or started from an example. */
export function ScriptForm({ userId, channelId, channel, examples }: ScriptFormProps) {
  const { textarea, script, problem, isBusy, changeScript, replaceScript, takeFile, submit } = useNewScript({
    ...{ userId, channelId },
  });

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex flex-col gap-6">
        {examples && <ExampleList examples={examples} onChoose={replaceScript} />}
        <form
          noValidate
          aria-busy={isBusy}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex flex-col gap-3"
        >
          {channel}
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
                  className="min-h-72 resize-y font-mono text-[13px] leading-6 lg:min-h-[max(12rem,calc(100dvh-25rem))]"
                  onChange={({ target }) => changeScript(target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                    event.preventDefault();
                    submit();
                  }}
                />
              )}
            </Field>
          </ScriptDropArea>
          <div className="flex flex-wrap items-center gap-2 bg-background lg:sticky lg:bottom-0 lg:-mb-6 lg:pb-6">
            <ScriptLength script={script} />
            <ChooseFileButton onFile={(file) => void takeFile(file)} />
            <Button type="submit" aria-disabled={isBusy}>
              {isBusy ? "Creating…" : "Create video"}
            </Button>
          </div>
        </form>
      </div>
      <aside aria-label="Help with the script" className="flex flex-col gap-6">
        <FormatCheatSheet />
      </aside>
    </div>
  );
}

/** How many words are spoken and about how long that takes; counted when typing leaves time for it. */
function ScriptLength({ script }: { script: string }) {
  const settledScript = useDeferredValue(script);
  const wordCount = useMemo(() => countSpokenWords(settledScript), [settledScript]);

  const seconds = estimateSeconds(wordCount);

  return (
    <p className="mr-auto text-[13px] max-sm:basis-full text-muted-foreground tabular-nums">
      {wordCount.toLocaleString("en")} {wordCount === 1 ? "word" : "words"}, about {timeLabel(seconds)}
      {seconds > longSeconds && <span className="text-warning">. Long videos take hours to render.</span>}
    </p>
  );
}

/** Takes a file that is dropped anywhere in it. */
function ScriptDropArea({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { isOver, dropProps } = useFileDrop(({ files: [file] }) => {
    if (file) onFile(file);
  });

  return (
    <div
      {...dropProps}
      className={cn(
        "rounded-lg outline-2 outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "outline-primary outline-dashed",
      )}
    >
      {children}
    </div>
  );
}

/** Chooses a script from the person's files. */
function ChooseFileButton({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);

  return (
    <>
      <Button variant="outline" onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Script file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // Otherwise choosing the same file again, corrected meanwhile, would fire no event.
          target.value = "";
        }}
      />
    </>
  );
}
