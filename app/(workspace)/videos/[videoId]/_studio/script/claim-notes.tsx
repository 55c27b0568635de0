import { BookOpenCheck, CircleHelp, ExternalLink } from "lucide-react";
import { Popover } from "radix-ui";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { PlacedClaim } from "./match-claims";

type ClaimNotesProps = {
  /** The card's name. */
  name: string;
  claims: PlacedClaim[];
};

/** How many facts a card states, and whether each has a source; a click shows the source's words. */
export function ClaimNotes({ name, claims }: ClaimNotesProps) {
  if (claims.length === 0) return null;

  const openCount = claims.filter(({ source }) => source === null).length;
  const Icon = openCount > 0 ? CircleHelp : BookOpenCheck;

  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          variant="ghost"
          size="sm"
          title={factsLabel(claims.length, openCount)}
          className={cn(
            "gap-1 px-1.5 font-normal text-muted-foreground tabular-nums",
            openCount > 0 && "text-warning",
          )}
        >
          <Icon aria-hidden />
          <span aria-hidden>{openCount || claims.length}</span>
          <span className="sr-only">
            Sources of {name}: {factsLabel(claims.length, openCount)}
          </span>
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={`Sources of ${name}`}
          align="end"
          alignOffset={-104}
          sideOffset={4}
          collisionPadding={16}
          className="z-40 max-h-[min(24rem,var(--radix-popover-content-available-height))] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border bg-popover shadow-lg"
        >
          <ul className="flex flex-col divide-y">
            {claims.map(({ sentence, source, start }) => (
              <li key={start} className="flex flex-col gap-1.5 p-3 text-[13px]">
                <p className="font-medium wrap-anywhere">{sentence}</p>
                {source ? <Source {...source} isQuote={source.passage === sentence} /> : <NoSource />}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type SourceProps = NonNullable<PlacedClaim["source"]> & { isQuote: boolean };

function Source({ passage, name, url, isQuote }: SourceProps) {
  return (
    <>
      {isQuote ? (
        <p className="text-muted-foreground">Word for word from the source.</p>
      ) : (
        <blockquote className="border-l-2 pl-2.5 wrap-anywhere text-muted-foreground">{passage}</blockquote>
      )}
      {url === undefined ? (
        <p className="text-muted-foreground">{name}</p>
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 self-start rounded text-primary underline-offset-2 hover:underline"
        >
          {name}
          <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">(opens in a new tab)</span>
        </a>
      )}
    </>
  );
}

function NoSource() {
  return (
    <p className="flex gap-1.5 text-warning">
      <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0" />
      No source says this. Check it before you publish, or rewrite it.
    </p>
  );
}

function factsLabel(count: number, openCount: number): string {
  const facts = `${count} ${count === 1 ? "fact" : "facts"}`;
  if (openCount === 0) return `${facts}, each with its source`;

  return openCount === count ? `${facts} without a source` : `${facts}, ${openCount} without a source`;
}
