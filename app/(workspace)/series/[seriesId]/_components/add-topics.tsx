import { useMutation } from "@tanstack/react-query";
import { Download, Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { toast } from "sonner";
import { readTableFile } from "@/app/(workspace)/videos/new/_components/brief/read-table-file";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import type { SeriesDetails } from "@/server/series/show-series";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { ImportReport } from "./import-report";

type AddTopicsProps = { series: SeriesDetails; onAdded: () => Promise<void> };

/** Adds topics, typed one a line or from a CSV file; also exports all of them as such a file. */
export function AddTopics({ series: { seriesId, name }, onAdded }: AddTopicsProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const adding = useMutation(
    trpc.series.addTopics.mutationOptions({
      onSuccess: async ({ count }) => {
        setText("");
        toast(count === 1 ? "1 topic is added." : `${count} topics are added.`);
        await onAdded();
      },
    }),
  );
  const importing = useMutation(trpc.series.importTopics.mutationOptions({ onSuccess: onAdded }));
  const exporting = useMutation({
    mutationFn: async () => save(await client.series.exportTopics.query({ seriesId }), `${name} topics.csv`),
  });
  const topics = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

  async function bring({ target }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const read = await readTableFile(chosen);
    // So that the same file can be chosen again.
    target.value = "";
    setProblem(read.problem);
    if (read.text !== undefined) importing.mutate({ seriesId, text: read.text });
  }

  return (
    <div className="flex flex-col gap-3 border-b p-4">
      <Field label="New topics" hint="One a line, up to 100 at once.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={text}
            placeholder="Why octopuses have three hearts"
            className="resize-y"
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <FormMessage tone="error">
        {problem ?? adding.error?.message ?? importing.error?.message ?? exporting.error?.message}
      </FormMessage>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={topics.length === 0 || adding.isPending}
          onClick={() => adding.mutate({ seriesId, topics })}
        >
          {topics.length > 1 ? `Add ${topics.length} topics` : "Add topic"}
        </Button>
        <Button
          variant="outline"
          size="sm"
          disabled={importing.isPending}
          onClick={() => file.current?.click()}
        >
          <Upload aria-hidden />
          {importing.isPending ? "Reading…" : "Bring a CSV file"}
        </Button>
        <Button variant="ghost" size="sm" disabled={exporting.isPending} onClick={() => exporting.mutate()}>
          <Download aria-hidden />
          Export all topics
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label="CSV file of topics"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => void bring(event)}
        />
      </div>
      {importing.data && <ImportReport rows={importing.data} onClose={() => importing.reset()} />}
    </div>
  );
}

function save(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
