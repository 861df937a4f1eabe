import { formatIsoCell, formatNumber, unescapeCell } from '../../domain/format-cell';
import {
  maxColumns,
  maxRecordLength,
  TableFault,
  tooManyColumns,
  trimCell,
  unreadableReason,
  type TableRecord,
} from '../../domain/table-record';
import type { XmlEvents } from './read-xml';
import type { Workbook } from './workbook-parts';

const maxRow = 1_048_576;

const wholeNumber = /^-?\d+$/;
const numeral = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** What JavaScript reads as a number, or as none at all, need not be what stands there: `0x10`, a blank, `1e-999`. */
const isNumeral = (text: string, number: number): boolean =>
  numeral.test(text) && Number.isFinite(number) && (number !== 0 || !/^[^eE]*[1-9]/.test(text));

/** `AB12` is column 27, counting from 0; -1 when there are no letters. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

/** Collects the records of one sheet from its XML. Empty rows are left out, and so are empty cells behind the last one of a row. */
export class SheetRecords implements XmlEvents {
  private records: TableRecord[] = [];
  private isInData = false;
  private line = 0;
  private cells: string[] = [];
  private length = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private isValue = false;
  private isPhonetic = false;
  private value = '';

  constructor(private readonly workbook: Workbook) {}

  get size(): number {
    return this.records.length;
  }

  /** What has been collected since it was last asked. */
  take(): readonly TableRecord[] {
    const taken = this.records;
    this.records = [];
    return taken;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.isInData = true;
    if (!this.isInData) return;
    if (name === 'c') this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'rPh') this.isPhonetic = true;
    this.isValue = name === 'v' || (name === 't' && !this.isPhonetic);
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  close(name: string): void {
    this.isValue = false;
    if (!this.isInData) return;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'sheetData') this.isInData = false;
  }

  /** Rows and cells may leave out where they stand: then they follow the one before. */
  private openRow(reference: string | undefined): void {
    const row = Number(reference ?? 0);
    this.line = Number.isInteger(row) && row > this.line && row <= maxRow ? row : this.line + 1;
    this.column = -1;
    this.cells = [];
    this.length = 0;
  }

  private openCell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const column = columnOf(r);
    this.column = column === -1 ? this.column + 1 : column;
    if (this.column >= maxColumns) throw new TableFault(this.line, tooManyColumns);
    this.type = t;
    this.style = Number(s);
    this.value = '';
  }

  private closeCell(): void {
    const text = trimCell(this.cellText());
    if (text === '') return;
    this.length += text.length;
    if (this.length > maxRecordLength) throw new TableFault(this.line, `is longer than ${String(maxRecordLength)} characters`);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value } = this;
    if (value === '') return '';
    switch (this.type) {
      case 's':
        return this.sharedText(value);
      case 'str':
      case 'inlineStr':
        return unescapeCell(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return formatIsoCell(value);
      case 'n':
        return this.numberText(value);
      default:
        return value;
    }
  }

  private numberText(value: string): string {
    const kind = this.workbook.kinds[this.style] ?? 'number';
    const number = Number(value);
    if (!isNumeral(value, number) || (kind === 'number' && wholeNumber.test(value))) return value;
    return formatNumber(number, kind, this.workbook.is1904);
  }

  private sharedText(index: string): string {
    const text = this.workbook.texts[Number(index)];
    if (text === undefined) throw new TableFault(this.line, 'refers to a text that the workbook does not hold');
    return text;
  }

  private closeRow(): void {
    const { line, cells } = this;
    if (cells.length > 0) this.records.push({ line, cells, unreadable: unreadableReason(cells), isSparse: true });
  }
}
