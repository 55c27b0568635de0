import { useEffect, useRef, useState } from "react";
import { ScenePoster } from "@/components/preview/scene-poster";
import type { Timeline } from "@/remotion/timeline/schema";
import { guestMediaBaseUrl } from "./guest-player";

type StoryboardProps = {
  /** The spoken words of each scene. */
  texts: readonly string[];
  timeline: Timeline;
};

/** Every scene as a picture, with the words spoken meanwhile. */
export function Storyboard({ texts, timeline }: StoryboardProps) {
  return (
    <section aria-label="Storyboard" className="flex flex-col gap-2">
      <h2 className="text-[13px] font-semibold">Storyboard</h2>
      <ol className="grid gap-3 sm:grid-cols-2">
        {texts.map((text, position) => (
          <li key={position} className="flex flex-col overflow-hidden rounded-lg border bg-card">
            <ScenePicture timeline={timeline} position={position} />
            <p className="p-3 text-[13px] wrap-anywhere">
              <span className="font-medium">Scene {position + 1}.</span>{" "}
              {text === "" ? <span className="text-muted-foreground">Nothing is said.</span> : text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Drawn once it comes into view: a long video has a hundred of them. */
function ScenePicture({ timeline, position }: { timeline: Timeline; position: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current || isSeen) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsSeen(true);
      },
      { rootMargin: "400px" },
    );
    observer.observe(current);

    return () => observer.disconnect();
  }, [isSeen]);

  return (
    <div
      ref={place}
      aria-hidden
      className="mx-auto max-h-72 w-full bg-muted"
      style={{ aspectRatio: `${timeline.width} / ${timeline.height}` }}
    >
      {isSeen && <ScenePoster timeline={timeline} mediaBaseUrl={guestMediaBaseUrl} position={position} />}
    </div>
  );
}
