/** Which record of which team is looked at. */
export interface RecordAddress {
  readonly team: string;
  readonly type: string;
  readonly key: string;
}
