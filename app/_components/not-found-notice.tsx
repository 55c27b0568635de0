import Link from "next/link";
import { Button } from "@/components/ui/button";

export function NotFoundNotice() {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-3 px-4">
      <h1 className="text-lg font-semibold tracking-tight">There is nothing at this address</h1>
      <p className="text-muted">
        It may have been deleted, or it belongs to a workspace that you are not in. Everything else is where
        it was.
      </p>
      <Button asChild variant="primary" className="mt-2">
        <Link href="/dashboard">Go to the dashboard</Link>
      </Button>
    </div>
  );
}
