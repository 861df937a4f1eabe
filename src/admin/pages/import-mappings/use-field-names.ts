import { mappableFields, type MappableField } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

/** The fields that a part of a mapping speaks of, with what it says of each. */
export const useFieldNames = () => {
  const text = useText();
  return (part: Partial<Record<MappableField, string>>): string => {
    const said = mappableFields.flatMap((field) => {
      const value = part[field];
      return value === undefined ? [] : [text('mapping.pair', { field: text(`field.${field}`), value })];
    });
    return said.length === 0 ? '–' : said.join('; ');
  };
};
