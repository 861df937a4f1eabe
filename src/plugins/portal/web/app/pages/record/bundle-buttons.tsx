import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api, client } from '../../api/client';
import { proofText } from '../../locales/proof';
import { DownloadButton } from '../../parts/download-button';
import { useTeam } from '../../session/me';
import type { RecordAddress } from './record-address';

const fetchBundle =
  ({ team, type, key }: RecordAddress, isWithRelated: boolean) =>
  async () =>
    client.GET('/ledger/bundle', {
      params: { query: { team, type, key, ...(isWithRelated ? { with: 'related' } : {}) } },
      parseAs: 'stream',
    });

/** In three lines, with the key in its place. */
export const Offline = (): JSX.Element => {
  const { data } = api.useQuery('get', '/ledger/keys');
  const key = data?.data.at(-1)?.verifier ?? 'KEY';
  return (
    <details className="offline-check">
      <summary>{proofText.offline}</summary>
      <p>{proofText.offlineText}</p>
      <pre tabIndex={0}>{`unzip bundle.zip -d bundle\ncd bundle\nnode verify.mjs ../bundle.zip --key "${key}"`}</pre>
      <p>{proofText.offlineEnd}</p>
      <p className="soft">{proofText.keysText}</p>
    </details>
  );
};

/** The proven history to take along; whoever reads by a grant asks the team for it. */
export const BundleButtons = ({ record }: { readonly record: RecordAddress }): JSX.Element => {
  const { guest } = useTeam();
  if (guest !== null) {
    return (
      <p>
        {proofText.guest}{' '}
        <Link to="/teams/$team/auditor-requests" params={{ team: guest.through }}>
          {proofText.ask}
        </Link>
      </p>
    );
  }
  return (
    <>
      <p>{proofText.bundleText}</p>
      <div className="downloads">
        <DownloadButton label={proofText.bundle} name="bundle.zip" fetchFile={fetchBundle(record, false)} />
        <DownloadButton label={proofText.bundleRelated} name="bundle.zip" fetchFile={fetchBundle(record, true)} />
      </div>
      <Offline />
    </>
  );
};
