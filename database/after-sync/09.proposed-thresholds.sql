create index if not exists proposed_thresholds_by_team on proposed_thresholds (team_id);
