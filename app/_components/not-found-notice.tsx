import Link from "next/link";
import { Button } from "@/components/ui/button";

export function NotFoundNotice() {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-3 px-4">
      <h1 className="text-lg font-semibold tracking-tight">Page not found</h1>
      <p className="text-muted-foreground"> It was deleted, or you don&rsquo;t have access.</p>
      <Button asChild className="mt-2">
        <Link href="/dashboard">Go to the dashboard</Link>
      </Button>
    </div>
  );
}
