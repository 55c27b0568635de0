import { useId } from "react";
import { ThumbnailPicture } from "@/components/preview/thumbnail-picture";
import type { ThumbnailLayout } from "@/remotion/timeline/schemas/thumbnail-schema";
import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import type { ThumbnailPreview } from "@/server/timeline/preview-thumbnails";

const layoutNames: Record<ThumbnailLayout, string> = {
  beside: "Beside a drawing",
  bleeding: "Drawing over the edge",
  behind: "In front of a drawing",
  number: "Large number",
  versus: "Two drawings",
  picture: "Beside a picture",
  words: "Words alone",
};

/** The settings that make up a thumbnail. */
export const thumbnailSettings = ["thumbnailText", "thumbnailIcon", "thumbnailLayout"] as const;

/** Whether a script names this proposal as its thumbnail, or names none, which means the first. */
function hasThumbnail(settings: ScriptSettings, proposal: ThumbnailPreview, isFirst: boolean): boolean {
  const written = thumbnailSettings.map((name) => settings[name]);
  if (written.every((value) => value === undefined)) return isFirst;

  return thumbnailSettings.every((name, index) => proposal.settings[name] === written[index]);
}

type ThumbnailChoicesProps = {
  proposals: readonly ThumbnailPreview[];
  /** The script's settings. */
  settings: ScriptSettings;
  onChoose: (proposal: ThumbnailPreview) => void;
};

/** The proposals as pictures; the script's own is checked. */
export function ThumbnailChoices({ proposals, settings, onChoose }: ThumbnailChoicesProps) {
  const name = useId();

  return (
    <div role="radiogroup" aria-label="Proposals" className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {proposals.map((proposal, index) => {
        const { picture } = proposal;
        const words = picture.text.map((run) => run.text).join("");
        const isChosen = hasThumbnail(settings, proposal, index === 0);

        return (
          <label
            key={`${picture.layout} ${words}`}
            className="flex cursor-pointer flex-col gap-1.5 rounded-md border p-1 text-[13px] transition-colors duration-100 has-checked:border-primary has-checked:ring-1 has-checked:ring-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-disabled:cursor-default has-[:not(:disabled)]:hover:bg-accent"
          >
            <span
              aria-hidden
              className="block overflow-hidden rounded-sm bg-muted"
              style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
            >
              <ThumbnailPicture picture={picture} />
            </span>
            <span className="flex items-center gap-2 px-1 pb-0.5">
              <input
                type="radio"
                name={name}
                aria-label={`${words}: ${layoutNames[picture.layout]}`}
                checked={isChosen}
                onChange={() => onChoose(proposal)}
                className="accent-primary"
              />
              {layoutNames[picture.layout]}
            </span>
          </label>
        );
      })}
    </div>
  );
}
