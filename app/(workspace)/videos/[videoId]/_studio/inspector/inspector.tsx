import { Images } from "lucide-react";
import { memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { useAssets } from "@/app/(workspace)/_components/media/use-assets";
import { MusicField } from "@/app/(workspace)/_components/options/music-field";
import { EndScreenField } from "@/app/(workspace)/_components/options/end-screen-field";
import { OptionFields } from "@/app/(workspace)/_components/options/option-fields";
import { GrowingTextarea } from "@/components/ui/growing-textarea";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import {
  musicMoodSchema,
  noEndScreen,
  type ScriptSettings,
  scriptSettingsSchema,
} from "@/server/script-format/front-matter/settings";
import type { ResolvedOptions } from "@/server/videos/resolve-options";
import type { WritingResult } from "@/server/writing/schema";
import { ChannelSelect } from "./channel-select";
import { LanguageField } from "./language-field";
import { useOpenThumbnails } from "../thumbnails/thumbnail-choice";
import { TitleMenu } from "./title-menu";

type InspectorProps = {
  videoId: string;
  script: string;
  /** The last script without a problem: voices say its first sentence. */
  readableScript: string | undefined;
  isReadOnly: boolean;
  /** The title and options of the last script without a problem. */
  title: string;
  options: ResolvedOptions;
  /** Titles written for the video, best first. */
  titles: WritingResult["titles"];
  onScript: (script: string, place?: string) => void;
};

/** Everything about a video except its scenes. It is stored in the script's front matter, and read from there. */
export const Inspector = memo(function Inspector({
  videoId,
  script,
  readableScript,
  isReadOnly,
  title,
  options,
  titles,
  onScript,
}: InspectorProps) {
  const sounds = useAssets({ search: "", kinds: ["audio"] }).assets.map(({ name }) => name);
  const settings = readSettings(script);
  const shown = { ...options, ...settings };
  const { musicSeed = 1 } = settings ?? {};
  const write = (change: ScriptSettings, place?: string) => {
    onScript(writeSettings(script, change), place);
  };

  return (
    <>
      <section aria-label="Settings" className="flex flex-col gap-4 p-4">
        <h2 className="text-[13px] leading-9 font-semibold">Settings</h2>
        {!settings && (
          <p role="status" className="text-[13px] text-muted-foreground">
            These can’t be edited here, because of how the script settings are written. Edit them in the
            script.
          </p>
        )}
        <ChannelSelect videoId={videoId} isReadOnly={isReadOnly} onApply={(change) => write(change)} />
        <fieldset disabled={isReadOnly || !settings} className="flex min-w-0 flex-col gap-4">
          <Field label="Title" error={findTitleError(settings?.title)}>
            {(props) => (
              <Input
                {...props}
                value={settings?.title ?? ""}
                placeholder={title}
                onChange={({ target }) => {
                  write({ title: target.value }, "title");
                }}
              />
            )}
          </Field>
          {titles.length > 0 && (
            <TitleMenu
              titles={titles}
              title={settings?.title ?? title}
              onPick={(picked) => {
                write({ title: picked });
              }}
            />
          )}
          <LanguageField
            named={settings?.language ?? ""}
            language={options.language}
            onPick={(language) => {
              write({ language });
            }}
          />
          <OptionFields options={shown} script={readableScript} videoId={videoId} onChange={write} />
          <MusicField
            music={shown.music}
            sounds={sounds}
            onPick={(music) => {
              write({ music });
            }}
          />
          {musicMoodSchema.safeParse(shown.music).success && (
            <Button
              variant="outline"
              size="sm"
              className="-mt-2 self-start"
              onClick={() => {
                write({ musicSeed: musicSeed + 1 });
              }}
            >
              Another piece
            </Button>
          )}
          <EndScreenField
            endScreen={settings?.endScreen === noEndScreen ? undefined : settings?.endScreen}
            onChange={(endScreen) => {
              write({ endScreen }, "end-screen");
            }}
          />
        </fieldset>
      </section>
      <section aria-label="Details" className="flex flex-col gap-4 border-t p-4">
        <h2 className="text-[13px] font-semibold">Details</h2>
        <fieldset disabled={isReadOnly || !settings} className="flex min-w-0 flex-col gap-4">
          <DetailFields settings={settings ?? {}} onChange={write} />
        </fieldset>
      </section>
    </>
  );
});

function findTitleError(title = ""): string | undefined {
  return title.trim().length > 100 ? "YouTube takes titles of at most 100 characters." : undefined;
}

type DetailFieldsProps = {
  settings: ScriptSettings;
  onChange: (change: ScriptSettings, place: string) => void;
};

/** The details that accompany the video on its page. */
function DetailFields({ settings, onChange }: DetailFieldsProps) {
  const openThumbnails = useOpenThumbnails();
  const [typedTags, setTypedTags] = useState("");
  const { description = "", tags = [], credits = [], thumbnailText = "" } = settings;
  // Typing a comma leaves the list the same.
  const isTyped = splitTags(typedTags).join() === tags.join();

  return (
    <>
      <Field
        label="Description"
        hint="Chapters and credits are added below it."
        error={findError({ description })}
      >
        {(props) => (
          <GrowingTextarea
            {...props}
            className="min-h-24"
            placeholder="Empty: the first sentences of the video."
            value={description}
            onChange={({ target }) => {
              onChange({ description: target.value }, "description");
            }}
          />
        )}
      </Field>
      <Field label="Tags" hint="Separate them with commas." error={findError({ tags })}>
        {(props) => (
          <Input
            {...props}
            value={isTyped ? typedTags : tags.join(", ")}
            onChange={({ target }) => {
              setTypedTags(target.value);
              onChange({ tags: splitTags(target.value) }, "tags");
            }}
          />
        )}
      </Field>
      <Field label="Credits" hint="One a line, at the end of the description.">
        {(props) => (
          <GrowingTextarea
            {...props}
            value={credits.join("\n")}
            onChange={({ target }) => {
              onChange({ credits: target.value === "" ? [] : target.value.split("\n") }, "credits");
            }}
          />
        )}
      </Field>
      <Field label="Thumbnail text" hint="At most seven words; *stars* emphasise one.">
        {(props) => (
          <Input
            {...props}
            placeholder="Empty: those of the first proposal."
            value={thumbnailText}
            onChange={({ target }) => {
              onChange({ thumbnailText: target.value }, "thumbnail");
            }}
          />
        )}
      </Field>
      {openThumbnails && (
        <Button variant="outline" size="sm" className="-mt-2 self-start" onClick={openThumbnails}>
          <Images aria-hidden />
          Choose a thumbnail
        </Button>
      )}
    </>
  );
}

function splitTags(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function findError(settings: ScriptSettings): string | undefined {
  return scriptSettingsSchema.safeParse(settings).error?.issues[0]?.message;
}
