import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeleteAccount } from "@/app/(workspace)/settings/_components/delete-account";
import { getAccount, getPerson } from "@/server/auth/get-account";
import { listRestorable } from "@/server/deletion/restore";
import { lastUndoDayLabel } from "@/server/undo-time";
import { CardHeading } from "../_components/card";
import { CreateWorkspaceForm, KeepAccount, RestoreWorkspace, SignOut } from "./_components/restore-forms";

export const metadata: Metadata = { title: "Restore" };

/** For a signed-in person who has nothing but what was deleted. */
export default async function RestorePage() {
  const person = await getPerson();
  if (!person) redirect("/sign-in");
  if (await getAccount()) redirect("/dashboard");

  const { userId, email, hasPassword } = person;
  const { account, workspaces } = await listRestorable(userId);
  if (account) {
    const day = lastUndoDayLabel(account.deletedAt);

    return (
      <>
        <CardHeading title="Your account is deleted">
          {account.canBeKept
            ? `Until ${day} you can keep it, with everything in it. After that day it is gone for good.`
            : `It could be kept until ${day}, and is being removed.`}
        </CardHeading>
        <div className="flex flex-col gap-3">
          {account.canBeKept && <KeepAccount />}
          <SignOut userId={userId} />
        </div>
      </>
    );
  }

  return (
    <>
      <CardHeading title="You have no workspace">
        {workspaces.length > 0
          ? "Restore a deleted one with everything in it, or start a new one."
          : "Your workspace was deleted, or you are in it no more. Start a new one."}
      </CardHeading>
      <div className="flex flex-col gap-6">
        {workspaces.map(({ workspaceId, name, deletedAt }) => (
          <RestoreWorkspace
            key={workspaceId}
            workspaceId={workspaceId}
            name={name}
            lastDay={lastUndoDayLabel(deletedAt)}
          />
        ))}
        <CreateWorkspaceForm />
        <div className="flex flex-wrap gap-3 border-t pt-5">
          <SignOut userId={userId} />
          <DeleteAccount userId={userId} email={email} hasPassword={hasPassword} canExport={false} />
        </div>
      </div>
    </>
  );
}
