"use client";

import { useMutation } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { LocalServer } from "@/server/providers/connections/find-local-servers";
import type { ProviderId } from "@/server/providers/connections/schema";
import { useTRPC } from "@/trpc/client";

type LocalServersProps = {
  /** Servers that are connected already are not offered. */
  connected: ProviderId[];
  onConnect: (server: LocalServer) => void;
};

/** Looks for programs on this machine that serve models, and offers those that it finds. */
export function LocalServers({ connected, onConnect }: LocalServersProps) {
  const trpc = useTRPC();
  const search = useMutation(trpc.connections.findLocal.mutationOptions());
  const found = search.data?.filter(({ provider }) => !connected.includes(provider));

  return (
    <>
      <Button variant="outline" disabled={search.isPending} onClick={() => search.mutate()}>
        <Search aria-hidden />
        {search.isPending ? "Looking…" : "Look on this machine"}
      </Button>
      <div role="status" className="w-full text-[13px]">
        {search.error && <p className="text-destructive">{search.error.message}</p>}
        {found?.length === 0 && (
          <p className="text-muted-foreground">
            No further server was found on this machine. Ollama, LM Studio, llama.cpp and vLLM are looked for
            at their usual ports; start one, or connect it by its address.
          </p>
        )}
        {found && found.length > 0 && (
          <ul aria-label="Found on this machine" className="flex flex-col gap-2">
            {found.map((server) => (
              <li
                key={server.baseUrl}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border bg-card p-3"
              >
                <span>
                  <span className="font-medium">{server.name}</span> runs on this machine{" "}
                  <span className="text-muted-foreground">{modelCountLabel(server.modelCount)}</span>
                </span>
                <Button size="sm" variant="outline" onClick={() => onConnect(server)}>
                  Connect it
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function modelCountLabel(count: number): string {
  if (count === 0) return "without a model yet";

  return count === 1 ? "with one model" : `with ${count} models`;
}
