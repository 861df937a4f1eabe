import { Link } from '@tanstack/react-router';
import { useState, type JSX } from 'react';
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

const standIn = 'bundle.zip';

/** In three lines, with the key in its place, and the name of the file once there is one. */
export const Offline = ({ file }: { readonly file: string | null }): JSX.Element => {
  const { data } = api.useQuery('get', '/ledger/keys');
  const key = data?.data.at(-1)?.verifier ?? 'KEY';
  const name = file ?? standIn;
  return (
    <details className="offline-check">
      <summary>{proofText.offline}</summary>
      <p>
        {proofText.offlineText} {file === null ? proofText.offlineName(standIn) : null}
      </p>
      <pre tabIndex={0}>{`unzip ${name} -d bundle\ncd bundle\nnode verify.mjs ../${name} --key "${key}"`}</pre>
      <p>{proofText.offlineEnd}</p>
      <p className="soft">{proofText.keysText}</p>
    </details>
  );
};

/** The proven history to take along; whoever reads by a grant asks the team for it. */
export const BundleButtons = ({ record }: { readonly record: RecordAddress }): JSX.Element => {
  const { guest } = useTeam();
  const [file, setFile] = useState<string | null>(null);
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
        <DownloadButton label={proofText.bundle} name={standIn} fetchFile={fetchBundle(record, false)} onSaved={setFile} />
        <DownloadButton label={proofText.bundleRelated} name={standIn} fetchFile={fetchBundle(record, true)} onSaved={setFile} />
      </div>
      <Offline file={file} />
    </>
  );
};
