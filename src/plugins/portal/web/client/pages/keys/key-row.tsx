import type { JSX } from 'react';
import { RevokeApiKey, RotateApiKey, type ApiKey, type MintedApiKey } from '../../../../../teams/contracts/api-key';
import { formatDay } from '../../../locales/format';
import { callSignedIn } from '../../api/call';
import { locale } from '../../here';
import { common } from '../../locales/common';
import { keyNames, keyText } from '../../locales/keys';
import { ActionButton } from '../../parts/action-button';
import { textOf } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { Opener } from '../../parts/opener';
import { SelectField } from '../../parts/select-field';

interface KeyRowProps {
  readonly apiKey: ApiKey;
  readonly team: string;
  readonly onMinted: (made: MintedApiKey) => void;
  readonly onDone: (text: string) => void;
}

const Replacing = ({ apiKey, team, onMinted, onClose }: Omit<KeyRowProps, 'onDone'> & { readonly onClose: () => void }): JSX.Element => (
  <Form
    submit={keyText.replace}
    busy={keyText.replacing}
    findFaulty={() => []}
    act={async (values) => {
      const body = { overlapHours: Number(textOf(values, 'overlapHours')) };
      const answer = await callSignedIn(RotateApiKey, { params: { id: apiKey.id }, query: { team }, body });
      if ('refusal' in answer) return answer.refusal;
      onClose();
      onMinted(answer.data.data);
      return null;
    }}
    onCancel={{ label: common.cancel, act: onClose }}
  >
    <SelectField
      name="overlapHours"
      label={keyText.overlap}
      options={Object.entries(keyText.overlaps).map(([value, label]) => ({ value, label }))}
      chosen="24"
    />
  </Form>
);

const Deeds = ({ apiKey, team, onMinted, onDone }: KeyRowProps): JSX.Element => {
  const { id, name, prefix } = apiKey;
  return (
    <Opener
      label={keyText.replace}
      of={`${name}, ${prefix}`}
      drawForm={(close) => <Replacing apiKey={apiKey} team={team} onMinted={onMinted} onClose={close} />}
    >
      <ActionButton
        label={keyText.revoke}
        of={`${name}, ${prefix}`}
        busy={keyText.revoking}
        look="grave"
        question={{ title: keyText.revokeTitle(name), text: keyText.revokeText }}
        act={async () => {
          const answer = await callSignedIn(RevokeApiKey, { params: { id }, query: { team } });
          if ('refusal' in answer) return answer.refusal;
          onDone(keyText.revoked(name));
          return null;
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
