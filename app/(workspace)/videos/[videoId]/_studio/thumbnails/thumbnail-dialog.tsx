import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { readSettings, writeSettings } from "@/server/script-format/front-matter/edit-settings";
import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import { ListSight } from "./list-sight";
import { ThumbnailChoices, thumbnailSettings } from "./thumbnail-choices";
import { useThumbnails } from "./use-thumbnails";

type ThumbnailDialogProps = {
  videoId: string;
  script: string;
  isReadOnly: boolean;
  onScript: (script: string, place?: string) => void;
  onClose: () => void;
};

/** A script that says enough gets this many proposals. */
const proposalCount = 5;
const asProposed: ScriptSettings = Object.fromEntries(thumbnailSettings.map((name) => [name, undefined]));

/** The thumbnails that the script may have. The choice is stored in its settings. */
export function ThumbnailDialog({ videoId, script, isReadOnly, onScript, onClose }: ThumbnailDialogProps) {
  const { data, error, isFetching, refetch } = useThumbnails({ videoId, script });
  const settings = readSettings(script);
  const write = (change: ScriptSettings, place?: string) => onScript(writeSettings(script, change), place);
  const isOwn = thumbnailSettings.some((name) => settings?.[name] !== undefined);

  return (
    <Dialog
      open
      title="Thumbnail"
      className="top-[6vh] max-h-[88vh] max-w-3xl"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <div className="flex flex-col gap-5 p-4" aria-busy={isFetching}>
        {error && (
          <div role="alert" className="flex flex-wrap items-center gap-3 text-[13px] text-destructive">
            <p className="min-w-0 flex-1 wrap-anywhere">{error.message}</p>
            <Button variant="outline" size="sm" onClick={() => void refetch()}>
              Try again
            </Button>
          </div>
        )}
        {!settings && (
          <p role="status" className="text-[13px] text-muted-foreground">
            No thumbnail can be chosen here, because of how the script settings are written. Edit them in the
            script.
          </p>
        )}
        {!data && !error && <ChoicesSkeleton />}
        {data && (
          <fieldset disabled={isReadOnly || !settings} className="flex min-w-0 flex-col gap-5">
            <ThumbnailChoices
              proposals={data.proposals}
              settings={settings ?? {}}
              onChoose={(proposal) => write(proposal.settings)}
            />
            {data.proposals.length < proposalCount && (
              <p className="text-[13px] text-muted-foreground">
                There are fewer than five: the script has too few words and drawings to tell more apart.
              </p>
            )}
            <Field label="Words" hint="At most seven; *stars* emphasise one.">
              {(props) => (
                <Input
                  {...props}
                  value={settings?.thumbnailText ?? ""}
                  placeholder={data.chosen.settings.thumbnailText}
                  onChange={({ target }) => write({ thumbnailText: target.value }, "thumbnail")}
                />
              )}
            </Field>
            <ListSight thumbnail={data.chosen} title={data.title} />
            <div className="flex flex-wrap items-center gap-3">
              <p className="min-w-0 flex-1 text-[13px] text-muted-foreground">
                The next render draws it. Undo takes a choice back, once this is closed.
              </p>
              {isOwn && (
                <Button variant="outline" size="sm" onClick={() => write(asProposed)}>
                  Back to the first proposal
                </Button>
              )}
            </div>
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}

function ChoicesSkeleton() {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {Array.from({ length: proposalCount }, (_, index) => (
        <Skeleton key={index} className="aspect-video" />
      ))}
    </div>
  );
}
