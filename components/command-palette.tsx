"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command, useCommandState } from "cmdk";
import { Clapperboard, Keyboard, Monitor, Moon, Sun, Zap } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTheme } from "next-themes";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { rankCommand, videoPrefix } from "./command-rank";
import { useDestinations } from "./destinations";
import { useOfferedCommands } from "./page-command";
import { RelativeTime, useCurrentMinute } from "./relative-time";
import { Dialog } from "./ui/dialog";

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Opens the list of shortcuts. */
  onHelp: () => void;
};

/** Every place, switch and video by its name. */
export function CommandPalette({ isOpen, onOpenChange, onHelp }: CommandPaletteProps) {
  const chosen = useRef<() => void>(null);

  function choose(action: () => void) {
    chosen.current = action;
    onOpenChange(false);
  }

  // Not before: the list of shortcuts has to remember where the focus was.
  function runChosen() {
    chosen.current?.();
    chosen.current = null;
  }

  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} onClosed={runChosen} title="Commands" isTitleHidden>
      <Command label="Commands" loop filter={rankCommand}>
        <Command.Input
          placeholder="Search commands and videos"
          className="h-12 w-full border-b bg-transparent pr-12 pl-4 text-sm -outline-offset-2 placeholder:text-muted-foreground"
        />
        <CommandItems onChoose={choose} onHelp={onHelp} />
      </Command>
    </Dialog>
  );
}

type CommandItemsProps = {
  /** Closes the palette and runs the action. */
  onChoose: (action: () => void) => void;
  onHelp: () => void;
};

const groupClasses =
  "p-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted-foreground";

/** The palette's entries: what the page can do, places, switches, and the workspace's videos by title. */
function CommandItems({ onChoose, onHelp }: CommandItemsProps) {
  const router = useRouter();
  const { setTheme } = useTheme();
  const search = useVideoSearch(useCommandState((state) => state.search));
  const matchCount = useCommandState((state) => state.filtered.count);
  const now = useCurrentMinute();
  const pageCommands = useOfferedCommands();

  return (
    <>
      <Command.List className="max-h-80 overflow-auto">
        <Command.Group heading="Go to" className={groupClasses}>
          {useDestinations().map(({ href, label, icon: Icon }) => (
            <Item key={href} onSelect={() => onChoose(() => router.push(href))}>
              <Icon aria-hidden />
              {label}
            </Item>
          ))}
        </Command.Group>
        {pageCommands.length > 0 && (
          <Command.Group heading="This page" className={groupClasses}>
            {pageCommands.map(({ name, run }) => (
              <Item key={name} onSelect={() => onChoose(run)}>
                <Zap aria-hidden />
                {name}
              </Item>
            ))}
          </Command.Group>
        )}
        <Command.Group heading="Appearance" className={groupClasses}>
          <Item onSelect={() => onChoose(() => setTheme("light"))}>
            <Sun aria-hidden />
            Use the light theme
          </Item>
          <Item onSelect={() => onChoose(() => setTheme("dark"))}>
            <Moon aria-hidden />
            Use the dark theme
          </Item>
          <Item onSelect={() => onChoose(() => setTheme("system"))}>
            <Monitor aria-hidden />
            Use the system&rsquo;s theme
          </Item>
        </Command.Group>
        <Command.Group heading="Help" className={groupClasses}>
          <Item onSelect={() => onChoose(onHelp)}>
            <Keyboard aria-hidden />
            Show the shortcuts
          </Item>
        </Command.Group>
        {search.videos.length > 0 && (
          <Command.Group heading="Videos" className={groupClasses}>
            {search.videos.map(({ videoId, title, editedAt }) => (
              <Item
                key={videoId}
                value={videoPrefix + videoId}
                onSelect={() => onChoose(() => router.push(`/videos/${videoId}`))}
              >
                <Clapperboard aria-hidden />
                <span className="min-w-0 flex-1 truncate">{title}</span>
                <span className="shrink-0 text-xs text-muted-foreground">
                  <RelativeTime date={editedAt} now={now} />
                </span>
              </Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
      <p role="status" className="border-t px-4 py-3 text-[13px] text-muted-foreground empty:hidden">
        {searchLabel({ ...search, matchCount })}
      </p>
    </>
  );
}

type ItemProps = { value?: string; onSelect: () => void; children: ReactNode };

function Item({ value, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      {...(value !== undefined && { value })}
      onSelect={onSelect}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-[13px] data-[selected=true]:bg-accent [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground"
    >
      {children}
    </Command.Item>
  );
}

type SearchState = Omit<ReturnType<typeof useVideoSearch>, "videos"> & { matchCount: number };

function searchLabel({ isSearching, error, matchCount }: SearchState): string | undefined {
  if (isSearching) return "Searching videos…";
  if (error !== undefined) return `The videos could not be searched: ${error}`;

  return matchCount === 0 ? "No results" : undefined;
}

const delayMs = 200;
const mostVideos = 8;
/** The longest search that the server accepts. */
const maxSearchLength = 100;

/** Videos whose title contains a text, last edited first; none for an empty text. */
function useVideoSearch(text: string) {
  const trpc = useTRPC();
  const search = text.trim().slice(0, maxSearchLength).trim();
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(search);
    }, delayMs);

    return () => {
      clearTimeout(timer);
    };
  }, [search]);
  const query = useQuery(
    trpc.videos.list.queryOptions(
      { search: asked },
      { enabled: asked !== "", placeholderData: keepPreviousData },
    ),
  );
  const isAnswered = search === asked && !query.isPlaceholderData;
  const found = search === "" ? [] : (query.data?.videos ?? []);
  // While an answer is under way, earlier results stay as far as they still match.
  const fitting = isAnswered
    ? found
    : found.filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));

  return {
    videos: fitting.slice(0, mostVideos),
    isSearching: search !== "" && (search !== asked || query.isFetching),
    error: search === asked && search !== "" ? query.error?.message : undefined,
  };
}
