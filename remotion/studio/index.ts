import { registerRoot } from "remotion";
import { StudioRoot } from "./studio-root";

registerRoot(StudioRoot);
