import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { ListApiKeys, type MintedApiKey } from '../../../../teams/contracts/api-key';
import { callSignedIn } from '../api/call';
import { keyText } from '../locales/keys';
import { Shown } from '../parts/asked';
import { SignedIn, type MyTeam } from '../parts/signed-in';
import { useAnswer } from '../parts/use-answer';
import { useNews } from '../parts/use-news';
import { KeyForm } from './keys/key-form';
import { KeyRow } from './keys/key-row';
import { MintedKey } from './keys/minted-key';

const Keys = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const ask = useCallback(async () => callSignedIn(ListApiKeys, { query: { team: slug } }), [slug]);
  const asked = useAnswer(ask);
  const { news, tell } = useNews();
  const [minted, setMinted] = useState<MintedApiKey | null>(null);
  const onMinted = (made: MintedApiKey): void => {
    setMinted(made);
    asked.askAgain();
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
      <section aria-labelledby="keys">
        <h2 id="keys">{keyText.list}</h2>
        {news}
        <Shown
          asked={asked}
          draw={({ data }) =>
            data.length === 0 ? (
              <p class="soft">{keyText.none}</p>
            ) : (
              <ul class="rows">
                {data.map((one) => (
                  <KeyRow
                    key={one.id}
                    apiKey={one}
                    team={slug}
                    onMinted={onMinted}
                    onDone={(text) => {
                      tell(text);
                      asked.askAgain();
                    }}
                  />
                ))}
              </ul>
            )
          }
        />
      </section>
      <section aria-labelledby="new-key">
        <h2 id="new-key">{keyText.newTitle}</h2>
        <KeyForm team={team} onMinted={onMinted} />
      </section>
    </>
  );
};

/** The team's keys for programs. */
export const KeysPage = (): JSX.Element => <SignedIn page="keys" draw={(_me, team) => <Keys team={team} />} />;
