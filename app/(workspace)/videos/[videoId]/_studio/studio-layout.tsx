import { Tabs } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { StudioRegion, StudioSide } from "./use-studio-view";

type StudioLayoutProps = {
  header: ReactNode;
  script: ReactNode;
  preview: ReactNode;
  inspector: ReactNode;
  review: ReactNode;
  foot: ReactNode;
  /** The region shown if there is room for only one. */
  region: StudioRegion;
  /** Which of the two is at the side if there is room for three. */
  side: StudioSide;
  onRegion: (region: StudioRegion) => void;
};

const regions: StudioRegion[] = ["script", "preview", "inspector", "review"];
const tabStyles =
  "flex-1 border-b-2 border-transparent py-2.5 -outline-offset-2 text-[13px] font-medium text-muted-foreground data-[state=active]:border-primary data-[state=active]:text-foreground";
const panelStyles = "min-h-0 min-w-0 overflow-y-auto max-lg:data-[state=inactive]:hidden";

const sideStyles =
  "h-8 flex-1 rounded text-[13px] font-medium text-muted-foreground aria-pressed:bg-card aria-pressed:text-foreground aria-pressed:shadow-sm";

/** Three regions side by side if there is room, otherwise one at a time. */
export function StudioLayout({
  header,
  script,
  preview,
  inspector,
  review,
  foot,
  region,
  side,
  onRegion,
}: StudioLayoutProps) {
  return (
    // This hides the shell's own bar at the foot of a phone.
    <div data-full-height className="flex h-dvh flex-col">
      {header}
      <Tabs.Root
        value={region}
        onValueChange={(value) => {
          const picked = regions.find((one) => one === value);
          if (picked) onRegion(picked);
        }}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List aria-label="Regions" className="flex shrink-0 border-b lg:hidden">
          <Tabs.Trigger value="script" className={tabStyles}>
            Script
          </Tabs.Trigger>
          <Tabs.Trigger value="preview" className={tabStyles}>
            Video
          </Tabs.Trigger>
          <Tabs.Trigger value="inspector" className={tabStyles}>
            Settings
          </Tabs.Trigger>
          <Tabs.Trigger value="review" className={tabStyles}>
            Review
          </Tabs.Trigger>
        </Tabs.List>
        <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_18rem] lg:divide-x">
          <Tabs.Content value="script" forceMount className={panelStyles}>
            {script}
          </Tabs.Content>
          <Tabs.Content value="preview" forceMount className={panelStyles}>
            {preview}
          </Tabs.Content>
          <div className="contents lg:flex lg:min-h-0 lg:min-w-0 lg:flex-col">
            <div role="group" aria-label="Side" className="hidden shrink-0 border-b p-2 lg:block">
              <div className="flex rounded-md bg-muted p-0.5">
                <button
                  type="button"
                  aria-pressed={side === "inspector"}
                  className={sideStyles}
                  onClick={() => onRegion("inspector")}
                >
                  Settings
                </button>
                <button
                  type="button"
                  aria-pressed={side === "review"}
                  className={sideStyles}
                  onClick={() => onRegion("review")}
                >
                  Review
                </button>
              </div>
            </div>
            <Tabs.Content
              value="inspector"
              forceMount
              className={cn(panelStyles, side !== "inspector" && "lg:hidden")}
            >
              {inspector}
            </Tabs.Content>
            <Tabs.Content
              value="review"
              forceMount
              className={cn(panelStyles, side !== "review" && "lg:hidden")}
            >
              {review}
            </Tabs.Content>
          </div>
        </div>
      </Tabs.Root>
      {foot}
    </div>
  );
}
