import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance, ExceedanceComment } from '../../../../../notifications/contracts/exceedance';
import { formatMoment } from '../../../../../../lib/format';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { mayIn, useTeam } from '../../session/me';
import { tellActor } from '../exceedances/words';

export type Commented = Exceedance & { readonly comments: readonly ExceedanceComment[] };

interface Step {
  readonly at: string;
  readonly title: string;
  readonly who: string | null;
  readonly prose: string | null;
}

const whoOf = ({ by, byName }: { readonly by: string; readonly byName: string | null }): string => tellActor(by, byName);

const acknowledgementOf = ({ acknowledged }: Commented): Step[] => {
  if (acknowledged === null) return [];
  const { at, until } = acknowledged;
  const prose = until === null ? null : exceedanceText.untilMoment(formatMoment(until, locale));
  return [{ at, title: exceedanceText.did.acknowledge, who: whoOf(acknowledged), prose }];
};

/** Whoever ends it says why: that is the last explanation. */
const endOf = ({ explained, ended }: Commented): Step[] => {
  const told = explained === null ? null : { who: whoOf(explained), prose: explained.text };
  const isByPerson = ended?.reason === 'by-person';
  const explanation =
    explained === null || told === null || isByPerson ? [] : [{ at: explained.at, title: exceedanceText.did.explain, ...told }];
  if (ended === null) return explanation;
  const why = isByPerson && told !== null ? told : { who: null, prose: null };
  return [...explanation, { at: ended.at, title: exceedanceText.ended[ended.reason], ...why }];
};

const stepsOf = (exceedance: Commented): Step[] => {
  const { did } = exceedanceText;
  const found: Step = { at: exceedance.openedAt, title: did.open, who: null, prose: null };
  const said = exceedance.comments.map((one) => ({ at: one.at, title: did.comment, who: whoOf(one), prose: one.text }));
  const steps = [found, ...acknowledgementOf(exceedance), ...endOf(exceedance), ...said];
  return steps.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
};

/** What happened to it and what was said, the newest first. */
export const Story = ({ exceedance }: { readonly exceedance: Commented }): JSX.Element => {
  const team = useTeam();
  return (
    <section aria-labelledby="story">
      <h2 id="story">{exceedanceText.story}</h2>
      <ol className="story">
        {stepsOf(exceedance).map(({ at, title, who, prose }) => (
          <li key={`${at} ${title}`}>
            <p>
              <strong>{title}</strong>
              {who === null ? null : ` · ${who}`}
            </p>
            <p className="soft">
              <time dateTime={at}>{formatMoment(at, locale)}</time>
            </p>
            {prose === null ? null : <p className="prose">{prose}</p>}
          </li>
        ))}
      </ol>
      {mayIn(team, 'history.read') ? (
        <p>
          <Link to="/teams/$team/records/$type/$key" params={{ team: team.slug, type: 'exceedances', key: exceedance.id }}>
            {exceedanceText.everyChange}
          </Link>
        </p>
      ) : null}
    </section>
  );
};
