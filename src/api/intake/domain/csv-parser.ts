import {
  hasNul,
  maxColumns,
  maxRecordLength,
  TableFault,
  tooManyColumns,
  trimCell,
  unreadableReason,
  type TableRecord,
} from './table-record';

export type Delimiter = ',' | ';' | '\t';

const quote = '"';
const lineBreaks = /\r\n|\n|\r/g;

interface Cut {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly next: number;
  readonly lineCount: number;
}

/** The places of one character, found one after the other; infinite when there are no more. */
class Finder {
  private found = -1;
  constructor(
    private readonly text: string,
    private readonly character: string,
  ) {}

  from(at: number): number {
    if (this.found < at) {
      const index = this.text.indexOf(this.character, at);
      this.found = index === -1 ? Infinity : index;
    }
    return this.found;
  }
}

/**
 * CSV after RFC 4180, fed piece by piece. Most records have no quotes: those are cut with the engine's own search and split, which is
 * several times as fast as looking at each character. A record that is not whole yet is read again with the next piece.
 */
export class CsvParser {
  private text = '';
  private line = 1;
  private isLast = false;

  constructor(private readonly delimiter: Delimiter) {}

  /** The records that are whole now, and what ends the table behind them: then there is nothing more to read. */
  read(piece: string, isLast = false): { readonly records: readonly TableRecord[]; readonly fault: TableFault | null } {
    this.text += piece;
    this.isLast = isLast;
    const records: TableRecord[] = [];
    try {
      this.collect(records);
    } catch (error) {
      if (!(error instanceof TableFault)) throw error;
      return { records, fault: error };
    }
    return { records, fault: null };
  }

  private collect(records: TableRecord[]): void {
    const { text } = this;
    const [quotes, feeds, returns] = [new Finder(text, quote), new Finder(text, '\n'), new Finder(text, '\r')];
    const mayHaveNul = hasNul(text);
    let at = 0;
    while (at < text.length) {
      const lineEnd = Math.min(feeds.from(at), returns.from(at), text.length);
      const cut = quotes.from(at) < lineEnd ? this.cutQuoted(at) : this.cutPlain(at, lineEnd);
      if (cut === null) break;
      const { cells, next, lineCount } = cut;
      if (next - at > maxRecordLength) throw this.tooLong();
      if (cells.length > maxColumns) throw new TableFault(this.line, tooManyColumns);
      if (cells.length > 1 || cells[0] !== '') {
        records.push({ line: this.line, cells, unreadable: mayHaveNul ? unreadableReason(cells) : null });
      }
      this.line += lineCount;
      at = next;
    }
    this.text = text.slice(at);
    if (this.text.length > maxRecordLength) throw this.tooLong();
  }

  private tooLong(): TableFault {
    return new TableFault(this.line, `is longer than ${String(maxRecordLength)} characters; a closing quote may be missing`);
  }

  private cutPlain(at: number, lineEnd: number): Cut | null {
    const next = this.afterBreak(lineEnd);
    if (next === null) return null;
    if (lineEnd - at > maxRecordLength) throw this.tooLong();
    const cells = this.text.slice(at, lineEnd).split(this.delimiter);
    for (let index = 0; index < cells.length; index += 1) cells[index] = trimCell(cells[index] ?? '');
    return { cells, next, lineCount: 1 };
  }

  /** Where the line after a break begins; null when that cannot be told yet. */
  private afterBreak(at: number): number | null {
    const isCut = at >= this.text.length - (this.text.charAt(at) === '\r' ? 1 : 0);
    if (isCut && !this.isLast) return null;
    return this.text.startsWith('\r\n', at) ? at + 2 : at + 1;
  }

  private cutQuoted(start: number): Cut | null {
    const cells: string[] = [];
    let lineCount = 1;
    for (let at = start; ; at += 1) {
      const first = this.skipBlanks(at);
      const isQuoted = this.text.charAt(first) === quote;
      const end = isQuoted ? this.closingQuote(first) : this.endOfPlainCell(at);
      if (end === null) return null;
      const cell = isQuoted ? unquote(this.text.slice(first + 1, end - 1)) : this.text.slice(at, end);
      if (isQuoted) lineCount += cell.match(lineBreaks)?.length ?? 0;
      cells.push(trimCell(cell));
      at = isQuoted ? this.skipBlanks(end) : end;
      if (this.text.charAt(at) !== this.delimiter) return this.endQuoted(at, cells, lineCount);
    }
  }

  private endQuoted(at: number, cells: string[], lineCount: number): Cut | null {
    const next = this.afterBreak(at);
    if (next === null) return null;
    if (at < this.text.length && !isBreak(this.text.charCodeAt(at))) {
      throw new TableFault(this.line, `has text behind the closing quote of cell ${String(cells.length)}`);
    }
    return { cells, next, lineCount };
  }

  private skipBlanks(from: number): number {
    let at = from;
    while (this.isBlank(this.text.charAt(at))) at += 1;
    return at;
  }

  private isBlank(character: string): boolean {
    return character === ' ' || (character === '\t' && this.delimiter !== '\t');
  }

  /** Just behind the quote that closes the one at `open`; a doubled quote is a quote in the cell. */
  private closingQuote(open: number): number | null {
    const { text } = this;
    for (let at = open + 1; ; at += 2) {
      at = text.indexOf(quote, at);
      if (at === -1 || (at === text.length - 1 && !this.isLast)) {
        if (this.isLast) throw new TableFault(this.line, 'has a quote that is never closed');
        return null;
      }
      if (text.charAt(at + 1) !== quote) return at + 1;
    }
  }

  private endOfPlainCell(from: number): number | null {
    const { text } = this;
    const delimiter = this.delimiter.charCodeAt(0);
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiter || isBreak(code)) return at;
      // Tables parted by tabs are often written without any quoting: there a quote is a letter like others.
      if (code === 0x22 && this.delimiter !== '\t') {
        throw new TableFault(
          this.line,
          'has a quote within a cell that does not begin with one; such a cell must be quoted and its quotes doubled',
        );
      }
    }
    return this.isLast ? text.length : null;
  }
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;
const unquote = (text: string): string => (text.includes(quote) ? text.replaceAll('""', quote) : text);
