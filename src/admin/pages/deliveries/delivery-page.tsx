import { Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { GetDelivery, ReplayDelivery, type DeliveryDetail } from '../../../plugins/notifications/contracts';
import { BackLink } from '../../shared/back-link';
import { callServer } from '../../shared/call';
import { DataTable, type Column } from '../../shared/data-table';
import { FactList } from '../../shared/fact-list';
import { Notice } from '../../shared/notice';
import { PageFrame } from '../../shared/page-frame';
import { Panel } from '../../shared/panel';
import { ReadOutcome } from '../../shared/read-outcome';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useOneRead } from '../../shared/use-one-read';
import { useText } from '../../shared/use-text';
import { DeliveryBadge } from './delivery-badge';
import { ReplayForm } from './replay-form';

interface OfDelivery {
  readonly delivery: DeliveryDetail;
}

type NoticeTold = DeliveryDetail['notices'][number];

/** What a notification speaks of, as far as this panel has a page for it. */
const linksOf = (team: string, { about }: NoticeTold): { readonly key: string; readonly to: string }[] =>
  about.flatMap(({ type, key }) => (type === 'exceedances' ? [{ key, to: `/luminous/exceedances/of/${team}/${key}` }] : []));

const Facts = ({ delivery }: OfDelivery) => {
  const text = useText();
  const describe = useDescribe();
  const { state, person, team, channel, answer, createdAt, updatedAt, nextAttemptAt } = delivery;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('delivery.state'), <DeliveryBadge key="state" state={state} />],
    [text('delivery.person'), person.name ?? text('delivery.nobody')],
    [text('delivery.address'), person.email],
    [
      text('alert.customer'),
      <TextLink key="team" to={`/luminous/customers/of/${team.slug}`}>
        {team.name}
      </TextLink>,
    ],
    [text('delivery.channel'), text(`delivery.channel.${channel}`)],
    [text('delivery.createdAt'), describe.time(createdAt)],
    [text('delivery.updatedAt'), describe.time(updatedAt)],
    [text('delivery.nextAttemptAt'), nextAttemptAt === null ? null : describe.time(nextAttemptAt)],
    [text('delivery.answer'), answer],
  ];
  return <FactList facts={facts} />;
};

const Told = ({ delivery: { notices, team } }: OfDelivery) => {
  const text = useText();
  const describe = useDescribe();
  const columns: readonly Column<NoticeTold>[] = [
    { heading: text('delivery.type'), cell: ({ type }) => text(`delivery.type.${type}`) },
    { heading: text('delivery.happenedAt'), cell: ({ createdAt }) => <time dateTime={createdAt}>{describe.time(createdAt)}</time> },
    {
      heading: text('delivery.about'),
      cell: (notice) => {
        const links = linksOf(team.slug, notice);
        if (links.length === 0) return '–';
        return (
          <div>
            {links.map(({ key, to }, place) => (
              <div key={key}>
                <TextLink to={to}>{text('delivery.exceedance', { n: place + 1 })}</TextLink>
              </div>
            ))}
          </div>
        );
      },
    },
  ];
  return <DataTable caption={text('delivery.told')} columns={columns} rows={notices} keyOf={({ id }) => id} />;
};

const Attempts = ({ delivery: { attempts } }: OfDelivery) => {
  const text = useText();
  const describe = useDescribe();
  if (attempts.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text('delivery.attempts.none')}
      </Typography>
    );
  }
  const columns: readonly Column<DeliveryDetail['attempts'][number]>[] = [
    { heading: text('delivery.attemptedAt'), cell: ({ at }) => <time dateTime={at}>{describe.time(at)}</time> },
    { heading: text('delivery.outcome'), cell: ({ outcome }) => text(`delivery.outcome.${outcome}`), kind: 'word' },
    { heading: text('delivery.answer'), cell: ({ answer }) => (answer === null ? '–' : <span lang="en">{answer}</span>) },
  ];
  return <DataTable caption={text('delivery.attempts')} columns={columns} rows={attempts} keyOf={({ id }) => id} />;
};

/** One delivery: what it tells, each attempt with the provider's answer, and a way to send it once more. */
export const DeliveryPage = () => {
  const text = useText();
  const { id = '' } = useParams();
  const read = useOneRead(GetDelivery, null, id);
  const [isReplayed, setIsReplayed] = useState(false);
  return (
    <PageFrame
      title={text('delivery.one')}
      lead={text('delivery.one.lead')}
      back={<BackLink to="/luminous/deliveries">{text('delivery.back')}</BackLink>}
    >
      {isReplayed ? <Notice tone="success" title={text('delivery.replayed')} headingTag="h2" takesFocus /> : null}
      <ReadOutcome read={read} loading={text('delivery.loadingOne')} headingTag="h2">
        {({ data }) => (
          <>
            <Panel heading={text('delivery.facts')}>
              <Facts delivery={data} />
            </Panel>
            <Panel heading={text('delivery.told')}>
              <Told delivery={data} />
            </Panel>
            <Panel heading={text('delivery.attempts')}>
              <Attempts delivery={data} />
            </Panel>
            {data.state === 'dead' ? (
              <Panel heading={text('delivery.replay')}>
                <ReplayForm
                  submit={text('delivery.replay')}
                  send={async (reason) => callServer(ReplayDelivery, { params: { id }, query: {}, body: { reason } })}
                  onDone={() => {
                    setIsReplayed(true);
                    read.reload();
                  }}
                />
              </Panel>
            ) : null}
          </>
        )}
      </ReadOutcome>
    </PageFrame>
  );
};
