import { useState } from 'react';
import { MappingName, mappableFields, type MappableField, type Mapping } from '../../../api/intake/contracts';
import type { TextKey } from '../../shared/use-text';
import type { NamedMapping } from './mapping-table';

/** A line without one of these is rejected; each may also hold for the whole file. */
const needed: readonly MappableField[] = ['station', 'date', 'parameter', 'method', 'value', 'unit'];
/** The zone may stand beside the time. */
const always: readonly MappableField[] = ['station', 'date', 'timeZone', 'parameter', 'method', 'value', 'unit'];

type Texts = Readonly<Partial<Record<MappableField, string>>>;

export interface MappingDraft {
  readonly name: string;
  readonly columns: Texts;
  readonly constants: Texts;
  readonly dateOrder: Mapping['dateOrder'];
  readonly hasUnitsRow: boolean;
  /** Fields on the screen, in the order of the contract. */
  readonly fields: readonly MappableField[];
}

const blank: MappingDraft = {
  name: '',
  columns: {},
  constants: {},
  dateOrder: 'year-month-day',
  hasUnitsRow: false,
  fields: always,
};

const draftOf = ({ name, mapping }: NamedMapping): MappingDraft => {
  const used = [...always, ...mappableFields.filter((field) => field in mapping.columns || field in mapping.constants)];
  return { ...mapping, name, fields: [...new Set(used)] };
};

const filled = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])));

/** What has been entered of a mapping, what it lacks to be saved, and what it lacks to be of use. */
export const useMappingDraft = (present: NamedMapping | null, taken: readonly string[]) => {
  const [draft, setDraft] = useState(present === null ? blank : draftOf(present));
  const columns = filled(draft.columns);
  const constants = filled(draft.constants);
  const name = draft.name.trim();

  const lackOf = (): TextKey | undefined => {
    if (!MappingName.safeParse(name).success) return 'mapping.noName';
    if (present === null && taken.includes(name)) return 'mapping.taken';
    return Object.keys(columns).length === 0 ? 'mapping.noColumn' : undefined;
  };

  const change = (part: Partial<MappingDraft>): void => {
    setDraft((draft) => ({ ...draft, ...part }));
  };
  const drop = (field: MappableField): void => {
    const { [field]: _, ...columns } = draft.columns;
    const { [field]: __, ...constants } = draft.constants;
    change({ columns, constants, fields: draft.fields.filter((shown) => shown !== field) });
  };

  const mapping: Mapping = { columns, constants, dateOrder: draft.dateOrder, hasUnitsRow: draft.hasUnitsRow };
  return {
    draft,
    change,
    drop,
    name,
    mapping,
    lack: lackOf(),
    missing: needed.filter((field) => columns[field] === undefined && constants[field] === undefined),
    further: mappableFields.filter((field) => !draft.fields.includes(field)),
    isFixed: (field: MappableField): boolean => always.includes(field),
  };
};
