/**
 * For how long values of the past are kept, by what they are needed for. `regulated`: what results and custody rest on; `settings`: who was
 * allowed and told what; `access`: who came in and what was taken along. What a type does not say is `regulated`. docs/retention.md tells why.
 */
export const retentionClasses = ['regulated', 'settings', 'access'] as const;
export type RetentionClass = (typeof retentionClasses)[number];
