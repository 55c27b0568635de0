import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../_components/page-styles";

const sections = ["Profile", "Workspace", "Channels", "Connections", "Appearance", "Password", "Signing in"];

export default function SettingsLoading() {
  return (
    <div className={cn(pageStyles, "gap-0")} aria-busy>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Settings</h1>
      {sections.map((section) => (
        <div key={section} className="grid gap-4 border-b py-6 sm:grid-cols-[1fr_2fr] sm:gap-8">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-24" />
        </div>
      ))}
    </div>
  );
}
