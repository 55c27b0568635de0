import { ChevronRight } from "lucide-react";
import type { ProviderView } from "@/server/providers/connections/schema";

type ProviderChoiceProps = { providers: ProviderView[]; onChoose: (provider: ProviderView) => void };

/** All providers that can be connected: services first, then own servers. */
export function ProviderChoice({ providers, onChoose }: ProviderChoiceProps) {
  return (
    <ul className="flex flex-col p-1.5">
      {providers.map((provider) => (
        <li key={provider.provider}>
          <button
            type="button"
            onClick={() => onChoose(provider)}
            className="flex w-full items-center gap-3 rounded-md px-2.5 py-2 text-left -outline-offset-2 transition-colors duration-100 hover:bg-accent"
          >
            <span className="flex min-w-0 flex-1 flex-col gap-0.5">
              <span className="text-sm font-medium">{provider.name}</span>
              <span className="text-[13px] text-muted-foreground">{provider.description}</span>
            </span>
            <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          </button>
        </li>
      ))}
    </ul>
  );
}
