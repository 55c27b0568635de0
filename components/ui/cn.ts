import { clsx, type ClassValue } from "clsx";
import { twMerge } from "tailwind-merge";

/** Class names as one string; of two that conflict, the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return twMerge(clsx(classes));
}
