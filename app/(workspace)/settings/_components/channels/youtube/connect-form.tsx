"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import type { AccessName } from "@/server/channels/youtube/connecting/access";
import type { ConnectionView } from "@/server/channels/youtube/schema";
import { useTRPC } from "@/trpc/client";
import { CheckField } from "../check-field";

type ConnectFormProps = {
  channel: { channelId: string; name: string };
  /** Absent if it is not connected yet. */
  connection: ConnectionView | undefined;
  onClose: () => void;
};

const permissions: { name: AccessName; label: string; text: string; isNeeded: boolean }[] = [
  {
    ...{ name: "upload", label: "Upload videos", isNeeded: true },
    text: "Sends finished videos and their thumbnails.",
  },
  {
    ...{ name: "read", label: "See the channel", isNeeded: true },
    text: "Finds out which channel it is, and whether an upload has arrived, so that none is sent twice.",
  },
  {
    ...{ name: "edit", label: "Captions, playlists and later changes", isNeeded: false },
    text: "Google’s only permission for them also covers deleting videos; nothing is deleted unless you say so.",
  },
  {
    ...{ name: "analytics", label: "Statistics", isNeeded: false },
    text: "Views, watch time and where people stop watching. Never money.",
  },
];

/** Says what Google will be asked for, lets the person leave part of it out, and goes there. */
export function ConnectForm({ channel: { channelId }, connection, onClose }: ConnectFormProps) {
  const trpc = useTRPC();
  const client = useQuery(trpc.youtube.getClient.queryOptions());
  const [wanted, setWanted] = useState<AccessName[]>(["edit", "analytics"]);
  const query = new URLSearchParams([["channelId", channelId], ...wanted.map((name) => ["access", name])]);

  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-[13px] text-muted-foreground">
        {connection
          ? `On Google’s page choose “${connection.title}” again.`
          : "On Google’s page choose the account or the brand account that has the channel: each consent is for one YouTube channel."}{" "}
        What you leave out here can be allowed later.
      </p>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">What Offcamera may do</legend>
        {permissions.map(({ name, label, text, isNeeded }) => (
          <CheckField
            key={name}
            label={
              <>
                {label}
                {isNeeded && <span className="font-normal text-muted-foreground"> (needed)</span>}
              </>
            }
            hint={text}
            isChecked={isNeeded || wanted.includes(name)}
            isDisabled={isNeeded}
            onChange={(isChecked) =>
              setWanted(isChecked ? [...wanted, name] : wanted.filter((other) => other !== name))
            }
          />
        ))}
      </fieldset>
      <p className="text-[13px] text-muted-foreground">
        The connection is stored encrypted, for this workspace alone, and revoked at Google when you
        disconnect.
      </p>
      {client.data?.origin === "none" && (
        <p role="alert" className="rounded-md bg-destructive/10 px-3 py-2 text-[13px] text-destructive">
          There is no OAuth client yet, by which Google knows this installation: add your own below the
          channels first.
        </p>
      )}
      <DialogFooter>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          {client.data && client.data.origin !== "none" ? (
            <Button asChild>
              {/* Not a page of ours: a route that redirects to Google. */}
              <a href={`/api/youtube/connect?${query.toString()}`}>
                <ExternalLink aria-hidden />
                Continue to Google
              </a>
            </Button>
          ) : (
            <Button disabled>Continue to Google</Button>
          )}
        </div>
      </DialogFooter>
    </div>
  );
}
