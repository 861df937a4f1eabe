/**
 * The three ways in which naphthenic acids are measured. The limit of the biosensor is the lowest that has been published for its reporter
 * strains (1.5 to 15 mg/L, by the mixture of acids); laboratories give the limits of their own methods with their results.
 */
export const knownMethods = [
  {
    code: 'na-biosensor',
    context: 'PROPRIETARY',
    name: 'Naphthenic acids by luminescent bacteria (screening)',
    kind: 'biosensor',
    detectionLimit: '1.5',
    limitUnit: 'mg/L',
  },
  {
    code: 'na-hrms',
    context: 'PROPRIETARY',
    name: 'Naphthenic acids by liquid chromatography and high-resolution mass spectrometry',
    kind: 'hrms',
    detectionLimit: null,
    limitUnit: null,
  },
  {
    code: 'na-ftir',
    context: 'PROPRIETARY',
    name: 'Naphthenic acids by infrared spectroscopy (FTIR)',
    kind: 'ftir',
    detectionLimit: null,
    limitUnit: null,
  },
] as const;
