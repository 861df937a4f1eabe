/**
 * For samples as s: whoever was let in sees those whose custody was granted. The database hides the entries of all others, and a sample
 * whose entries are hidden must not look like one without any.
 */
export const ofGrantedCustody = `
  exists (select from luminous.granted_custody_stations() g
           where g.key = s.station_id and (g.from_at is null or s.sampled_at >= g.from_at) and (g.to_at is null or s.sampled_at < g.to_at))`;
