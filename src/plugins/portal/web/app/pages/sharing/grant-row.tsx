import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { formatUtcDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { publishingText } from '../../locales/publishing';
import { grantNames, sharingText } from '../../locales/sharing';
import { listMyTeams, useMe } from '../../session/me';
import { nameOther } from './describe-grant';
import { GrantDeeds, type GrantProps } from './grant-deeds';

const describeDays = ({ fromDay, toDay }: ReadGrant): string => {
  const show = (day: string): string => formatUtcDay(day, locale);
  if (fromDay !== null && toDay !== null) return sharingText.daysBetween(show(fromDay), show(toDay));
  if (fromDay !== null) return sharingText.daysFrom(show(fromDay));
  return toDay === null ? sharingText.everyDay : sharingText.daysTo(show(toDay));
};

/** To what is read, as soon as it can be. */
const Look = ({ grant: { owner, grantee, state }, team }: Pick<GrantProps, 'grant' | 'team'>): JSX.Element | null => {
  const teams = listMyTeams(useMe());
  if (state !== 'active' || grantee !== team || !teams.some(({ slug }) => slug === owner)) return null;
  return (
    <p>
      <Link className="plain" to="/teams/$team/overview" params={{ team: owner }} aria-label={`${sharingText.look}: ${owner}`}>
        {sharingText.look}
      </Link>
    </p>
  );
};

export const GrantRow = (props: GrantProps): JSX.Element => {
  const { grant, team } = props;
  const { consentOf, state, kinds, siteCodes, endsAt, message } = grant;
  const isOpen = state === 'requested' || state === 'awaits-consent' || state === 'active';
  return (
    <li>
      <p className="who">{nameOther(grant, team)}</p>
      <p>
        <span className="tag">{grantNames.states[state]}</span>
        {isOpen ? sharingText.until(formatUtcDay(endsAt, locale)) : null}
      </p>
      <p className="soft">{kinds.map((kind) => grantNames.kinds[kind]).join(', ')}</p>
      <p className="soft">{sharingText.sites(siteCodes.join(', '))}</p>
      <p className="soft">{describeDays(grant)}</p>
      {consentOf === null || consentOf === team ? null : <p className="soft">{publishingText.takesConsent(consentOf)}</p>}
      {message === null ? null : <p>{sharingText.message(message)}</p>}
      <Look {...props} />
      <GrantDeeds {...props} />
    </li>
  );
};
