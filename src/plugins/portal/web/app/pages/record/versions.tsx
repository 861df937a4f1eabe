import { Link, useSearch } from '@tanstack/react-router';
import type { ComponentProps, JSX } from 'react';
import type { components } from '../../api/schema';
import { historyText } from '../../locales/history';
import { wordOfDeed } from '../../locales/ledger-words';
import { recordText } from '../../locales/record';
import { MoreButton } from '../../parts/more-button';
import { Act } from '../history/act';
import { FieldChanges } from '../history/field-changes';
import { SealLine } from '../history/seal-line';

type HistoryEntry = components['schemas']['HistoryEntry'];

interface VersionProps {
  readonly entry: HistoryEntry;
  readonly isChosen: boolean;
}

const Version = ({ entry, isChosen }: VersionProps): JSX.Element => {
  const { event, action, fields, isPruned, seal } = entry;
  const search = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  return (
    <li className={isChosen ? 'chosen' : undefined}>
      <Act
        act={entry}
        title={
          <>
            {wordOfDeed(action)} {isChosen ? <span className="tag">{recordText.chosen}</span> : null}
          </>
        }
      />
      <FieldChanges fields={fields} isPruned={isPruned} />
      <SealLine seal={seal} />
      <Link
        className="plain"
        from="/teams/$team/records/$type/$key"
        to="."
        search={{ ...search, event }}
        hash="proof"
        aria-label={`${recordText.proofOfThis}: ${event}`}
      >
        {recordText.proofOfThis}
      </Link>
    </li>
  );
};

interface VersionsProps {
  readonly entries: readonly HistoryEntry[];
  readonly list: ComponentProps<typeof MoreButton>['list'];
}

/** One entry a save, the newest first. */
export const Versions = ({ entries, list }: VersionsProps): JSX.Element => {
  const { event } = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  return (
    <>
      <ol className="timeline">
        {entries.map((entry) => (
          <Version key={entry.event} entry={entry} isChosen={entry.event === event} />
        ))}
      </ol>
      <MoreButton label={historyText.more} list={list} />
    </>
  );
};
