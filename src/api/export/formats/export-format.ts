import type { ExportRow } from '../contracts/row';

/** What a file says about itself, where its format has a place for that. */
export interface ExportAbout {
  readonly teamName: string;
  readonly isPublic: boolean;
  /** As which set of results it was asked for, by the names of the filters. */
  readonly filters: Readonly<Record<string, string>>;
  /** The results are those that counted at this moment. */
  readonly asOf: string;
  readonly resultCount: number;
}

export interface ExportFormat {
  readonly contentType: string;
  readonly extension: string;
  /** Must take the batches one after the other, and end when it is told to. */
  write(rows: AsyncGenerator<readonly ExportRow[]>, about: ExportAbout): AsyncGenerator<string | Buffer>;
}

const signs: Readonly<Record<string, string>> = {
  'Below Detection/Quantification Limit': '<',
  'Above Detection/Quantification Limit': '>',
};

export const signOf = ({ detectionCondition }: Pick<ExportRow, 'detectionCondition'>): string => signs[detectionCondition ?? ''] ?? '';

/** The wording that the licences ask for. */
export const attribution =
  'Contains information licensed under the Open Government Licence – Alberta and the Open Government Licence – Canada.';
