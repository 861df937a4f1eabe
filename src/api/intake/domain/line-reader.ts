import { parseDecimal } from '../../../lib/decimal';
import type { CellFault } from './canonical-row';

/** Finds cells by heading without making a map of every line. Where a heading stands twice, the first one counts. */
export class Headings {
  private readonly indexes = new Map<string, number>();

  constructor(headings: readonly string[]) {
    headings.forEach((heading, index) => {
      if (!this.indexes.has(heading)) this.indexes.set(heading, index);
    });
  }

  has(heading: string): boolean {
    return this.indexes.has(heading);
  }

  indexOf(heading: string): number {
    return this.indexes.get(heading) ?? -1;
  }
}

const maxValueLength = 255;

/** Reads one line cell by cell and collects its faults, so that a sender sees all of them at once. */
export class LineReader {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly headings: Headings,
    private readonly cells: readonly string[],
  ) {}

  /** The text of a cell, or null when it is empty or the column is not there. */
  cell(heading: string): string | null {
    const text = this.cells[this.headings.indexOf(heading)] ?? '';
    return text === '' ? null : text;
  }

  optional(heading: string, maxLength = 255): string | null {
    const text = this.cell(heading);
    if (text !== null && text.length > maxLength) this.fault(heading, `is longer than ${String(maxLength)} characters`);
    return text;
  }

  text(heading: string, maxLength = 255): string {
    const text = this.optional(heading, maxLength);
    if (text === null) this.fault(heading, 'is missing', 'cell.missing');
    return text ?? '';
  }

  /** A cell that must pass `accept`; its result, or an empty text beside a fault. */
  read(heading: string, accept: (text: string) => string | null | undefined, expected: string): string {
    const text = this.text(heading);
    if (text === '') return '';
    const accepted = accept(text);
    if (accepted === null || accepted === undefined) this.fault(heading, expected);
    return accepted ?? '';
  }

  /** A cell that may be empty but must pass `accept` when it is not. */
  readOptional<T>(heading: string, accept: (text: string) => T | null | undefined, expected: string): T | null {
    const text = this.cell(heading);
    if (text === null) return null;
    const accepted = accept(text);
    if (accepted === null || accepted === undefined) this.fault(heading, expected);
    return accepted ?? null;
  }

  /** Degrees; a degree sign may be glued to them. */
  coordinate(heading: string, limit: 90 | 180): string | null {
    return this.readOptional(
      heading,
      (text) => {
        const decimal = parseDecimal(text.replace(/\s*°$/, ''));
        return decimal !== null && Math.abs(Number(decimal)) <= limit ? decimal : null;
      },
      `is not between -${String(limit)} and ${String(limit)} degrees`,
    );
  }

  fault(heading: string, reason: string, code: CellFault['code'] = 'cell.invalid'): void {
    this.faults.push({ code, column: heading, value: this.cell(heading)?.slice(0, maxValueLength) ?? null, reason });
  }
}
