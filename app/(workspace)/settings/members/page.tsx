import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { hasPermission } from "@/server/workspaces/schema";
import { api, getQueryClient, HydrateClient } from "@/trpc/server";
import { pageStyles } from "../../_components/page-styles";
import { SettingsLink } from "../_components/settings-link";
import { Members } from "./_components/members";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const account = await requireAccount();
  const { userId, hasPassword, workspaceName } = account;
  // The browser asks again for what fails, and shows what is wrong.
  await Promise.allSettled([
    getQueryClient().query(api.members.list.queryOptions()),
    getQueryClient().query(api.channels.list.queryOptions()),
    ...(hasPermission(account, "members:manage")
      ? [getQueryClient().query(api.members.invitations.queryOptions())]
      : []),
  ]);

  return (
    <div className={pageStyles}>
      <HydrateClient>
        <Members {...{ userId, hasPassword, workspaceName }} />
      </HydrateClient>
      <SettingsLink />
    </div>
  );
}
