/** Counts reads of which only every so manieth is recorded, so that what is recorded adds up to what was read. */
export class ReadCounter {
  private readonly counts = new Map<string, number>();

  /** One more; answers how many are to be told of now, none while it is not their turn. */
  count(name: string, share: number): number {
    const reached = (this.counts.get(name) ?? 0) + 1;
    const isTurn = reached >= share;
    this.counts.set(name, isTurn ? 0 : reached);
    return isTurn ? reached : 0;
  }

  /** Those that could not be told of are told of next time. */
  putBack(name: string, count: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }

  /** All that nobody was told of yet. */
  takeAll(): [name: string, count: number][] {
    const left = [...this.counts].filter(([, count]) => count > 0);
    this.counts.clear();
    return left;
  }
}
