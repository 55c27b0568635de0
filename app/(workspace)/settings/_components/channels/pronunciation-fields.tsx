import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useId, useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { Pronunciation } from "@/server/channels/pronunciations";
import { isPlayable } from "@/server/providers/listed-voice";
import { useTRPC } from "@/trpc/client";
import { PlayButton } from "../../../_components/options/voice-picker/play-button";
import {
  useVoiceSamples,
  type VoiceSamples,
} from "../../../_components/options/voice-picker/use-voice-samples";

type PronunciationFieldsProps = {
  /** The voice that plays them. */
  voiceId: string;
  speed: number;
  entries: Pronunciation[];
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>;
  onChange: (entries: Pronunciation[]) => void;
};

/** A channel's dictionary: how its videos say words that a voice would say wrong. */
export function PronunciationFields({ voiceId, speed, entries, errors, onChange }: PronunciationFieldsProps) {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const voice = catalog.data?.voices.find(({ id }) => id === voiceId);
  const samples = useVoiceSamples({ speed });
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  return (
    <fieldset className="flex min-w-0 flex-col items-start gap-3 border-t pt-4">
      <legend className="sr-only">Pronunciation</legend>
      <div className="flex flex-col gap-1">
        <p aria-hidden className="text-[13px] font-medium">
          Pronunciation
        </p>
        <p className="text-[13px] text-muted-foreground">
          How this channel&rsquo;s videos say names and terms: spelled as they sound, or in phonetic symbols
          (IPA) between slashes. Captions keep the written word. An entry in lower case matches any capitals;
          an entry with capitals matches only itself.
        </p>
      </div>
      <ul ref={list} aria-label="Pronunciations" className="flex w-full flex-col gap-3 empty:hidden">
        {entries.map((entry, index) => (
          <PronunciationRow
            key={index}
            {...{ entry, voiceId, samples }}
            canPlay={voice === undefined || isPlayable(voice)}
            number={index + 1}
            problems={{
              written: errors[`profile.pronunciations.${index}.written`],
              spoken: errors[`profile.pronunciations.${index}.spoken`],
            }}
            onChange={(changed) => onChange(entries.with(index, changed))}
            onRemove={() => {
              onChange(entries.toSpliced(index, 1));
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      <Button
        ref={addButton}
        variant="outline"
        size="sm"
        onClick={() => {
          // The new row must be on the page before its field can take the focus.
          flushSync(() => onChange([...entries, { written: "", spoken: "" }]));
          list.current?.lastElementChild?.querySelector("input")?.focus();
        }}
      >
        <Plus aria-hidden />
        Add a word
      </Button>
      <audio {...samples.audioProps} />
    </fieldset>
  );
}

type PronunciationRowProps = {
  entry: Pronunciation;
  number: number;
  voiceId: string;
  canPlay: boolean;
  samples: VoiceSamples;
  problems: { written?: string; spoken?: string };
  onChange: (entry: Pronunciation) => void;
  onRemove: () => void;
};

function PronunciationRow({
  entry,
  number,
  voiceId,
  canPlay,
  samples,
  problems,
  onChange,
  onRemove,
}: PronunciationRowProps) {
  const problemId = useId();
  const problem = problems.written ?? problems.spoken;
  const said = entry.spoken.trim();
  const name = entry.written.trim() === "" ? `word ${number}` : entry.written.trim();
  const fieldProps = (text: string | undefined) =>
    text === undefined ? {} : { "aria-invalid": true, "aria-describedby": problemId };

  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1.5">
        <div className="grid min-w-0 flex-1 grid-cols-2 gap-1.5">
          <Input
            aria-label={`Word ${number}, as written`}
            placeholder="Kubernetes"
            autoComplete="off"
            maxLength={100}
            value={entry.written}
            onChange={({ target }) => onChange({ ...entry, written: target.value })}
            {...fieldProps(problems.written)}
          />
          <Input
            aria-label={`Word ${number}, as it sounds`}
            placeholder="koo-ber-net-eez"
            autoComplete="off"
            maxLength={100}
            value={entry.spoken}
            onChange={({ target }) => onChange({ ...entry, spoken: target.value })}
            {...fieldProps(problems.spoken)}
          />
        </div>
        <PlayButton
          sample={{ key: `${number}`, voiceId, text: said }}
          {...{ name, samples }}
          disabled={said === "" || !canPlay}
        />
        <Button size="icon" variant="ghost" aria-label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
      {problem !== undefined && (
        <p id={problemId} className="text-[13px] text-destructive">
          {problem}
        </p>
      )}
    </li>
  );
}
