import { useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { proofText } from '../../locales/proof';
import { Shown } from '../../parts/shown';
import { When } from '../../parts/when';
import { wordOfDeed } from '../../locales/ledger-words';
import { isSigned, sealWords } from '../history/seal-line';
import { BundleButtons } from './bundle-buttons';
import type { RecordAddress } from './record-address';
import { VerifyHere } from './verify-here';

type HistoryEntry = components['schemas']['HistoryEntry'];

/** How far it has come, in words; what comes first stands first. */
const Stages = ({ entry: { at, seal } }: { readonly entry: HistoryEntry }): JSX.Element => (
  <dl className="stages">
    <dt>
      <span aria-hidden="true">✓</span> {proofText.recorded}
    </dt>
    <dd>
      <When at={at} />. {proofText.recordedText}
    </dd>
    <dt>
      <span aria-hidden="true" className={isSigned(seal) ? undefined : 'ring'}>
        {isSigned(seal) ? '✓' : null}
      </span>{' '}
      {proofText.sealed}
    </dt>
    <dd>{sealWords(seal)}</dd>
    <dt>
      <span aria-hidden="true" className="ring" /> {proofText.witnessed}
    </dt>
    <dd>{proofText.notWitnessed}</dd>
  </dl>
);

interface ProofPanelProps {
  readonly record: RecordAddress;
  readonly newest: HistoryEntry;
}

const ChosenEntry = ({ record, newest }: ProofPanelProps): JSX.Element => {
  const { event } = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  const { team, type, key } = record;
  const chosen = api.useQuery(
    'get',
    '/ledger/records/{type}/{key}/history',
    { params: { path: { type, key }, query: { team, event: event ?? newest.event, limit: 1 } } },
    // What is waiting to be sealed soon is not waiting any more.
    { refetchInterval: ({ state }) => (isSigned(state.data?.data[0]?.seal ?? null) ? false : 3000) },
  );
  return (
    <Shown
      query={chosen}
      headingId="proof"
      draw={({ data: [found = newest] }) => (
        <>
          <p>
            {event === undefined ? proofText.newest : proofText.chosen}: <strong>{wordOfDeed(found.action)}</strong>
          </p>
          <Stages entry={found} />
          {found.action === 'baseline' ? <p>{proofText.baseline}</p> : null}
          {isSigned(found.seal) ? <VerifyHere key={found.event} event={event ?? found.event} team={team} /> : null}
        </>
      )}
    />
  );
};

/** What of an entry is proven, how anybody can check that, and what is not proven. */
export const ProofPanel = ({ record, newest }: ProofPanelProps): JSX.Element => (
  <section className="proof" aria-labelledby="proof">
    <h2 id="proof" tabIndex={-1}>
      {proofText.title}
    </h2>
    <ChosenEntry record={record} newest={newest} />
    <BundleButtons record={record} />
    <h3>{proofText.not}</h3>
    <p>{proofText.notText}</p>
  </section>
);
