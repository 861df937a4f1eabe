import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { textOf } from '../../parts/find-faulty';

const dayOf = (values: FormData, name: string): string | null => (textOf(values, name) === '' ? null : textOf(values, name));

/** The end of the chosen day; what was asked for stays to the second where the day is the same. */
const endOf = (day: string, asked?: ReadGrant): string => (asked?.endsAt.startsWith(day) === true ? asked.endsAt : `${day}T23:59:59Z`);

/** What a form for a grant says, in the terms of the contract. */
export const termsOf = (values: FormData, siteCodes: readonly unknown[], asked?: ReadGrant) => ({
  siteCodes,
  kinds: values.getAll('kinds'),
  fromDay: dayOf(values, 'fromDay'),
  toDay: dayOf(values, 'toDay'),
  endsAt: textOf(values, 'endsAt') === '' ? '' : endOf(textOf(values, 'endsAt'), asked),
});

type Terms = ReturnType<typeof termsOf>;

/** What the contract lets pass and nobody means: a grant that is over, and a time that ends before it begins. */
export const findTermFaults = ({ fromDay, toDay, endsAt }: Terms): readonly string[] => [
  ...(fromDay !== null && toDay !== null && toDay < fromDay ? ['toDay'] : []),
  ...(Date.parse(endsAt) <= Date.now() ? ['endsAt'] : []),
];

export const writtenCodes = (values: FormData): readonly string[] =>
  textOf(values, 'siteCodes')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
