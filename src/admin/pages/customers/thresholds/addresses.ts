const ofCustomer = (team: string): string => `/luminous/customers/of/${team}`;

export const addressOfThreshold = (team: string, id: string): string => `${ofCustomer(team)}/thresholds/${id}`;
export const addressOfNewThreshold = (team: string): string => `${ofCustomer(team)}/new-threshold`;
export const addressOfGuidelines = (team: string): string => `${ofCustomer(team)}/guidelines`;
