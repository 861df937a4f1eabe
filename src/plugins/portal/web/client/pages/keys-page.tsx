import { useCallback, useState, type JSX } from 'react';
import { ListApiKeys, type MintedApiKey } from '../../../../teams/contracts/api-key';
import { callSignedIn } from '../api/call';
import { keyText } from '../locales/keys';
import { ListedSection, Rows, useListed } from '../parts/listed';
import { SignedIn, type MyTeam } from '../parts/signed-in';
import { KeyForm } from './keys/key-form';
import { KeyRow } from './keys/key-row';
import { MintedKey } from './keys/minted-key';

const Keys = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const listed = useListed(useCallback(async () => callSignedIn(ListApiKeys, { query: { team: slug } }), [slug]));
  const [minted, setMinted] = useState<MintedApiKey | null>(null);
  const onMinted = (made: MintedApiKey): void => {
    setMinted(made);
    listed.asked.askAgain();
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
      <ListedSection
        id="keys"
        title={keyText.list}
        listed={listed}
        draw={({ data }) => (
          <Rows
            rows={data}
            none={keyText.none}
            draw={(one) => <KeyRow key={one.id} apiKey={one} team={slug} onMinted={onMinted} onDone={listed.onDone} />}
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
export const KeysPage = (): JSX.Element => <SignedIn page="keys" draw={(_me, team) => <Keys team={team} />} />;
