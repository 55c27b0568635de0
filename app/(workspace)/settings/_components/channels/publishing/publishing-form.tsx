"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  type Channel,
  channelKindSchema,
  type PublishingDefaults,
  publishingDefaultsSchema,
} from "@/server/channels/schema";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { Choice } from "../../../../_components/options/choice";
import { CalendarFields } from "./calendar-fields";
import { PlaylistField } from "./playlist-field";
import { SlotFields } from "./slot-fields";
import { SnippetFields } from "./snippet-fields";
import { StatusFields } from "./status-fields";
import { toList, toText } from "./text-list";

type PublishingFormProps = { channel: Channel; isConnected: boolean; onClose: () => void };

/** Where, when and how a channel publishes, unless a publication says otherwise. */
export function PublishingForm({ channel, isConnected, onClose }: PublishingFormProps) {
  const { channelId, name, timeZone } = channel;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState(channel.kind);
  const [publishing, setPublishing] = useState(channel.publishing);
  const [texts, setTexts] = useState({
    tags: toText(publishing.tags),
    blockedWords: toText(publishing.blockedWords),
  });
  const change = (part: Partial<PublishingDefaults>) => setPublishing({ ...publishing, ...part });
  const saving = useMutation({
    mutationFn: async (data: PublishingDefaults) => {
      if (kind !== channel.kind) await client.channels.setKind.mutate({ channelId, kind });
      await client.channels.updatePublishing.mutate({ channelId, data });
    },
    onSuccess: () => {
      toast.success(`Publishing of ${name} is saved.`);
      onClose();
    },
    // The kind may have been saved even if the rest was not.
    onSettled: () => queryClient.invalidateQueries(trpc.channels.list.pathFilter()),
  });
  const { errors, submit } = useForm(publishingDefaultsSchema, (data) => saving.mutate(data));

  return (
    <Form
      onSubmit={() =>
        submit({ ...publishing, tags: toList(texts.tags), blockedWords: toList(texts.blockedWords) })
      }
      errors={errors}
      className="p-4"
    >
      <p className="text-[13px] text-muted-foreground">
        What publications on this channel start with; each can be changed in the studio.
      </p>
      <Choice
        label="Publishes"
        hint={isConnected ? "To have it make packages, disconnect it from YouTube first." : undefined}
        value={kind}
        choices={[
          { id: "youtube", name: "To YouTube" },
          { id: "export", name: "As packages of files", isDisabled: isConnected },
        ]}
        onPick={(id) => setKind(channelKindSchema.parse(id))}
      />
      <SnippetFields
        {...{ publishing, texts, errors }}
        onChange={change}
        onWrite={(part) => setTexts({ ...texts, ...part })}
      />
      {kind === "youtube" && (
        <>
          <StatusFields publishing={publishing} onChange={change} />
          <PlaylistField
            {...{ channelId, isConnected }}
            playlistId={publishing.playlistId}
            onPick={(playlistId) => change({ playlistId })}
          />
        </>
      )}
      <SlotFields
        {...{ timeZone, errors }}
        slots={publishing.slots}
        onChange={(slots) => change({ slots })}
      />
      <CalendarFields publishing={publishing} errors={errors} onChange={change} />
      <DialogFooter>
        <FormMessage tone="error">{saving.error?.message}</FormMessage>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="outline" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton isPending={saving.isPending}>Save publishing</SubmitButton>
        </div>
      </DialogFooter>
    </Form>
  );
}
