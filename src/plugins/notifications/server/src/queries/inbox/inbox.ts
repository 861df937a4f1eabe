/** What one person was told in one team. */
export interface Inbox {
  readonly teamId: string;
  readonly personId: string;
}
