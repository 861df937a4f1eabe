import type { FaultCode } from '../contracts';

/** What every layout is read into: one measurement, as text, already checked. The database converts and merges sets of these. */
export interface CanonicalRow {
  readonly stationCode: string;
  readonly stationName: string;
  readonly waterBody: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly sampleCode: string;
  readonly activityType: string;
  readonly isQualityControl: boolean;
  /** Wall-clock time at the station, `YYYY-MM-DD HH:MM:SS`, in `timeZone`. */
  readonly sampledAtLocal: string;
  readonly timeZone: string;
  readonly parameterCode: string;
  readonly methodCode: string;
  readonly value: string | null;
  readonly valueText: string;
  readonly unit: string;
  readonly detectionCondition: string | null;
  readonly detectionLimit: string | null;
  readonly laboratory: string | null;
}

/** A fault found in one line; the reader adds the line number. */
export interface CellFault {
  readonly code: FaultCode;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

export type ParsedRow = { readonly row: CanonicalRow } | { readonly faults: readonly CellFault[] };

/** The cells of one line by heading. Where a heading stands twice, the first one counts. */
export type Cells = Pick<ReadonlyMap<string, string>, 'get'>;

/** A layout: how its heading line is known, and how one of its lines is read. A new layout is one file in formats/. */
export interface Format {
  readonly name: string;
  recognises(headings: ReadonlySet<string>): boolean;
  parse(cells: Cells): ParsedRow;
}
