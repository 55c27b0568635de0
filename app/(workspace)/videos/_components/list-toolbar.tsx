"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Input, Select } from "@/components/ui/field";
import { findStage, stageLabels } from "@/components/stage-labels";
import { useKeyDown } from "@/components/ui/use-key-down";
import { useSingleKeyShortcuts } from "@/components/ui/use-single-key-shortcuts";
import { videoStageSchema } from "@/server/video-list/derive-stage";
import { useTRPC } from "@/trpc/client";
import { type ListFilters, maxSearchLength } from "./list-filters";
import { isTyping } from "./move-focus";

const searchDelayMs = 200;

type ListToolbarProps = {
  filters: ListFilters;
  onChange: (change: Partial<ListFilters>) => void;
};

/** Search, stage, channel, owner and order of the list; `/` goes to the search. */
export function ListToolbar({ filters, onChange }: ListToolbarProps) {
  return (
    <div role="search" aria-label="Videos" className="flex flex-wrap gap-2">
      <SearchBox search={filters.search} onSearch={(search) => onChange({ search })} />
      <Select
        aria-label="Stage"
        className="w-auto min-w-36 flex-1 sm:w-44 sm:flex-none"
        value={filters.stage ?? ""}
        onChange={({ target }) => onChange({ stage: findStage(target.value) })}
      >
        <option value="">All stages</option>
        {videoStageSchema.options.map((stage) => (
          <option key={stage} value={stage}>
            {stageLabels[stage].label}
          </option>
        ))}
      </Select>
      <ChannelChoice channelId={filters.channelId} onPick={(channelId) => onChange({ channelId })} />
      <OwnerChoice ownerId={filters.ownerId} onPick={(ownerId) => onChange({ ownerId })} />
      <Select
        aria-label="Order"
        className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
        value={filters.sort}
        onChange={({ target }) => onChange({ sort: target.value === "title" ? "title" : "newest" })}
      >
        <option value="newest">Last edited first</option>
        <option value="title">By title</option>
      </Select>
    </div>
  );
}

function SearchBox({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(search);
  const [seen, setSeen] = useState(search);
  const [written, setWritten] = useState(search);

  // The address has changed. If this box changed it, text typed since then stays.
  if (search !== seen) {
    setSeen(search);
    if (search !== written) {
      setText(search);
      setWritten(search);
    }
  }

  const [hasSingleKeys] = useSingleKeyShortcuts();
  useKeyDown((event) => {
    if (event.key !== "/" || !hasSingleKeys || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;

    event.preventDefault();
    input.current?.focus();
  });

  useEffect(() => () => clearTimeout(timer.current), []);

  function changeText(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setWritten(next.trim());
      onSearch(next.trim());
    }, searchDelayMs);
  }

  return (
    <div className="relative w-full sm:w-auto sm:min-w-56 sm:flex-1">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted-foreground"
      />
      <Input
        ref={input}
        type="search"
        aria-label="Search videos by title"
        aria-keyshortcuts={hasSingleKeys ? "/" : undefined}
        placeholder="Search by title"
        className="pl-9"
        maxLength={maxSearchLength}
        value={text}
        onChange={({ target }) => changeText(target.value)}
      />
    </div>
  );
}

type ChannelChoiceProps = {
  channelId: string | undefined;
  onPick: (channelId: string | undefined) => void;
};

/** Chooses the channel whose videos are listed; hidden if there are no channels. */
function ChannelChoice({ channelId, onPick }: ChannelChoiceProps) {
  const trpc = useTRPC();
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions());
  if (channels.length === 0 && channelId === undefined) return null;

  return (
    <Select
      aria-label="Channel"
      className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
      value={channelId ?? ""}
      onChange={({ target }) => onPick(target.value || undefined)}
    >
      <option value="">All channels</option>
      {channels.map((channel) => (
        <option key={channel.channelId} value={channel.channelId}>
          {channel.name}
        </option>
      ))}
      {channelId !== undefined && !channels.some((channel) => channel.channelId === channelId) && (
        <option value={channelId}>A deleted channel</option>
      )}
    </Select>
  );
}

type OwnerChoiceProps = { ownerId: string | undefined; onPick: (ownerId: string | undefined) => void };

/** Chooses whose videos are listed. A person who works alone has no choice to make. */
function OwnerChoice({ ownerId, onPick }: OwnerChoiceProps) {
  const trpc = useTRPC();
  const { data: members = [] } = useQuery(trpc.workspaces.listMembers.queryOptions());
  if (members.length < 2 && ownerId === undefined) return null;

  return (
    <Select
      aria-label="Owner"
      className="w-auto min-w-36 flex-1 sm:w-40 sm:flex-none"
      value={ownerId ?? ""}
      onChange={({ target }) => onPick(target.value || undefined)}
    >
      <option value="">All owners</option>
      {members.map(({ userId, name }) => (
        <option key={userId} value={userId}>
          {name}
        </option>
      ))}
      {ownerId !== undefined && !members.some(({ userId }) => userId === ownerId) && (
        <option value={ownerId}>Somebody else</option>
      )}
    </Select>
  );
}
