import { z } from 'zod';
import { DecimalText, Reading, ReviewState } from '../../station/contracts';

const optionalText = (description: string) => z.string().nullable().meta({ description });
const optionalDecimal = (description: string) => DecimalText.nullable().meta({ description });

export const Result = Reading.extend({
  version: z.int().meta({ description: '1 for the first account of this measurement; corrections count on.' }),
  station: z.object({ code: z.string(), name: z.string() }),
  sample: z.object({
    code: z.string().meta({ description: "The laboratory's or sampler's code of the sample." }),
    activityType: z.string().meta({ description: 'Kind of sample, in DS-WQX terms.', examples: ['Sample-Routine'] }),
    isQualityControl: z.boolean().meta({ description: 'True for blanks, replicates, splits and spikes.' }),
    medium: optionalText('What was sampled, in DS-WQX terms.'),
    depthM: optionalDecimal('Depth below the surface, in metres.'),
  }),
  parameter: z.string().meta({ description: 'Code of the parameter.', examples: ['naphthenic-acids'] }),
  speciation: optionalText('What the amount is expressed as, in DS-WQX terms.'),
  methodContext: optionalText("Who gave the method's code, in DS-WQX terms."),
  calibration: optionalText('The calibration that turned light into an amount.'),
  text: optionalText('Value or limit exactly as the source wrote it.'),
  limitType: optionalText('What kind of limit the detection condition speaks of, in DS-WQX terms.'),
  reportingLimit: optionalDecimal('The smallest amount that the laboratory reports as a number.'),
  valueType: optionalText('How the value came about, in DS-WQX terms.'),
  replicateCount: z.int().nullable().meta({ description: 'Number of replicates behind the value.' }),
  standardDeviation: optionalDecimal('Standard deviation of the replicates.'),
  confidence95: optionalDecimal('Half the width of the 95 % confidence interval.'),
  dilutionFactor: optionalDecimal('How many times the sample was diluted.'),
  qualifiers: z.array(z.string()).meta({ description: "The laboratory's marks." }),
  laboratory: optionalText('Who analysed the sample.'),
  laboratorySample: optionalText("The laboratory's own code of what it analysed."),
  analysedOn: optionalText('The day of the analysis.'),
  status: optionalText('Standing that the source gave the result, in DS-WQX terms.'),
  comment: optionalText('What the source remarks on the result.'),
  importId: z.string().meta({ description: 'The import that brought it.' }),
}).meta({ id: 'Result', description: 'One measurement of one parameter in one sample.' });
export type Result = z.infer<typeof Result>;

export const ResultVersion = z
  .object({
    id: z.string(),
    version: z.int(),
    reviewState: ReviewState,
    isCurrent: z.boolean().meta({ description: 'True for the version that lists, series and exports give.' }),
    value: DecimalText.nullable(),
    unit: z.string(),
    detection: Reading.shape.detection,
    text: optionalText('Value or limit exactly as the source wrote it.'),
    importId: z.string(),
    importedAt: z.iso.datetime(),
    reason: optionalText('Why the import corrected what was there before.'),
    releasedAt: z.iso.datetime().nullable(),
    supersedes: optionalText('The id of the version that this one corrects.'),
  })
  .meta({ id: 'ResultVersion', description: 'One account of a measurement; corrections add one, nothing is removed.' });
export type ResultVersion = z.infer<typeof ResultVersion>;
