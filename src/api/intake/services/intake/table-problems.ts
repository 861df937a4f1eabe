import { Problem } from '../../../../lib/problem';
import { intakeProblems, type ImportFault } from '../../contracts';
import type { TableFault } from '../../domain/table-record';

export const unknownFormat = (detail: string): Problem => new Problem(intakeProblems['import.unknown-format'], detail);

/** A table that breaks off cannot be taken in parts: nobody knows what stood behind the fault. */
export const rejectTable = ({ line, reason, message }: TableFault): Problem => {
  const fault: ImportFault = { code: 'line.unreadable', line, column: null, value: null, reason };
  return new Problem(intakeProblems['import.rejected'], message, { faults: [fault], faultCount: 1 });
};
