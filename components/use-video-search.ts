import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/trpc/client";

const delayMs = 200;
const mostVideos = 8;
/** The longest search that the server takes. */
const maxSearchLength = 100;

/** Videos whose title holds a text, those last edited first; none for no text. */
export function useVideoSearch(text: string) {
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
  // While an answer is on its way, what was found before stands as far as it fits.
  const fitting = isAnswered
    ? found
    : found.filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));

  return {
    videos: fitting.slice(0, mostVideos),
    isSearching: search !== "" && (search !== asked || query.isFetching),
    error: search === asked && search !== "" ? query.error?.message : undefined,
  };
}
