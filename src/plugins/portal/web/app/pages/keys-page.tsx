import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { MintedApiKey } from '../../../../teams/contracts/api-key';
import { api } from '../api/client';
import { keyText } from '../locales/keys';
import { shellText } from '../locales/shell';
import { ListSection, Rows } from '../parts/list-section';
import { TeamPage } from '../parts/team-page';
import { useNews } from '../parts/use-news';
import type { MyTeam } from '../session/me';
import { KeyForm } from './keys/key-form';
import { KeyRow } from './keys/key-row';
import { MintedKey } from './keys/minted-key';

const Keys = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const queryClient = useQueryClient();
  const keys = api.useQuery('get', '/api-keys', { params: { query: { team: slug } } });
  const { news, tell } = useNews();
  const [minted, setMinted] = useState<MintedApiKey | null>(null);
  const askAgain = (): void => void queryClient.invalidateQueries({ queryKey: ['get', '/api-keys'] });
  const onMinted = (made: MintedApiKey): void => {
    setMinted(made);
    askAgain();
  };
  const onDone = (text: string): void => {
    tell(text);
    askAgain();
  };
  return (
    <>
      <p>{keyText.lead}</p>
      {minted === null ? null : (
        <MintedKey
          key={minted.id}
          minted={minted}
          onClose={() => {
            setMinted(null);
          }}
        />
      )}
      <ListSection
        id="keys"
        title={keyText.list}
        news={news}
        query={keys}
        draw={({ data }) => (
          <Rows
            rows={data}
            none={keyText.none}
            draw={(one) => <KeyRow key={one.id} apiKey={one} team={slug} onMinted={onMinted} onDone={onDone} />}
          />
        )}
      />
      <section aria-labelledby="new-key">
        <h2 id="new-key">{keyText.newTitle}</h2>
        <KeyForm team={team} onMinted={onMinted} />
      </section>
    </>
  );
};

/** The team's keys for programs. */
export const KeysPage = (): JSX.Element => <TeamPage title={shellText.pages.keys} draw={(_me, team) => <Keys team={team} />} />;
