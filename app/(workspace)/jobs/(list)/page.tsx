import type { Metadata } from "next";
import { requireAccount } from "@/server/auth/get-account";
import { JobList } from "./_components/job-list";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  await requireAccount();

  return <JobList />;
}
