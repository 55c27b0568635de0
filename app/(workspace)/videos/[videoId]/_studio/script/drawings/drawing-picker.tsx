import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import type { FoundIllustration } from "@/server/illustrations/search/search-illustrations";
import { useTRPC } from "@/trpc/client";
import { type DrawingGroup, DrawingGrid, type OfferedDrawing, optionId } from "./drawing-grid";
import type { DrawingsContextValue } from "./drawings-context";
import { moveInGrid } from "./move-in-grid";
import { readRecentDrawings } from "./recent-drawings";
import { useDebounced } from "./use-debounced";

type DrawingPickerProps = {
  drawings: DrawingsContextValue;
  script: string;
  /** The scene's position in the script. */
  position: number;
  /** The drawing that the script names for it, or "none"; null if its words decide. */
  icon: string | null;
  onPick: (drawing: FoundIllustration) => void;
  onNone: () => void;
  onLetChoose: () => void;
};

const typingPauseMs = 150;
const arrowKeys = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** Chooses a scene's drawing: what its words mean, what was chosen recently, or any that a search finds. */
export function DrawingPicker({ drawings, script, position, icon, ...actions }: DrawingPickerProps) {
  const listId = useId();
  const [words, setWords] = useState("");
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const offer = useOffer(drawings, { script, position }, words);
  const options = offer.groups.flatMap((group) => group.options);
  const shown = options[active];

  useEffect(() => {
    search.current?.focus();
  }, []);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && shown) {
      event.preventDefault();
      actions.onPick(shown);
    }
    // Until an option is active, left and right move the text's caret.
    const isForGrid = active >= 0 ? arrowKeys.has(event.key) : event.key === "ArrowDown";
    if (!isForGrid || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const elements = [...(list.current?.querySelectorAll("[role=option]") ?? [])];
    const next = moveInGrid(
      elements.map((element) => element.getBoundingClientRect()),
      active,
      event.key,
    );
    setActive(next);
    elements[next]?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="flex min-h-0 flex-col gap-3 p-3">
      <div className="flex gap-2">
        <Button
          variant="outline"
          size="sm"
          aria-pressed={icon === null}
          onClick={actions.onLetChoose}
          className={pressed}
        >
          Let Offcamera choose
        </Button>
        <Button
          variant="outline"
          size="sm"
          aria-pressed={icon === "none"}
          onClick={actions.onNone}
          className={pressed}
        >
          None
        </Button>
      </div>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted-foreground"
        />
        <Input
          ref={search}
          role="combobox"
          aria-label="Search drawings"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={shown ? optionId(listId, active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder="Search, such as “volcano”"
          className="pl-9"
          maxLength={100}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            setActive(-1);
          }}
          onKeyDown={handleKeyDown}
        />
      </div>
      <DrawingGrid
        ref={list}
        {...{ listId, drawings, active }}
        groups={offer.groups}
        isLoading={offer.isLoading}
        onActive={setActive}
        onPick={actions.onPick}
      />
      {offer.problem !== null && (
        <div role="alert" className="flex flex-col items-start gap-2 text-[13px]">
          <p>{offer.problem} The scene keeps its drawing.</p>
          <Button variant="outline" size="sm" onClick={offer.retry}>
            Try again
          </Button>
        </div>
      )}
      {/* Always two lines high, so that nothing shifts. */}
      <p role="status" className="line-clamp-2 h-9 text-[13px] leading-[18px] text-muted-foreground">
        {shown ? describe(shown) : offer.note}
      </p>
    </div>
  );
}

const pressed = "aria-pressed:border-primary aria-pressed:text-primary";

/** The drawings on offer: for the scene and chosen recently, or found by a search. */
function useOffer(
  { language, userId }: DrawingsContextValue,
  scene: { script: string; position: number },
  words: string,
) {
  const trpc = useTRPC();
  const [recent] = useState(() => readRecentDrawings(userId));
  const wanted = useDebounced(words.trim(), typingPauseMs);
  const isSearching = words.trim() !== "";
  const proposals = useQuery(
    trpc.illustrations.propose.queryOptions(scene, { staleTime: Infinity, gcTime: 60_000 }),
  );
  const results = useQuery(
    trpc.illustrations.search.queryOptions(
      { words: wanted, language },
      { enabled: wanted !== "", staleTime: Infinity, placeholderData: keepPreviousData },
    ),
  );
  const query = isSearching ? results : proposals;
  const isLoading = isSearching ? !results.data && !results.isError : proposals.isPending;
  const hasNothing = query.data?.length === 0;
  const groups: DrawingGroup[] = isSearching
    ? [{ title: "Found", options: results.data ?? [] }]
    : [
        { title: "For these words", options: proposals.data ?? [] },
        { title: "Chosen lately", options: recent },
      ];
  const note = isLoading
    ? ""
    : isSearching && hasNothing
      ? `No drawing is called “${words.trim()}”. Try a thing that can be seen.`
      : !isSearching && hasNothing
        ? "No drawing is sure to mean these words. Search for one."
        : "Use the arrow keys and Enter, or drag a drawing to a scene.";

  return {
    groups: groups.filter(({ options }) => options.length > 0),
    isLoading,
    problem:
      query.isError && !query.data
        ? query.error.data
          ? query.error.message
          : "The server cannot be reached."
        : null,
    retry: () => void query.refetch(),
    note,
  };
}

function describe({ label, reason }: OfferedDrawing): string {
  return reason === undefined ? label : `${label}: ${reason}.`;
}
