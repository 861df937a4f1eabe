import type { Look } from '../../contracts/look';

/** Of the style sheet with the colours of a look. It tells its content: other colours have another address. */
export const lookAddress = ({ colourDeep, colourMark }: Pick<Look, 'colourDeep' | 'colourMark'>): string =>
  `/portal/looks/${[colourDeep, colourMark].map((colour) => colour.slice(1).toLowerCase()).join('-')}.css`;
