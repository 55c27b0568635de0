import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { Field, Input, Select } from "@/components/ui/field";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { type StudioOptions, studioOptionsSchema } from "@/server/videos/studio-schema";
import { useTRPC } from "@/trpc/client";
import { VoiceSampleButton } from "./voice-sample-button";

type InspectorProps = {
  options: StudioOptions;
  isReadOnly: boolean;
  /** The file that the script names as its music. */
  musicName: string | null;
  onChange: (options: StudioOptions, place?: string) => void;
};

const themes = [
  { id: "paper", name: "Paper" },
  { id: "signal", name: "Signal" },
  { id: "bloom", name: "Bloom" },
];
const formats = [
  { id: "landscape", name: "Landscape, 16:9" },
  { id: "short", name: "Short, 9:16" },
  { id: "square", name: "Square, 1:1" },
];
const captionStyles = [
  { id: "plain", name: "Plain" },
  { id: "highlight", name: "Highlight the spoken word" },
  { id: "karaoke", name: "Karaoke" },
  { id: "pop", name: "Pop" },
];

/** Says what is wrong with a title; nothing if it can be saved. */
export function findTitleError(title: string): string | undefined {
  return studioOptionsSchema.shape.title.safeParse(title).error?.issues[0]?.message;
}

/** Everything about a video that is not its script. */
export const Inspector = memo(function Inspector({
  options,
  isReadOnly,
  musicName,
  onChange,
}: InspectorProps) {
  const trpc = useTRPC();
  const choices = useQuery(trpc.choices.list.queryOptions(undefined, { staleTime: Infinity }));
  const voices = choices.data?.voices.map(({ id, name }) => ({ id, name })) ?? [];
  const moods = choices.data?.moods ?? [];
  const mood = moods.find((candidate) => candidate.mood === options.musicMood);
  const { musicMood: musicMoodSchema } = studioOptionsSchema.shape;

  return (
    <fieldset disabled={isReadOnly} aria-label="Inspector" className="flex min-w-0 flex-col gap-4 p-4">
      <h2 className="text-[13px] leading-9 font-semibold">Inspector</h2>
      <Field label="Title" error={findTitleError(options.title)}>
        {(props) => (
          <Input
            {...props}
            value={options.title}
            onChange={({ target }) => {
              onChange({ ...options, title: target.value }, "title");
            }}
          />
        )}
      </Field>
      <Choice
        label="Theme"
        value={options.themeId}
        choices={themes}
        onPick={(id) => {
          onChange({ ...options, themeId: themeIdSchema.parse(id) });
        }}
      />
      <Choice
        label="Format"
        value={options.format}
        choices={formats}
        onPick={(id) => {
          onChange({ ...options, format: formatSchema.parse(id) });
        }}
      />
      <Choice
        label="Captions"
        value={options.captionStyle}
        choices={captionStyles}
        onPick={(id) => {
          onChange({ ...options, captionStyle: captionStyleSchema.parse(id) });
        }}
      />
      <Choice
        label="Voice"
        value={options.voiceId}
        choices={
          voices.some(({ id }) => id === options.voiceId)
            ? voices
            : [{ id: options.voiceId, name: options.voiceId }, ...voices]
        }
        onPick={(voiceId) => {
          onChange({ ...options, voiceId });
        }}
      />
      <VoiceSampleButton
        key={`${options.voiceId} ${options.speed}`}
        voiceId={options.voiceId}
        speed={options.speed}
      />
      <Field label={`Speed: ${options.speed.toFixed(2)} ×`}>
        {(props) => (
          <input
            {...props}
            type="range"
            min={0.5}
            max={2}
            step={0.05}
            value={options.speed}
            className="h-6 w-full accent-accent"
            onChange={({ target }) => {
              onChange({ ...options, speed: target.valueAsNumber }, "speed");
            }}
          />
        )}
      </Field>
      <Choice
        label="Music"
        hint={
          musicName === null
            ? (mood?.description ?? "No music under the voice.")
            : `The script plays ${musicName} instead: the line “music:” at its top says so.`
        }
        value={options.musicMood}
        choices={[{ id: "none", name: "None" }, ...musicMoodSchema.options[0].options.map(toChoice)]}
        onPick={(id) => {
          onChange({ ...options, musicMood: musicMoodSchema.parse(id) });
        }}
      />
    </fieldset>
  );
});

type ChoiceProps = {
  label: string;
  hint?: string;
  value: string;
  choices: { id: string; name: string }[];
  onPick: (id: string) => void;
};

function Choice({ label, hint, value, choices, onPick }: ChoiceProps) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <Select
          {...props}
          value={value}
          onChange={({ target }) => {
            onPick(target.value);
          }}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function toChoice(id: string) {
  return { id, name: id.charAt(0).toUpperCase() + id.slice(1) };
}
