/** Time is an argument wherever a decision depends on it; this is where it comes from. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
