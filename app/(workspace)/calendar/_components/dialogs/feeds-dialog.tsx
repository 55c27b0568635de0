import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import type { CalendarChannel, CalendarFeed } from "@/server/calendar/schema";
import { useTRPC } from "@/trpc/client";

type FeedsDialogProps = { channels: CalendarChannel[]; onClose: () => void };

/** The addresses by which other calendars read this one: made, told once, and revoked. */
export function FeedsDialog({ channels, onClose }: FeedsDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const may = useMay();
  const choices = [
    ...(may("publications:manage", null) ? [{ channelId: "", name: "All channels" }] : []),
    ...channels.filter((channel) => may("publications:manage", channel.channelId)),
  ];
  const [channelId, setChannelId] = useState(choices[0]?.channelId ?? "");
  const feeds = useQuery(trpc.calendar.listFeeds.queryOptions());
  const onSettled = () => queryClient.invalidateQueries(trpc.calendar.listFeeds.queryFilter());
  const creating = useMutation(trpc.calendar.createFeed.mutationOptions({ onSettled }));
  const revoking = useMutation(
    trpc.calendar.revokeFeed.mutationOptions({
      onSettled,
      onSuccess: () => toast.success("The address is revoked: nobody reads the calendar by it any more."),
    }),
  );
  const problem = feeds.error ?? creating.error ?? revoking.error;

  return (
    <Dialog open onOpenChange={onClose} title="Subscribe in another calendar">
      <div className="flex flex-col gap-4 p-4 text-[13px]">
        <p className="text-muted-foreground">
          Google Calendar, Apple Calendar and Outlook show this calendar by a secret address. Whoever has it
          can read titles and times, until you revoke it.
        </p>
        <FormMessage tone="error">{problem?.message}</FormMessage>
        {choices.length > 0 && (
          <div className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <Field label="Show">
                {(control) => (
                  <Select
                    {...control}
                    value={channelId}
                    onChange={({ target }) => setChannelId(target.value)}
                  >
                    {choices.map((channel) => (
                      <option key={channel.channelId} value={channel.channelId}>
                        {channel.name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            </div>
            <Button
              disabled={creating.isPending}
              onClick={() => creating.mutate({ channelId: channelId === "" ? null : channelId })}
            >
              Make an address
            </Button>
          </div>
        )}
        {creating.data && <NewAddress address={creating.data.address} />}
        {feeds.data ? (
          <FeedList
            feeds={feeds.data}
            isBusy={revoking.isPending}
            onRevoke={(feedId) => revoking.mutate({ feedId })}
          />
        ) : (
          !feeds.error && <Skeleton className="h-16" />
        )}
      </div>
    </Dialog>
  );
}

function NewAddress({ address }: { address: string }) {
  return (
    <div className="flex flex-col gap-1.5 rounded-md border p-3">
      <Field label="The new address" hint="Copy it now: it is shown this once.">
        {(control) => (
          <div className="flex gap-2">
            <Input {...control} readOnly value={address} onFocus={({ target }) => target.select()} />
            <Button
              variant="outline"
              size="icon"
              className="size-9"
              aria-label="Copy the address"
              onClick={() =>
                void navigator.clipboard
                  .writeText(address)
                  .then(() => toast.success("The address is copied."))
              }
            >
              <Copy aria-hidden />
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}

type FeedListProps = {
  feeds: CalendarFeed[];
  isBusy: boolean;
  onRevoke: (feedId: string) => void;
};

function FeedList({ feeds, isBusy, onRevoke }: FeedListProps) {
  const may = useMay();
  const now = useCurrentMinute();
  if (feeds.length === 0) return <p className="text-muted-foreground">There are no addresses yet.</p>;

  return (
    <ul aria-label="Addresses" className="divide-y rounded-md border">
      {feeds.map(({ feedId, channelId, channelName, createdAt, lastUsedAt }) => {
        const name = channelName ?? "All channels";

        return (
          <li key={feedId} className="flex items-center gap-2 p-2.5">
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{name}</p>
              <p className="text-muted-foreground">
                Made <RelativeTime date={createdAt} now={now} />,{" "}
                {lastUsedAt === null ? (
                  "never read"
                ) : (
                  <>
                    last read <RelativeTime date={lastUsedAt} now={now} />
                  </>
                )}
              </p>
            </div>
            {may("publications:manage", channelId) && (
              <Button
                variant="destructive"
                size="sm"
                disabled={isBusy}
                aria-label={`Revoke the address of ${name}`}
                onClick={() => onRevoke(feedId)}
              >
                Revoke
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
