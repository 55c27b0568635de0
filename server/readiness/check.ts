/** What a check found. */
export type Finding = {
  /** For everybody who may see the page: names no path, host or secret. */
  summary: string;
  /** Where it is, for whoever runs the installation. */
  place?: string;
};

/** A part that something depends on: whether it works, and how to repair it. */
export type Check = {
  name: string;
  /** Whether videos can be made without it. */
  isRequired: boolean;
  /** Uses the part as the product does. An AppError says closer what is wrong than `repair`, and may name paths. */
  look: () => Promise<Finding>;
  /** One sentence on what to do where it does not work: names no path, host or secret. */
  repair: string;
};
