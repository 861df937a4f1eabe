import type { JSX } from 'react';
import { api } from '../api/client';

interface QualifierListProps {
  readonly codes: readonly string[];
  readonly laboratory: string | null;
}

/** A laboratory's marks with what they mean. One that another laboratory explains is taken as that one means it. */
export const QualifierList = ({ codes, laboratory }: QualifierListProps): JSX.Element | null => {
  const { data } = api.useQuery('get', '/laboratory-qualifiers', {}, { staleTime: 300_000, enabled: codes.length > 0 });
  if (codes.length === 0) return null;
  const known = data?.data ?? [];
  return (
    <ul className="qualifiers">
      {codes.map((code) => {
        const fitting = known.filter((one) => one.code === code);
        const meaning = fitting.find((one) => one.laboratory === laboratory) ?? fitting[0];
        return (
          <li key={code}>
            <strong>{code}</strong>
            {meaning === undefined ? null : `: ${meaning.description}`}
          </li>
        );
      })}
    </ul>
  );
};
