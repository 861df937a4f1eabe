import { Readable } from 'node:stream';
import type { Locale, Seat } from '../../../../../teams/contracts';
import type { InboxCounts } from '../../../../contracts';

/**
 * For a reader who is away for a moment. Whoever takes nothing for longer is cut off instead of being stored for: by Last-Event-ID nothing of
 * it is lost.
 */
const mostWaitingBytes = 256 * 1024;

/** What one page of one person listens to. It holds no connection to the database and no timer. */
export class LiveStream {
  readonly body = new Readable({ read: () => undefined });
  /** There may be something to tell. */
  isDue = true;
  /** As they were when it was told last; null until they are counted. */
  counts: InboxCounts | null = null;
  private wantsCounts = true;
  private isOver = false;

  constructor(
    readonly seat: Seat,
    /** Up to where everything was told; null until that is known. */
    public position: string | null,
    /** In which language its page is; null for that of the reader. */
    readonly locale: Locale | null,
  ) {}

  /** Has somebody look what there is to tell; with the counts, whether there is anything else or not. */
  askFor({ wantsCounts }: { readonly wantsCounts: boolean }): void {
    this.isDue = true;
    this.wantsCounts ||= wantsCounts;
  }

  /** Whoever looks from now on need not be asked again for what was asked for before. Answers whether the counts were. */
  take(): boolean {
    const { wantsCounts } = this;
    this.isDue = false;
    this.wantsCounts = false;
    return wantsCounts;
  }

  write(text: string): void {
    if (this.isOver || this.body.destroyed) return;
    this.body.push(text);
    if (this.body.readableLength > mostWaitingBytes) this.body.destroy();
  }

  /** With a last word; whoever does not even take that is cut off when it is said again. */
  end(farewell: string): void {
    if (this.isOver) {
      this.body.destroy();
      return;
    }
    this.write(farewell);
    this.isOver = true;
    if (!this.body.destroyed) this.body.push(null);
  }
}
