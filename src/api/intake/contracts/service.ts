import type { Upload } from '../../../lib/contract';
import { serviceDoor } from '../../../lib/service-door';

/** One line of a table, by its headings. */
export interface SheetLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface IntakeService {
  /**
   * The lines below these headings, of CSV in any encoding or a workbook: reference data, at most 50,000 lines.
   * @throws Problem import.unknown-format, request.too-large
   */
  readSheet(upload: Upload, headings: readonly string[]): Promise<SheetLine[]>;
}

export const intakeService = serviceDoor<IntakeService>('api::intake.intake');
