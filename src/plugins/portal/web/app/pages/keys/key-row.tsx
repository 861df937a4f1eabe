import type { JSX } from 'react';
import type { ApiKey, MintedApiKey } from '../../../../../teams/contracts/api-key';
import { formatDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { keyNames, keyText } from '../../locales/keys';
import { ActionButton } from '../../parts/action-button';
import { Opener } from '../../parts/opener';
import { ReplaceForm } from './replace-form';

interface KeyRowProps {
  readonly apiKey: ApiKey;
  readonly team: string;
  readonly onMinted: (made: MintedApiKey) => void;
  readonly onDone: (text: string) => void;
}

const Deeds = ({ apiKey, team, onMinted, onDone }: KeyRowProps): JSX.Element => {
  const { id, name, prefix } = apiKey;
  return (
    <Opener
      label={keyText.replace}
      of={`${name}, ${prefix}`}
      drawForm={(close) => <ReplaceForm id={id} team={team} onMinted={onMinted} onClose={close} />}
    >
      <ActionButton
        label={keyText.revoke}
        of={`${name}, ${prefix}`}
        busy={keyText.revoking}
        look="grave"
        question={{ title: keyText.revokeTitle(name), text: keyText.revokeText }}
        act={async () => {
          const params = { path: { id }, query: { team } };
          const refusal = await refusalOf(async () => client.POST('/api-keys/{id}/revoke', { params }));
          if (refusal === null) onDone(keyText.revoked(name));
          return refusal;
        }}
      />
    </Opener>
  );
};

export const KeyRow = (props: KeyRowProps): JSX.Element => {
  const { name, prefix, kind, state, scopes, expiresAt, lastUsedAt } = props.apiKey;
  const isUsable = state === 'active' || state === 'stopped';
  const used = lastUsedAt === null ? keyText.neverUsed : keyText.lastUsed(formatDay(lastUsedAt, locale));
  return (
    <li>
      <p className="who">{name}</p>
      <p>
        <span className="tag">{keyNames.states[state]}</span>
        <span className="tag">{keyNames.kinds[kind]}</span>
        <code>{prefix}…</code>
      </p>
      <p className="soft">{scopes.map((scope) => keyNames.scopes[scope]).join(', ')}</p>
      <p className="soft">{state === 'active' ? `${keyText.expires(formatDay(expiresAt, locale))}. ${used}.` : `${used}.`}</p>
      {state === 'stopped' ? <p>{keyText.stopped}</p> : null}
      {isUsable ? <Deeds {...props} /> : null}
    </li>
  );
};
