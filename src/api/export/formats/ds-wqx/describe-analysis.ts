import type { ExportRow } from '../../contracts/row';
import { characteristicNames } from './characteristic-names';
import {
  isIsotope,
  isNutrient,
  isotopeSpeciations,
  needsFraction,
  needsSpeciation,
  nutrientFractions,
  nutrientMedia,
} from './characteristic-rules';
import type { DsWqxCells, Obstacles } from './collect';
import { withoutLimit } from './describe-measurement';
import { toLine, toLines } from './text';
import { fractions, methodContexts, speciations, statuses } from './values';

/** Nutrients are told by how the sample was filtered, after DataStream's guidance on them. */
const filtration: Readonly<Record<string, string>> = { Dissolved: 'Filtered', Total: 'Unfiltered', 'Total Recoverable': 'Unfiltered' };

/** What is not known is `Unspecified` where DS-WQX wants it told. */
const describeFraction = (row: ExportRow, name: string, obstacles: Obstacles): string => {
  if (row.fraction === null) return needsFraction(name) ? 'Unspecified' : '';
  const isTold = isNutrient(name) && nutrientMedia.has(row.medium ?? '');
  const fraction = isTold ? (filtration[row.fraction] ?? row.fraction) : row.fraction;
  if (!(isTold ? nutrientFractions : fractions).has(fraction)) obstacles.add('result.unknown-fraction', row.fraction);
  return fraction;
};

const describeSpeciation = ({ speciation }: ExportRow, name: string, obstacles: Obstacles): string => {
  if (speciation === null) {
    if (!needsSpeciation(name)) return '';
    return isIsotope(name) ? 'of Unspecified' : 'as Unspecified';
  }
  if (!(isIsotope(name) ? isotopeSpeciations : speciations).has(speciation)) obstacles.add('result.unknown-speciation', speciation);
  return speciation;
};

/** A method is known by its code within a context of the list; any other by its name. `Undefined` is the word for one that has neither. */
const describeMethod = ({ method, methodContext, methodName }: ExportRow): DsWqxCells => {
  const id = toLine(method, 51);
  const isListed = methodContext !== null && methodContexts.has(methodContext) && id !== '' && Array.from(id).length <= 50;
  if (isListed) {
    return {
      ResultAnalyticalMethodID: id,
      ResultAnalyticalMethodContext: methodContext,
      ResultAnalyticalMethodName: toLine(methodName, 300),
    };
  }
  const name = methodName ?? [methodContext, method].filter((part) => part !== null).join(' ');
  return { ResultAnalyticalMethodName: toLine(name, 300) || 'Undefined' };
};

/** What DS-WQX has no column for and what nobody may overlook goes into the comment. */
const describeComment = ({ comment, qualifiers, detectionCondition, limit, unit }: ExportRow): string => {
  const notes = [
    qualifiers === null || qualifiers.length === 0 ? null : `Laboratory qualifiers: ${qualifiers.join(', ')}`,
    limit !== null && withoutLimit.has(detectionCondition ?? '') ? `Limit: ${limit} ${unit}` : null,
  ].filter((note) => note !== null);
  const note = notes.length === 0 ? null : `[${notes.join('; ')}]`;
  return toLines([comment, note].filter((part) => part !== null).join(' '), 4000);
};

const isAnalysed = /^(?:Quality Control )?Sample-/;

const describeLaboratory = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const name = toLine(row.laboratory, 100);
  if (name === '' && isAnalysed.test(row.activityType)) obstacles.add('result.no-laboratory', row.sample);
  return { AnalysisStartDate: row.analysedOn ?? '', LaboratoryName: name, LaboratorySampleID: toLine(row.laboratorySample, 60) };
};

const describeStatus = ({ reviewState, status }: ExportRow): string => {
  if (reviewState === 'Preliminary') return 'Preliminary';
  return status !== null && statuses.has(status) ? status : '';
};

export const describeAnalysis = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const name = row.characteristicName ?? '';
  if (name === '') obstacles.add('parameter.no-characteristic', row.parameter);
  else if (!characteristicNames.has(name)) obstacles.add('parameter.unknown-characteristic', row.parameter);
  return {
    CharacteristicName: name,
    MethodSpeciation: describeSpeciation(row, name, obstacles),
    ResultSampleFraction: describeFraction(row, name, obstacles),
    ResultStatusID: describeStatus(row),
    ResultComment: describeComment(row),
    ...describeMethod(row),
    ...describeLaboratory(row, obstacles),
  };
};
