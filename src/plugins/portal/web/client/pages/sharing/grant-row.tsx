import type { JSX } from 'react';
import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { formatUtcDay } from '../../../locales/format';
import { locale } from '../../here';
import { grantNames, sharingText } from '../../locales/sharing';
import { GrantDeeds, type GrantProps } from './grant-deeds';

const describeDays = ({ fromDay, toDay }: ReadGrant): string => {
  const show = (day: string): string => formatUtcDay(day, locale);
  if (fromDay !== null && toDay !== null) return sharingText.daysBetween(show(fromDay), show(toDay));
  if (fromDay !== null) return sharingText.daysFrom(show(fromDay));
  return toDay === null ? sharingText.everyDay : sharingText.daysTo(show(toDay));
};

export const GrantRow = (props: GrantProps): JSX.Element => {
  const { grant, team } = props;
  const { owner, grantee, state, kinds, siteCodes, endsAt, message } = grant;
  const isOpen = state === 'requested' || state === 'active';
  return (
    <li>
      <p className="who">{owner === team ? grantee : owner}</p>
      <p>
        <span className="tag">{grantNames.states[state]}</span>
        {isOpen ? sharingText.until(formatUtcDay(endsAt, locale)) : null}
      </p>
      <p className="soft">{kinds.map((kind) => grantNames.kinds[kind]).join(', ')}</p>
      <p className="soft">{sharingText.sites(siteCodes.join(', '))}</p>
      <p className="soft">{describeDays(grant)}</p>
      {message === null ? null : <p>{sharingText.message(message)}</p>}
      <GrantDeeds {...props} />
    </li>
  );
};
