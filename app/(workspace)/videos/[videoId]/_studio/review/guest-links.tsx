import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Form, useForm } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { newGuestLinkSchema } from "@/server/guest-links/schema";
import { useTRPC } from "@/trpc/client";

const lifetimes = [
  { days: 1, label: "A day" },
  { days: 7, label: "A week" },
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
];

type GuestLinksProps = {
  videoId: string;
  /** People who may not approve cannot create a link that may. */
  canApprove: boolean;
};

/** Links by which people without an account watch this video and comment on it. */
export function GuestLinks({ videoId, canApprove }: GuestLinksProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const links = useQuery(trpc.guestLinks.list.queryOptions({ videoId }));
  const [isOpen, setIsOpen] = useState(false);
  const [mayApprove, setMayApprove] = useState(false);
  const onSettled = async () => {
    // A list requested before the change, and still under way, would be taken for the one after it.
    await queryClient.cancelQueries(trpc.guestLinks.list.queryFilter({ videoId }));
    await queryClient.invalidateQueries(trpc.guestLinks.list.queryFilter({ videoId }));
  };
  const creating = useMutation(trpc.guestLinks.create.mutationOptions({ onSettled }));
  const revoking = useMutation(trpc.guestLinks.revoke.mutationOptions({ onSettled }));
  const { errors, submit } = useForm(newGuestLinkSchema, (link) => creating.mutate(link));
  const { data: created } = creating;

  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-[13px] font-semibold">Guests</h3>
      {links.data && links.data.length > 0 && (
        <ul aria-label="Guest links" className="rounded-lg border bg-card">
          {links.data.map(({ guestLinkId, name, canApprove: approves, expiresAt }) => (
            <li key={guestLinkId} className="flex items-center gap-2 border-b p-2 pl-3 last:border-b-0">
              <p className="min-w-0 flex-1 text-[13px]">
                <span className="font-medium wrap-anywhere">{name}</span>
                <span className="block text-muted-foreground">
                  Until {expiresAt.toLocaleDateString("en", { dateStyle: "medium" })}
                </span>
              </p>
              {approves && <Badge variant="secondary">May approve</Badge>}
              <Button
                size="icon"
                variant="ghost"
                aria-label={`Revoke the link of ${name}`}
                disabled={revoking.isPending}
                onClick={() => revoking.mutate({ guestLinkId })}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormMessage tone="error">{links.error?.message ?? revoking.error?.message}</FormMessage>
      {created && (
        <div className="flex flex-col gap-2 rounded-lg border border-primary bg-card p-3">
          <Field label="The link" hint="Copy it now: it is not shown again.">
            {(props) => <Input {...props} readOnly value={created.url} />}
          </Field>
          <Button
            size="sm"
            variant="outline"
            className="self-start"
            onClick={() =>
              void navigator.clipboard.writeText(created.url).then(
                () => toast.success("The link is copied."),
                () => toast.error("The browser did not let us copy; select the link and copy it."),
              )
            }
          >
            <Copy aria-hidden />
            Copy
          </Button>
        </div>
      )}
      {isOpen ? (
        <Form
          errors={errors}
          className="gap-3 rounded-lg border bg-card p-3"
          onSubmit={({ name, days }) =>
            submit({ videoId, name, validForDays: Number(days), canApprove: mayApprove })
          }
        >
          <Field label="For whom" error={errors.name}>
            {(props) => <Input {...props} name="name" placeholder="Client" autoComplete="off" />}
          </Field>
          <Field label="Works for" error={errors.validForDays}>
            {(props) => (
              <Select {...props} name="days" defaultValue="7">
                {lifetimes.map(({ days, label }) => (
                  <option key={days} value={days}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {canApprove && (
            <label className="flex items-center gap-2 text-[13px]">
              <input
                type="checkbox"
                checked={mayApprove}
                className="size-4 accent-primary max-sm:size-5"
                onChange={({ target }) => setMayApprove(target.checked)}
              />
              May approve
            </label>
          )}
          <div className="flex flex-col">
            <FormMessage tone="error">{creating.error?.message}</FormMessage>
            <div className="flex gap-2">
              <SubmitButton isPending={creating.isPending}>Make the link</SubmitButton>
              <Button variant="outline" onClick={() => setIsOpen(false)}>
                Close
              </Button>
            </div>
          </div>
        </Form>
      ) : (
        <Button size="sm" variant="outline" className="self-start" onClick={() => setIsOpen(true)}>
          Add a guest link
        </Button>
      )}
    </div>
  );
}
