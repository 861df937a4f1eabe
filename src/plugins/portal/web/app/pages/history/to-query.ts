interface HistorySearch {
  readonly type?: string | undefined;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the API is asked by. */
export interface EventQuery {
  team: string;
  type?: string;
  action?: string;
  actor?: string;
  from?: string;
  to?: string;
}

/** Days are those of the reader, as are the times in the list. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00`);

/** The last day belongs to the period. */
const endOf = (day: string): Date => {
  const end = startOf(day);
  end.setDate(end.getDate() + 1);
  return end;
};

export const toQuery = (team: string, { type, action, actor, from, to }: HistorySearch): EventQuery => ({
  team,
  ...(type === undefined ? {} : { type }),
  ...(action === undefined ? {} : { action }),
  ...(actor === undefined ? {} : { actor }),
  ...(from === undefined ? {} : { from: startOf(from).toISOString() }),
  ...(to === undefined ? {} : { to: endOf(to).toISOString() }),
});
