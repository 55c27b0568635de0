import { Button } from "./ui/button";

/** A plain download: the browser shows how far it is, and stops or goes on without this page. */
export function ExportLink() {
  return (
    <Button variant="outline" className="self-start" asChild>
      <a href="/api/workspace/export" download>
        Export everything (ZIP)
      </a>
    </Button>
  );
}
