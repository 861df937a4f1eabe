import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type JSX } from 'react';
import { z } from 'zod';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { AcknowledgeExceedance, CommentOnExceedance } from '../../../../../notifications/contracts/exceedance-routes';
import { formatMoment } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { toRefusal } from '../../api/refusal';
import { locale } from '../../here';
import { common } from '../../locales/common';
import { exceedanceText } from '../../locales/exceedances';
import { TextArea, TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { toInstant, toLocalTime } from '../../parts/local-time';
import { OpenerRow } from '../../parts/opener-row';
import { mayIn, type MyTeam } from '../../session/me';
import { tellActor } from '../exceedances/words';

interface DeedProps {
  readonly team: MyTeam;
  readonly exceedance: Exceedance;
  readonly onDone: (text: string) => void;
}

/** What anything that is done leaves behind: the page reads itself anew, also when somebody else was first. */
const useDone = ({ exceedance: { id }, onDone }: DeedProps, close: () => void) => {
  const queries = useQueryClient();
  const readAgain = async (): Promise<void> => {
    await Promise.all(
      ['/exceedances', '/exceedances/{id}', '/exceedances/{id}/tellings'].map(async (path) =>
        queries.invalidateQueries({ queryKey: ['get', path] }),
      ),
    );
  };
  return {
    path: { id },
    done: (text: string): void => {
      close();
      onDone(text);
      void readAgain();
    },
    onError: (error: unknown): void => {
      if (toRefusal(error).status !== 409) return;
      close();
      onDone(exceedanceText.conflict);
      void readAgain();
    },
  };
};

const Acknowledgement = AcknowledgeExceedance.request.body;
const Until = z
  .object({ until: z.string() })
  .transform(({ until }): z.input<typeof Acknowledgement> => ({ until: toInstant(until) }))
  .pipe(Acknowledgement);

/** The one that stands: nothing is repeated as long as it does. */
const findAcknowledgement = ({ acknowledged, ended }: Exceedance, now: number): Exceedance['acknowledged'] => {
  if (acknowledged === null || ended !== null) return null;
  return acknowledged.until === null || Date.parse(acknowledged.until) > now ? acknowledged : null;
};

const AcknowledgeForm = ({ close, ...props }: DeedProps & { readonly close: () => void }): JSX.Element => {
  const { path, done, onError } = useDone(props, close);
  const [now] = useState(() => Date.now());
  const sending = useMutation({
    mutationFn: async (body: z.output<typeof Until>) =>
      client.POST('/exceedances/{id}/acknowledge', { params: { path, query: { team: props.team.slug } }, body }),
    onSuccess: () => {
      done(exceedanceText.done.acknowledge);
    },
    onError,
  });
  return (
    <ContractForm
      schema={Until}
      values={{ until: toLocalTime(findAcknowledgement(props.exceedance, now)?.until ?? null) }}
      submit={exceedanceText.acknowledgeSend}
      busy={exceedanceText.acknowledging}
      sending={sending}
      onCancel={{ label: common.cancel, act: close }}
    >
      <TextField
        name="until"
        type="datetime-local"
        label={exceedanceText.until}
        hint={exceedanceText.untilHint}
        fault={exceedanceText.untilFault}
      />
    </ContractForm>
  );
};

const prose = {
  explain: { label: exceedanceText.explainLabel, hint: exceedanceText.explainHint, submit: exceedanceText.explainSend },
  resolve: { label: exceedanceText.resolveLabel, hint: exceedanceText.resolveHint, submit: exceedanceText.resolveSend },
  comments: { label: exceedanceText.comment, hint: exceedanceText.commentHint, submit: exceedanceText.commentSend },
} as const;
type ProseDeed = keyof typeof prose;

const ProseForm = ({ deed, close, ...props }: DeedProps & { readonly deed: ProseDeed; readonly close: () => void }): JSX.Element => {
  const { path, done, onError } = useDone(props, close);
  const sending = useMutation({
    mutationFn: async (body: z.output<typeof CommentOnExceedance.request.body>): Promise<unknown> =>
      client.POST(`/exceedances/{id}/${deed}`, { params: { path, query: { team: props.team.slug } }, body }),
    onSuccess: () => {
      done(exceedanceText.done[deed]);
    },
    onError,
  });
  const { label, hint, submit } = prose[deed];
  return (
    <ContractForm
      schema={CommentOnExceedance.request.body}
      values={{ text: '' }}
      submit={submit}
      busy={exceedanceText.saving}
      sending={sending}
      onCancel={{ label: common.cancel, act: close }}
    >
      <TextArea name="text" label={label} hint={hint} fault={exceedanceText.proseFault} />
    </ContractForm>
  );
};

const deeds = [
  { deed: 'acknowledge', label: exceedanceText.acknowledge, right: 'alerts.acknowledge' },
  { deed: 'explain', label: exceedanceText.explain, right: 'alerts.acknowledge' },
  { deed: 'comments', label: exceedanceText.comment, right: 'comments.write' },
  { deed: 'resolve', label: exceedanceText.resolve, right: 'alerts.acknowledge' },
] as const;

type Closed = 'right' | 'over';

const whyClosed = ({ team, exceedance }: DeedProps, { deed, right }: (typeof deeds)[number]): Closed | null => {
  if (!mayIn(team, right)) return 'right';
  return exceedance.ended !== null && deed !== 'comments' ? 'over' : null;
};

/** Who has acknowledged it, for as long as that stands. */
const Standing = ({ standing: { by, byName, until } }: { readonly standing: NonNullable<Exceedance['acknowledged']> }): JSX.Element => (
  <p className="soft">{exceedanceText.acknowledgedBy(tellActor(by, byName), until === null ? null : formatMoment(until, locale))}</p>
);

/** What can be done about it, each by who may; the others are told why not. */
export const Deeds = (props: DeedProps): JSX.Element => {
  const id = useId();
  const [now] = useState(() => Date.now());
  const standing = findAcknowledgement(props.exceedance, now);
  const all = deeds.map((one) => ({ ...one, closed: whyClosed(props, one) }));
  const reasons = { right: exceedanceText.needsRight, over: exceedanceText.isOver };
  return (
    <section aria-labelledby="deeds">
      <h2 id="deeds">{exceedanceText.deeds}</h2>
      {standing === null ? null : <Standing standing={standing} />}
      <OpenerRow
        offers={all.map(({ deed, label, closed }) => ({
          key: deed,
          label: deed === 'acknowledge' && standing !== null ? exceedanceText.acknowledgeAgain : label,
          reasonId: closed === null ? null : `${id}-${closed}`,
          drawForm: (close) =>
            deed === 'acknowledge' ? <AcknowledgeForm {...props} close={close} /> : <ProseForm {...props} deed={deed} close={close} />,
        }))}
      />
      {(['right', 'over'] as const).map((why) =>
        all.some(({ closed }) => closed === why) ? (
          <p key={why} id={`${id}-${why}`} className="soft">
            {reasons[why]}
          </p>
        ) : null,
      )}
    </section>
  );
};
