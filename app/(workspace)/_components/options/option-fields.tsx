import { useQuery } from "@tanstack/react-query";
import { Field } from "@/components/ui/field";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import type { ChannelProfile } from "@/server/channels/schema";
import { noVoiceId } from "@/server/providers/voice-id";
import { pauseLengthSchema } from "@/server/script-format/front-matter/settings";
import { useTRPC } from "@/trpc/client";
import { Choice } from "./choice";
import { VoiceSampleButton } from "./voice-sample-button";

/** What is chosen from a few; the music has a field of its own. */
type OptionValues = Omit<ChannelProfile, "music">;

type OptionFieldsProps = {
  options: OptionValues;
  /** `place` names what is changed bit by bit. */
  onChange: (change: Partial<OptionValues>, place?: string) => void;
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

const pauseLengths = [
  { id: "short", name: "Short" },
  { id: "normal", name: "Normal" },
  { id: "long", name: "Long" },
];

/** How a video looks and sounds: the studio's choices, and those that a channel makes for its new videos. */
export function OptionFields({ options, onChange }: OptionFieldsProps) {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.list.queryOptions(undefined, { staleTime: Infinity }));
  const listed = catalog.data?.voices ?? [];
  const voices = listed.map(({ id, name, missing }) => ({ id, name, isDisabled: missing !== undefined }));

  return (
    <>
      <Choice
        label="Theme"
        value={options.themeId}
        choices={themes}
        onPick={(id) => {
          onChange({ themeId: themeIdSchema.parse(id) });
        }}
      />
      <Choice
        label="Format"
        value={options.format}
        choices={formats}
        onPick={(id) => {
          onChange({ format: formatSchema.parse(id) });
        }}
      />
      <Choice
        label="Captions"
        value={options.captionStyle}
        choices={captionStyles}
        onPick={(id) => {
          onChange({ captionStyle: captionStyleSchema.parse(id) });
        }}
      />
      <Choice
        label="Voice"
        hint={listed.find(({ missing }) => missing !== undefined)?.missing}
        value={options.voiceId}
        choices={
          voices.some(({ id }) => id === options.voiceId)
            ? voices
            : [{ id: options.voiceId, name: options.voiceId }, ...voices]
        }
        onPick={(voiceId) => {
          onChange({ voiceId });
        }}
      />
      {options.voiceId !== noVoiceId && (
        <VoiceSampleButton
          key={`${options.voiceId} ${options.speed}`}
          voiceId={options.voiceId}
          speed={options.speed}
        />
      )}
      <Field label={`Speed: ${options.speed.toFixed(2)} ×`}>
        {(props) => (
          <input
            {...props}
            type="range"
            min={0.5}
            max={2}
            step={0.05}
            value={options.speed}
            className="h-6 w-full accent-primary max-sm:h-10"
            onChange={({ target }) => {
              onChange({ speed: target.valueAsNumber }, "speed");
            }}
          />
        )}
      </Field>
      <Choice
        label="Pauses"
        value={options.pauses}
        choices={pauseLengths}
        onPick={(id) => {
          onChange({ pauses: pauseLengthSchema.parse(id) });
        }}
      />
    </>
  );
}
