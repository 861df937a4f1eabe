/** Notices that begin, limits that come into force: nothing tells of what time alone changes. */
const keptForMs = 60_000;
/** Addresses with their question marks can be made up without end. */
const mostEntries = 500;

interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

/**
 * What everybody reads, as it was made. Kept only while the line is there on which changes are told, and until one is; what was begun before
 * a change and ends after it is not kept.
 */
export class ChangeCache<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly making = new Map<string, Promise<unknown>>();
  private generation = 0;
  private isTold = false;

  /** From now on nothing changes unheard. */
  open(): void {
    this.forget();
    this.isTold = true;
  }

  close(): void {
    this.isTold = false;
    this.forget();
  }

  forget(): void {
    this.generation += 1;
    this.entries.clear();
  }

  find(key: string, nowMs: number): T | null {
    const entry = this.entries.get(key);
    return entry === undefined || entry.until <= nowMs ? null : entry.value;
  }

  /** What is kept, or is being made by somebody; made by the caller where neither is. Null where there is nothing to keep. */
  async read(key: string, nowMs: number, work: () => Promise<T | null>): Promise<T | null> {
    if (this.find(key, nowMs) === null) await this.beingMade(key);
    return this.find(key, nowMs) ?? this.make(key, nowMs, work);
  }

  /** Waits for whoever makes this one now, however that ends. */
  async beingMade(key: string): Promise<void> {
    await this.making.get(key);
  }

  /** Null where what was made is not to be kept. */
  async make(key: string, nowMs: number, work: () => Promise<T | null>): Promise<T | null> {
    const { generation } = this;
    const making = work();
    const ended = making.then(
      () => undefined,
      () => undefined,
    );
    this.making.set(key, ended);
    try {
      const value = await making;
      if (value !== null && this.isTold && generation === this.generation) this.keep(key, { value, until: nowMs + keptForMs });
      return value;
    } finally {
      if (this.making.get(key) === ended) this.making.delete(key);
    }
  }

  private keep(key: string, entry: Entry<T>): void {
    const [oldest] = this.entries.keys();
    if (this.entries.size >= mostEntries && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, entry);
  }
}
