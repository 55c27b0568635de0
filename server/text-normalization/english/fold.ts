import { createFold } from "../create-fold";

export const fold = createFold({ "`": "'", μ: "µ" });
