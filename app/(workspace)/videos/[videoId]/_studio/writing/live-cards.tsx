import { ArrowDown } from "lucide-react";
import { memo, useEffect, useEffectEvent, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cutLiveParts, type LivePart } from "./live-script";
import { useWritingText } from "./use-writing";

type LiveCardsProps = {
  videoId: string;
  /** Whether more text is coming. */
  isGrowing: boolean;
};

/** A script while it is being written: its parts as cards that nobody can edit yet, growing at the end, which stays in view. */
export function LiveCards({ videoId, isGrowing }: LiveCardsProps) {
  const parts = useWritingText(videoId, cutLiveParts);
  const { end, isFollowing, follow } = useFollowedEnd(parts);
  const last = parts.length - 1;

  return (
    <>
      <ol aria-label="Script so far" aria-busy={isGrowing} className="flex flex-col gap-2">
        {parts.map(({ kind, body }, index) => (
          <LiveCard key={index} {...{ kind, body }} isGrowing={isGrowing && index === last} />
        ))}
        {parts.length === 0 && <LiveCard kind="Title" body="" isGrowing={isGrowing} />}
      </ol>
      <div ref={end} aria-hidden />
      {!isFollowing && isGrowing && (
        <div className="sticky bottom-4 flex justify-center">
          <Button variant="outline" size="sm" className="rounded-full shadow-lg" onClick={follow}>
            <ArrowDown aria-hidden />
            Follow
          </Button>
        </div>
      )}
    </>
  );
}

/** The new text of a part so far, below the cards that it will replace. */
export function LivePartCards({ videoId }: { videoId: string }) {
  const parts = useWritingText(videoId, cutLiveParts);

  return parts.map(({ kind, body }, index) => (
    <LiveCard key={index} {...{ kind, body }} isGrowing={index === parts.length - 1} />
  ));
}

type LiveCardProps = LivePart & { isGrowing: boolean };

/** It looks as it will once it can be edited, so that nothing moves then. Only the last one renders again while text arrives. */
const LiveCard = memo(function LiveCard({ kind, body, isGrowing }: LiveCardProps) {
  return (
    <li className="rounded-lg border bg-card p-2">
      <div className="flex h-8 items-center px-1 max-sm:h-10">
        <Badge variant={isGrowing ? "default" : "secondary"}>{kind}</Badge>
      </div>
      <p className="min-h-9 border border-transparent px-2.5 py-1.5 text-sm leading-6 wrap-break-word whitespace-pre-wrap max-sm:min-h-10">
        {body}
        {isGrowing && (
          <span
            aria-hidden
            className="ml-0.5 inline-block h-4 w-0.5 translate-y-0.5 bg-primary motion-safe:animate-pulse"
          />
        )}
      </p>
    </li>
  );
});

/** A reader this close to the end counts as being there. */
const nearPixels = 96;

/** Keeps the end of growing content in view for as long as the reader is there. */
function useFollowedEnd(content: unknown) {
  const end = useRef<HTMLDivElement>(null);
  const [isFollowing, setIsFollowing] = useState(true);
  const scroll = useEffectEvent(() => {
    if (isFollowing) scrollToEnd(end.current);
  });

  useEffect(() => {
    scroll();
  }, [content]);

  useEffect(() => {
    const panel = findPanel(end.current);
    if (!panel) return;
    const look = () => {
      setIsFollowing(panel.scrollHeight - panel.scrollTop - panel.clientHeight < nearPixels);
    };
    panel.addEventListener("scroll", look, { passive: true });

    return () => {
      panel.removeEventListener("scroll", look);
    };
  }, []);

  return {
    end,
    isFollowing,
    follow: () => {
      setIsFollowing(true);
      scrollToEnd(end.current);
    },
  };
}

/** The scrolling element: the region that holds the script. */
function findPanel(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[role=tabpanel]") ?? null;
}

function scrollToEnd(element: HTMLElement | null): void {
  const panel = findPanel(element);
  if (panel) panel.scrollTop = panel.scrollHeight;
}
