import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { z } from 'zod';
import type { Threshold } from '../../../../notifications/contracts/threshold';
import { EndThreshold } from '../../../../notifications/contracts/threshold-routes';
import { api, client } from '../api/client';
import { toRefusal } from '../api/refusal';
import { common } from '../locales/common';
import { thresholdText } from '../locales/thresholds';
import { ClosedButton } from '../parts/closed-button';
import { TextField } from '../parts/contract-fields';
import { ContractForm } from '../parts/contract-form';
import { toInstant } from '../parts/local-time';
import { Opener } from '../parts/opener';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useNews } from '../parts/use-news';
import { mayIn, useTeam, type MyTeam } from '../session/me';
import { ConfirmButton } from './thresholds/proposals';
import type { Wanted } from './thresholds/rule-form';
import { ThresholdFacts } from './thresholds/threshold-facts';
import { ThresholdForm } from './thresholds/threshold-form';
import { useAct } from './thresholds/use-act';
import { Versions } from './thresholds/versions';
import { tellScope, tellWatched } from './thresholds/words';

interface DeedProps {
  readonly team: MyTeam;
  readonly threshold: Threshold;
  readonly onDone: (text: string) => void;
}

const from = '/inside/teams/$team/thresholds/$id';

/** Somebody who was faster is told of above what they made of it. */
const tellConflict = (onDone: (text: string) => void) => (error: unknown) => {
  if (toRefusal(error).status === 409) onDone(thresholdText.conflict);
};

const Change = ({ team: { slug }, threshold, onDone }: DeedProps): JSX.Element => {
  const { id, version } = threshold;
  const navigate = useNavigate({ from: '/teams/$team/thresholds/$id' });
  const close = async (): Promise<void> => navigate({ search: {} });
  const change = useAct(async ({ rule }: Wanted) => {
    await client.PUT('/thresholds/{id}', { params: { path: { id }, query: { team: slug } }, body: { version, rule } });
    await close();
    onDone(thresholdText.changed(version + 1));
  });
  return (
    <section aria-labelledby="change">
      <h2 id="change">{thresholdText.changing}</h2>
      <ThresholdForm
        key={version}
        team={slug}
        before={threshold}
        submit={thresholdText.save}
        sending={{
          ...change,
          mutate: (wanted) => {
            change.mutate(wanted, { onError: tellConflict(onDone) });
          },
        }}
        onCancel={{ label: common.cancel, act: () => void close() }}
      />
    </section>
  );
};

const Ending = z.object({ from: z.string() }).transform(({ from: typed }) => ({ from: toInstant(typed) }));

const EndForm = ({ team: { slug }, threshold, onDone, close }: DeedProps & { readonly close: () => void }): JSX.Element => {
  const { id, version, state } = threshold;
  const isProposal = state === 'proposed';
  const end = useAct(async (ending: z.output<typeof Ending>) => {
    const body = EndThreshold.request.body.parse({ ...ending, version });
    await client.POST('/thresholds/{id}/end', { params: { path: { id }, query: { team: slug } }, body });
    close();
    onDone(isProposal ? thresholdText.declined : thresholdText.ended);
  });
  return (
    <ContractForm
      schema={Ending}
      values={{ from: '' }}
      submit={isProposal ? thresholdText.decline : thresholdText.end}
      busy={thresholdText.ending}
      sending={{
        ...end,
        mutate: (ending) => {
          end.mutate(ending, { onError: tellConflict(onDone) });
        },
      }}
      onCancel={{ label: common.cancel, act: close }}
    >
      <p>{isProposal ? thresholdText.declineLead : thresholdText.endLead}</p>
      {isProposal ? null : (
        <TextField
          name="from"
          type="datetime-local"
          label={thresholdText.endFrom}
          hint={thresholdText.endFromHint}
          fault={thresholdText.endFromFault}
        />
      )}
    </ContractForm>
  );
};

/** What can be done with it, by whom. */
const Deeds = (props: DeedProps): JSX.Element => {
  const { team, threshold, onDone } = props;
  const { state } = threshold;
  const navigate = useNavigate({ from: '/teams/$team/thresholds/$id' });
  const id = useId();
  const isProposal = state === 'proposed';
  const endLabel = isProposal ? thresholdText.decline : thresholdText.end;
  const closed = mayIn(team, 'thresholds.manage') ? (state === 'ended' ? thresholdText.isEnded : null) : thresholdText.needsRight;
  if (closed !== null) {
    return (
      <>
        <div className="deeds">
          <ClosedButton label={thresholdText.change} reasonId={id} />
          <ClosedButton label={endLabel} reasonId={id} />
        </div>
        <p id={id} className="soft">
          {closed}
        </p>
      </>
    );
  }
  return (
    <div className="deed-row">
      {isProposal ? <ConfirmButton team={team.slug} proposals={[threshold]} label={thresholdText.confirm} onDone={onDone} /> : null}
      <button type="button" onClick={() => void navigate({ search: { change: true } })}>
        {thresholdText.change}
      </button>
      <Opener label={endLabel} drawForm={(close) => <EndForm {...props} close={close} />} />
    </div>
  );
};

const One = (props: DeedProps): JSX.Element => {
  const { team, threshold } = props;
  const { change } = useSearch({ from });
  if (change === true && mayIn(team, 'thresholds.manage') && threshold.state !== 'ended') return <Change {...props} />;
  return (
    <>
      {threshold.state === 'proposed' ? <p className="notice">{thresholdText.isProposal}</p> : null}
      <section aria-labelledby="present">
        <h2 id="present">{thresholdText.present}</h2>
        <ThresholdFacts threshold={threshold} />
        <Deeds {...props} />
      </section>
      <Versions team={team.slug} id={threshold.id} />
    </>
  );
};

/** One threshold: what it says now and said before, and what can be done with it. */
export const ThresholdPage = (): JSX.Element => {
  const team = useTeam();
  const { id } = useParams({ from });
  const { news, tell } = useNews();
  const query = api.useQuery('get', '/thresholds/{id}', { params: { path: { id }, query: { team: team.slug } } });
  const found = query.data?.data;
  return (
    <>
      <PageTitle>{found === undefined ? thresholdText.one : thresholdText.named(tellWatched(found), tellScope(found.rule))}</PageTitle>
      {news}
      <Shown query={query} headingId="page" draw={({ data }) => <One team={team} threshold={data} onDone={tell} />} />
    </>
  );
};
