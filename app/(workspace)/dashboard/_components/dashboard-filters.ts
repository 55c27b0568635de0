/** What the dashboard asks for: one object, so that server and browser look in the same place. */
export const dashboardFilters = { sort: "newest" } as const;
