/** In the order in which a new customer goes through them. */
export const firstSteps = ['profile', 'sites', 'thresholds', 'telling', 'colleagues'] as const;
export type FirstStep = (typeof firstSteps)[number];
