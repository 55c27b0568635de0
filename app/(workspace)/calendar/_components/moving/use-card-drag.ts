import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";
import { useStableCallback } from "@/components/ui/use-stable-callback";

/** How far a pointer must go before a click becomes a drag. */
const leastDistance = 4;

type Place = { element: HTMLElement; left: number; top: number; right: number; bottom: number };
type Drag = {
  card: HTMLElement;
  pointerId: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  ghost: HTMLElement | null;
  places: Place[];
  over: HTMLElement | null;
  frame: number;
};

type Dropped = {
  /** How far a key moves the carried card: by days, or by minutes. */
  cardId: string;
  place: string;
};

/**
 * Drags cards with a mouse or a pen to elements with `data-drop`; a finger scrolls. During a drag only a copy of the card moves, by
 * a transform, and places are where they were at the start: nothing is laid out or rendered before the drop.
 */
export function useCardDrag({
  onPickUp,
  onDrop,
}: {
  onPickUp: (cardId: string) => void;
  onDrop: (dropped: Dropped) => void;
}) {
  const drag = useRef<Drag>(null);
  const pickUp = useStableCallback(onPickUp);
  const drop = useStableCallback(onDrop);

  useEffect(() => {
    function end(isDropped: boolean) {
      const { current } = drag;
      if (!current) return;
      drag.current = null;
      cancelAnimationFrame(current.frame);
      current.over?.removeAttribute("data-over");
      if (!current.ghost) return;
      current.ghost.remove();
      current.card.removeAttribute("data-dragged");
      document.documentElement.style.removeProperty("cursor");
      const { card: cardId = "" } = current.card.dataset;
      const place = current.over?.dataset.drop;
      // The click that follows a drag must open nothing.
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
      if (isDropped && place !== undefined) drop({ cardId, place });
    }

    function move({ clientX, clientY, pointerId }: PointerEvent) {
      const { current } = drag;
      if (current?.pointerId !== pointerId) return;
      current.x = clientX;
      current.y = clientY;
      if (!current.ghost) {
        const distance = Math.hypot(clientX - current.startX, clientY - current.startY);
        if (distance < leastDistance) return;
        lift(current);
        pickUp(current.card.dataset.card ?? "");
      }
      schedule();
    }

    function schedule() {
      const { current } = drag;
      if (!current || current.frame !== 0) return;
      current.frame = requestAnimationFrame(() => {
        current.frame = 0;
        draw(current);
      });
    }

    function remeasure() {
      const { current } = drag;
      if (!current?.ghost) return;
      current.places = measurePlaces();
      schedule();
    }

    const up = ({ pointerId }: PointerEvent) => {
      const { current } = drag;
      if (current?.pointerId !== pointerId) return;
      if (current.ghost) draw(current);
      end(true);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape") end(false);
    };
    const cancel = () => end(false);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("blur", cancel);
    window.addEventListener("keydown", escape);
    window.addEventListener("scroll", remeasure, true);

    return () => {
      end(false);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("blur", cancel);
      window.removeEventListener("keydown", escape);
      window.removeEventListener("scroll", remeasure, true);
    };
  }, [drop, pickUp]);

  return (event: ReactPointerEvent) => {
    if (event.button !== 0 || event.pointerType === "touch" || !(event.target instanceof Element)) return;
    const card = event.target.closest<HTMLElement>("[data-card][data-movable]");
    if (!card) return;
    const { clientX, clientY, pointerId } = event;
    drag.current = {
      ...{ card, pointerId, startX: clientX, startY: clientY, x: clientX, y: clientY },
      ...{ ghost: null, places: [], over: null, frame: 0 },
    };
  };
}

function swallow(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}

function lift(current: Drag) {
  const { card } = current;
  const { left, top, width, height } = card.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.append(card.cloneNode(true));
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  Object.assign(ghost.style, {
    ...{ position: "fixed", left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
    ...{ zIndex: "50", pointerEvents: "none", willChange: "transform", opacity: "0.9" },
  });
  document.body.append(ghost);
  card.setAttribute("data-dragged", "");
  document.documentElement.style.cursor = "grabbing";
  current.ghost = ghost;
  current.places = measurePlaces();
}

function measurePlaces(): Place[] {
  return [...document.querySelectorAll<HTMLElement>("[data-drop]")].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();

    return { element, left, top, right, bottom };
  });
}

function draw(current: Drag) {
  const { ghost, x, y, startX, startY, places } = current;
  if (!ghost) return;
  ghost.style.transform = `translate3d(${x - startX}px, ${y - startY}px, 0)`;
  const over = places.find(
    ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
  )?.element;
  if (over === (current.over ?? undefined)) return;
  current.over?.removeAttribute("data-over");
  over?.setAttribute("data-over", "");
  current.over = over ?? null;
}
