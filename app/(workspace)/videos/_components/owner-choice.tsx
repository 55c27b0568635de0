"use client";

import { useQuery } from "@tanstack/react-query";
import { Select } from "@/components/ui/field";
import { useTRPC } from "@/trpc/client";

type OwnerChoiceProps = { ownerId: string | undefined; onPick: (ownerId: string | undefined) => void };

/** Whose videos are listed. Who works alone has nothing to choose. */
export function OwnerChoice({ ownerId, onPick }: OwnerChoiceProps) {
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
