import { Button } from "./ui/button";

/** A plain download: the browser shows its progress, and stops or continues it without this page. */
export function ExportLink() {
  return (
    <Button variant="outline" className="self-start" asChild>
      <a href="/api/workspace/export" download>
        Export everything (ZIP)
      </a>
    </Button>
  );
}
