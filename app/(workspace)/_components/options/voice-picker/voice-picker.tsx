import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { filterVoices, noFilters } from "./filter-voices";
import { useVoiceInstall } from "./use-voice-install";
import { useVoiceSamples } from "./use-voice-samples";
import { VoiceFilterFields } from "./voice-filter-fields";
import { VoicePickerFoot } from "./voice-picker-foot";
import { VoiceRow } from "./voice-row";

type VoicePickerProps = {
  voiceId: string;
  speed: number;
  /** Its first sentence is the sample. */
  script?: string;
  /** The video whose channel's pronunciations the sample follows. */
  videoId?: string;
  onPick: (voiceId: string) => void;
};

/** The content of a dialog for playing voices and choosing one. */
export function VoicePicker({ voiceId, speed, script, videoId, onPick }: VoicePickerProps) {
  const [selectedId, setSelectedId] = useState(voiceId);
  const [filters, setFilters] = useState(noFilters);
  const samples = useVoiceSamples({ speed, script, videoId });
  const install = useVoiceInstall(onPick);
  const group = useId();
  const rows = useRef<HTMLDivElement>(null);
  const { voices, list } = install;
  const shown = filterVoices(voices, filters);
  const selected = voices.find(({ id }) => id === selectedId);
  const tabStopId = shown.some(({ id }) => id === selectedId) ? selectedId : shown[0]?.id;

  // Brings the chosen voice out from under the filters and the foot.
  useEffect(() => {
    rows.current?.querySelector("input:checked")?.scrollIntoView({ block: "nearest" });
  }, [list.isPending]);

  function use(id: string) {
    const voice = voices.find((candidate) => candidate.id === id);
    if (!voice || voice.missing !== undefined || install.wantedId !== null) return;
    samples.stop();
    if (voice.download) install.start(id);
    else onPick(id);
  }

  return (
    <div className="flex flex-col p-4">
      <div className="sticky top-0 z-10 -mx-4 -mt-4 border-b bg-card px-4 py-3">
        <VoiceFilterFields
          {...{ voices, filters }}
          onChange={setFilters}
          onLeaveSearch={() => {
            const radios = rows.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [];
            const [first] = radios;
            ([...radios].find(({ checked }) => checked) ?? first)?.focus();
          }}
        />
      </div>
      <p role="status" className="sr-only">
        {list.data && `${shown.length} of ${voices.length} voices`}
      </p>
      {list.isError && !list.data && (
        <div role="alert" className="flex flex-col items-start gap-3 py-4 text-[13px]">
          <p>{list.error.message}</p>
          <Button variant="outline" onClick={() => void list.refetch()}>
            Try again
          </Button>
        </div>
      )}
      <div
        ref={rows}
        role="radiogroup"
        aria-label="Voices"
        className="-mx-2.5 my-2 flex min-h-[calc(76vh-18rem)] flex-col sm:min-h-[calc(76vh-14.5rem)] gap-px"
      >
        {list.isPending && [1, 2, 3, 4].map((row) => <Skeleton key={row} className="mx-2.5 my-1 h-12" />)}
        {shown.map((voice) => (
          <VoiceRow
            key={voice.id}
            {...{ voice, group, samples }}
            isSelected={voice.id === selectedId}
            isTabStop={voice.id === tabStopId}
            onSelect={() => {
              if (install.wantedId !== null) install.cancel();
              setSelectedId(voice.id);
            }}
            onUse={() => {
              setSelectedId(voice.id);
              use(voice.id);
            }}
          />
        ))}
        {list.data && shown.length === 0 && (
          <div className="flex flex-col items-center gap-3 py-10 text-[13px] text-muted-foreground">
            No voice matches.
            <Button variant="outline" size="sm" onClick={() => setFilters(noFilters)}>
              Show all voices
            </Button>
          </div>
        )}
      </div>
      <audio {...samples.audioProps} />
      <DialogFooter>
        <VoicePickerFoot
          voice={selected}
          install={install}
          onUse={() => {
            use(selectedId);
          }}
        />
      </DialogFooter>
    </div>
  );
}
