import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { pageStyles } from "../_components/page-styles";
import { Inbox } from "./_components/inbox";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage() {
  await requireAccount();

  return (
    <div className={pageStyles}>
      <Inbox />
    </div>
  );
}
