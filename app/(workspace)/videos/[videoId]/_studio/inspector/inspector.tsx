import { memo } from "react";
import { Field, Input } from "@/components/ui/field";
import { type StudioOptions, studioOptionsSchema } from "@/server/videos/studio-schema";
import { ChannelSelect } from "./channel-select";
import { OptionFields } from "@/app/(workspace)/_components/options/option-fields";

type InspectorProps = {
  videoId: string;
  options: StudioOptions;
  isReadOnly: boolean;
  /** The file that the script names as its music. */
  musicName: string | null;
  onChange: (options: StudioOptions, place?: string) => void;
};

/** Says what is wrong with a title; nothing if it can be saved. */
export function findTitleError(title: string): string | undefined {
  return studioOptionsSchema.shape.title.safeParse(title).error?.issues[0]?.message;
}

/** Everything about a video that is not its script. */
export const Inspector = memo(function Inspector({
  videoId,
  options,
  isReadOnly,
  musicName,
  onChange,
}: InspectorProps) {
  return (
    <fieldset disabled={isReadOnly} aria-label="Settings" className="flex min-w-0 flex-col gap-4 p-4">
      <h2 className="text-[13px] leading-9 font-semibold">Settings</h2>
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
      <ChannelSelect videoId={videoId} />
      <OptionFields
        options={options}
        musicName={musicName}
        onChange={(change, place) => {
          onChange({ ...options, ...change }, place);
        }}
      />
    </fieldset>
  );
});
