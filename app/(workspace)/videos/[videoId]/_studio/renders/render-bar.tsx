import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useOfferCommand } from "@/components/page-command";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import type { Format } from "@/remotion/timeline/schema";
import { type Preset, presetSchema } from "@/server/segments/schema";
import { useTRPC } from "@/trpc/client";
import { failureLabel, forecastLabel, presetNames } from "./render-labels";
import { type FormatChoice, FormatSelect } from "../preview/format-select";
import { LongRenderDialog, longRenderSeconds } from "./long-render-dialog";
import { RenderProgressLine } from "./render-progress-line";
import type { Renders } from "./use-renders";

type RenderBarProps = {
  videoId: string;
  renders: Renders;
  formatChoice: FormatChoice;
  canEdit: boolean;
  /** Only the saved script is rendered. */
  isSaved: boolean;
  /** Whether the script has a problem, which is explained there. */
  isBroken: boolean;
  /** Whether the whole script is being written. */
  isBeingWritten: boolean;
  /** Whether a voice can speak the script; the first note about the script says why not. */
  isSpeakable: boolean;
};

/** At the foot: what a render would take, or how far it has come. */
export function RenderBar({ videoId, renders, formatChoice, ...state }: RenderBarProps) {
  const { canEdit } = state;
  const trpc = useTRPC();
  const stateId = useId();
  const [picked, setPicked] = useState<Preset | null>(null);
  const [isConfirming, setIsConfirming] = useState(false);
  const newest = renders.renders?.[0];
  const preset = picked ?? newest?.preset ?? "standard";
  const format = formatChoice.variant ?? undefined;
  const forecast = useQuery(
    trpc.renders.forecast.queryOptions({ videoId, preset, format }, { placeholderData: keepPreviousData }),
  );
  const { running, isRequesting } = renders;
  const hasFailed = newest?.state === "failed";
  const obstacle = findObstacle(state);
  const isLong = (forecast.data?.secondsLeft ?? 0) >= longRenderSeconds;
  const request = (ofPreset: Preset, ofFormat?: Format) => {
    if (obstacle === undefined && !isRequesting) renders.request(ofPreset, ofFormat);
  };
  // Not disabled: the keyboard can reach the button, and a screen reader says why it does nothing.
  const blocked = { "aria-disabled": obstacle !== undefined || isRequesting, "aria-describedby": stateId };

  function ask() {
    if (isLong && obstacle === undefined) setIsConfirming(true);
    else request(preset, format);
  }

  const button = useRef<HTMLButtonElement>(null);
  useOfferCommand({
    name: "Render the video",
    run: () => {
      // The button says why rendering is not possible, if so.
      button.current?.focus();
      ask();
    },
    isOffered: canEdit && !running,
  });

  if (running) {
    return (
      <RenderSection>
        <RenderProgressLine
          render={running}
          isCancelling={renders.isCancelling}
          canCancel={canEdit}
          onCancel={renders.cancel}
        />
      </RenderSection>
    );
  }

  return (
    <RenderSection>
      <div className="min-w-0 flex-1 text-[13px] max-sm:basis-full">
        {hasFailed && (
          <p role="alert" className="text-destructive">
            {failureLabel(newest)}
          </p>
        )}
        <p
          id={stateId}
          className="min-h-5 text-muted-foreground"
          title={forecast.data && "Unchanged scenes are reused from the last render."}
        >
          {obstacle ?? forecast.error?.message ?? (forecast.data ? forecastLabel(forecast.data) : "")}
          {obstacle === undefined && forecast.data && (
            <span className="ml-2" title="All voices are built in: rendering costs nothing.">
              <Badge variant="secondary">Free</Badge>
            </span>
          )}
        </p>
      </div>
      <FormatSelect label="Render as" choice={formatChoice} />
      <Select
        aria-label="Quality"
        className="w-auto"
        value={preset}
        onChange={({ target }) => {
          setPicked(presetSchema.parse(target.value));
        }}
      >
        {presetSchema.options.map((option) => (
          <option key={option} value={option}>
            {presetNames[option]}
          </option>
        ))}
      </Select>
      {hasFailed && (
        <Button
          variant="outline"
          {...blocked}
          className="aria-disabled:opacity-50 aria-disabled:hover:bg-card"
          onClick={() => {
            request(newest.preset, newest.format);
          }}
        >
          Retry from here
        </Button>
      )}
      <Button
        ref={button}
        {...blocked}
        className="aria-disabled:opacity-50 aria-disabled:hover:bg-primary"
        onClick={ask}
      >
        Render
      </Button>
      <LongRenderDialog
        isOpen={isConfirming}
        sceneCount={forecast.data?.changedScenes ?? 0}
        secondsLeft={forecast.data?.secondsLeft ?? 0}
        onRender={() => {
          setIsConfirming(false);
          request(preset, format);
        }}
        onClose={() => {
          setIsConfirming(false);
        }}
      />
    </RenderSection>
  );
}

type Obstacles = Pick<RenderBarProps, "isSaved" | "canEdit" | "isBroken" | "isSpeakable" | "isBeingWritten">;

/** Why nothing can be rendered now; undefined if it can. */
function findObstacle({ isSaved, canEdit, isBroken, ...state }: Obstacles): string | undefined {
  if (!canEdit) return "You can view this video, but not render it.";
  if (state.isBeingWritten) return "Can’t render until the script is written.";
  if (isBroken) return "Can’t render until the problem in the script is fixed.";
  if (!state.isSpeakable) return "Can’t render: see the first note about the script.";

  return isSaved ? undefined : "Can’t render until everything is saved.";
}

/** A person who pressed a button that is gone now continues from here by keyboard, not from the top of the page. */
function RenderSection({ children }: { children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) section.current?.focus();
  });

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Render"
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        hadFocus.current = relatedTarget === null;
      }}
      className="flex min-h-14 shrink-0 flex-wrap items-center gap-2 sm:gap-x-3 border-t bg-card px-4 py-2 max-md:pb-[max(0.5rem,env(safe-area-inset-bottom))]"
    >
      {children}
    </section>
  );
}
