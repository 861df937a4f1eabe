import { useId, type JSX } from 'react';
import { useFormContext } from 'react-hook-form';
import { channels } from '../../../../../notifications/contracts/notification-type';
import type { EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import type { Digest } from '../../../../../notifications/contracts/preferences';
import { unsubscribeTexts } from '../../../locales/unsubscribe';
import { locale } from '../../here';
import { settingsText } from '../../locales/notification-settings';

type TypeRow = EffectivePreferences['types'][number];

const whenOf = (digest: Digest, isUrgent: boolean): string => {
  if (isUrgent) return settingsText.urgent;
  return digest.kind === 'daily' ? settingsText.daily(digest.at) : settingsText.digests[digest.kind];
};

const Row = ({ told: { type, isUrgent, channels: ways, digest } }: { readonly told: TypeRow }): JSX.Element => {
  const id = useId();
  const { register } = useFormContext();
  const name = unsubscribeTexts[locale].names[type];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="hint">{whenOf(digest.value, isUrgent)}</span>
        {ways.some(({ isLocked }) => isLocked) ? (
          <span className="hint" id={`${id}-locked`}>
            {settingsText.locked}
          </span>
        ) : null}
      </th>
      {ways.map(({ channel, value, isLocked }) => (
        <td key={channel}>
          <label className="tick">
            {isLocked ? (
              <input type="checkbox" defaultChecked={value} disabled aria-describedby={`${id}-locked`} />
            ) : (
              <input type="checkbox" {...register(`chosen.channels.${type}.${channel}`)} />
            )}
            <span className="quiet">{`${name}: ${settingsText.channels[channel]}`}</span>
          </label>
        </td>
      ))}
    </tr>
  );
};

/** What is told, and by which ways. */
export const WaysTable = ({ types }: Pick<EffectivePreferences, 'types'>): JSX.Element => (
  <table className="ways-told">
    <caption className="quiet">{settingsText.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{settingsText.what}</th>
        {channels.map((channel) => (
          <th key={channel} scope="col">
            {settingsText.channels[channel]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {types.map((told) => (
        <Row key={told.type} told={told} />
      ))}
    </tbody>
  </table>
);
