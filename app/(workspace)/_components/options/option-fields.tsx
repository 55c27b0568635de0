import { Field } from "@/components/ui/field";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import type { ChannelProfile } from "@/server/channels/schema";
import { pauseLengthSchema } from "@/server/script-format/front-matter/settings";
import { Choice } from "./choice";
import { VoiceField } from "./voice-picker/voice-field";

/** The options with a few choices each; music, end screen and dictionary have fields of their own. */
type OptionValues = Omit<ChannelProfile, "music" | "endScreen" | "pronunciations">;

type OptionFieldsProps = {
  options: OptionValues;
  /** Its first sentence is the sample that voices say. */
  script?: string;
  /** The video whose channel's pronunciations the samples follow. */
  videoId?: string;
  /** `place` names a field whose value changes in small steps. */
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
export function OptionFields({ options, script, videoId, onChange }: OptionFieldsProps) {
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
      <VoiceField
        key={options.speed}
        voiceId={options.voiceId}
        speed={options.speed}
        {...{ script, videoId }}
        onPick={(voiceId) => {
          onChange({ voiceId });
        }}
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
