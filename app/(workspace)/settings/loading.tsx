import { Skeleton } from "@/components/ui/skeleton";

const sections = ["Profile", "Workspace", "Channels", "Appearance", "Password"];

export default function SettingsLoading() {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col p-4 sm:p-6" aria-busy>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Settings</h1>
      {sections.map((section) => (
        <div key={section} className="grid gap-4 border-b py-6 sm:grid-cols-[12rem_1fr] sm:gap-8">
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-24" />
        </div>
      ))}
    </div>
  );
}
