/** DS-WQX ActivityType of blanks, replicates, splits and spikes begins so. */
export const isQualityControl = (activityType: string): boolean => activityType.startsWith('Quality Control');
