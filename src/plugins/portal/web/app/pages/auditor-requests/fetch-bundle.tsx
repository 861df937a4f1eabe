import { useState, type JSX } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { requestText } from '../../locales/auditor-requests';
import { DownloadButton } from '../../parts/download-button';
import type { MyTeam } from '../../session/me';
import { Offline } from '../record/bundle-buttons';

interface FetchBundleProps {
  readonly request: components['schemas']['AuditorRequestDetail'];
  readonly team: MyTeam;
}

/** Tells that it is being made, and gives it once it is. */
export const FetchBundle = ({ request: { id, state }, team }: FetchBundleProps): JSX.Element | null => {
  const [file, setFile] = useState<string | null>(null);
  if (state === 'approved') {
    return (
      <p className="notice" role="status">
        {requestText.beingMade}
      </p>
    );
  }
  if (state !== 'made') return null;
  return (
    <>
      <DownloadButton
        label={requestText.fetch}
        name="bundle.zip"
        onSaved={setFile}
        fetchFile={async () =>
          client.GET('/auditor-requests/{id}/bundle', { params: { path: { id }, query: { team: team.slug } }, parseAs: 'stream' })
        }
      />
      <Offline file={file} />
    </>
  );
};
