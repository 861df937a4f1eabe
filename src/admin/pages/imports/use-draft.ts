import { useState } from 'react';
import type { ImportMode } from '../../../api/intake/contracts';
import type { TextKey } from '../../shared/use-text';
import type { ImportOrder } from './api';

export interface Draft {
  readonly file: File | null;
  readonly mode: ImportMode | null;
  readonly createsStations: boolean;
  readonly createsParameters: boolean;
  /** Empty for none. */
  readonly mapping: string;
  readonly reason: string;
}

const blank: Draft = { file: null, mode: null, createsStations: false, createsParameters: false, mapping: '', reason: '' };
const leastReason = 3;

/** What has been entered so far: an order, or what it still lacks. */
export const useDraft = (team: { readonly typed: string; readonly isValid: boolean }) => {
  const [draft, setDraft] = useState(blank);
  const { file, mode } = draft;
  const reason = draft.reason.trim();

  const lackOf = (): TextKey | undefined => {
    if (!team.isValid) return 'form.noTeam';
    if (file === null) return 'form.noFile';
    if (mode === null) return 'form.noMode';
    return reason !== '' && reason.length < leastReason ? 'form.shortReason' : undefined;
  };
  const lack = lackOf();
  const order: ImportOrder | null =
    lack !== undefined || file === null || mode === null ? null : { ...draft, team: team.typed, file, mode, reason };

  const change = (part: Partial<Draft>): void => {
    setDraft((draft) => ({ ...draft, ...part }));
  };

  return { draft, change, order, lack };
};
