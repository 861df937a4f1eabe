/** The reporter strains of the biosensor: what makes each of them glow. */
export const knownPanels = [
  {
    code: 'atuA',
    name: 'atuA reporter',
    promoter: 'atuA',
    compoundClass: 'Naphthenic acids',
    plainHelp: 'Glows when the bacterium begins to digest naphthenic acids.',
  },
  {
    code: 'atuR',
    name: 'atuR reporter',
    promoter: 'atuR',
    compoundClass: 'Naphthenic acids',
    plainHelp: 'Glows when the switch of that digestion feels naphthenic acids.',
  },
  {
    code: 'marR',
    name: 'marR reporter',
    promoter: 'marR',
    compoundClass: 'Naphthenic acids',
    plainHelp: 'Glows when the bacterium defends itself against naphthenic acids.',
  },
] as const;
