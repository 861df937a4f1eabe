import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api, client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import type { Refusal } from '../../api/refusal';
import { firstStepsText } from '../../locales/first-steps';
import { ActionButton } from '../../parts/action-button';
import { ClosedButton } from '../../parts/closed-button';
import { Shown } from '../../parts/shown';
import { useNews } from '../../parts/use-news';
import { mayIn, type MyTeam } from '../../session/me';
import { tellWatched } from '../thresholds/words';
import { Onward } from './onward';
import { PreviewLine } from './threshold-preview';
import { tellRule, tellScope, type Threshold } from './tell-rule';

interface ProposalsProps {
  readonly team: MyTeam;
  readonly proposals: readonly Threshold[];
  readonly confirm: (proposals: readonly Threshold[]) => Promise<Refusal | null>;
}

const ConfirmButton = ({ team, proposals, confirm, label, look }: ProposalsProps & { readonly label: string; readonly look?: 'first' }) => {
  const [first, ...others] = proposals;
  const of = first === undefined || others.length > 0 ? {} : { of: tellWatched(first) };
  return mayIn(team, 'thresholds.manage') ? (
    <ActionButton
      label={label}
      {...of}
      {...(look === undefined ? {} : { look })}
      busy={firstStepsText.confirming}
      act={async () => confirm(proposals)}
    />
  ) : (
    <ClosedButton label={label} reasonId="no-right" />
  );
};

const Proposals = ({ team, proposals, confirm }: ProposalsProps): JSX.Element => (
  <>
    <ul className="rows">
      {proposals.map((one) => (
        <li key={one.id}>
          <p className="who">{tellWatched(one)}</p>
          <p>{`${tellScope(one.rule)}, ${tellRule(one.rule)}.`}</p>
          {mayIn(team, 'thresholds.manage') ? <PreviewLine team={team} threshold={one} /> : null}
          <p>
            <Link to="/teams/$team/thresholds/$id" params={{ team: team.slug, id: one.id }}>
              {firstStepsText.change}
            </Link>
          </p>
          <div className="deeds">
            <ConfirmButton team={team} proposals={[one]} confirm={confirm} label={firstStepsText.confirm} />
          </div>
        </li>
      ))}
    </ul>
    {proposals.length < 2 ? null : (
      <ConfirmButton team={team} proposals={proposals} confirm={confirm} label={firstStepsText.confirmAll} look="first" />
    )}
  </>
);

const Standing = ({ thresholds, team }: { readonly thresholds: readonly Threshold[]; readonly team: MyTeam }): JSX.Element => {
  const inForce = thresholds.filter(({ state }) => state === 'in-force').length;
  return (
    <p>
      {inForce === 0 ? firstStepsText.noThresholds : firstStepsText.inForce(inForce)}{' '}
      <Link to="/teams/$team/thresholds/new" params={{ team: team.slug }}>
        {firstStepsText.setOwn}
      </Link>
    </p>
  );
};

/** Proposed ones are looked at and confirmed; others are set on their own page. */
export const ThresholdsStep = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const queryClient = useQueryClient();
  const { news, tell } = useNews();
  const query = { team: team.slug };
  const thresholds = api.useQuery('get', '/thresholds', { params: { query: { ...query, limit: 200 } } });
  const confirm: ProposalsProps['confirm'] = async (proposals) => {
    const body = { proposals: proposals.map(({ id, version }) => ({ id, version, rule: null })) };
    const refusal = await refusalOf(async () => client.POST('/thresholds/confirm', { params: { query }, body }));
    if (refusal !== null) return refusal;
    tell(firstStepsText.confirmed(proposals.length));
    await Promise.all(
      ['/thresholds', '/onboarding', '/overview'].map(async (path) => queryClient.invalidateQueries({ queryKey: ['get', path] })),
    );
    return null;
  };
  return (
    <>
      <p>{firstStepsText.thresholdsLead}</p>
      {mayIn(team, 'thresholds.manage') ? null : (
        <p className="soft" id="no-right">
          {firstStepsText.notAmongRights}
        </p>
      )}
      {news}
      <Shown
        query={thresholds}
        headingId="step"
        draw={({ data }) => {
          const proposals = data.filter(({ state }) => state === 'proposed');
          return (
            <>
              {proposals.length === 0 ? (
                <p className="soft">{firstStepsText.noProposals}</p>
              ) : (
                <Proposals team={team} proposals={proposals} confirm={confirm} />
              )}
              <Standing thresholds={data} team={team} />
            </>
          );
        }}
      />
      <Onward step="thresholds" team={team} />
    </>
  );
};
