import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import { CommentOnResult } from '../../../../../../api/result/contracts/comment';
import { formatMoment } from '../../../../../../lib/format';
import { api, client } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { toRefusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { resultText } from '../../locales/result';
import { ClosedButton } from '../../parts/closed-button';
import { TextArea } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Shown } from '../../parts/shown';
import { mayIn, type MyTeam } from '../../session/me';

type Comment = components['schemas']['ResultComment'];

interface PlaceProps {
  readonly team: string;
  readonly id: string;
}

const onSuccess = async (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['get', '/results/{id}/comments'] });

const CommentForm = ({ team, id }: PlaceProps): JSX.Element => {
  const saying = useMutation({
    mutationFn: async (body: z.output<typeof CommentOnResult.request.body>) =>
      client.POST('/results/{id}/comments', { params: { path: { id }, query: { team } }, body }),
    onSuccess,
  });
  return (
    <ContractForm
      schema={CommentOnResult.request.body}
      values={{ text: '' }}
      submit={resultText.say}
      busy={resultText.saying}
      sending={saying}
      isEmptiedAfterwards
    >
      <TextArea name="text" label={resultText.comment} hint={resultText.commentHint} fault={resultText.commentFault} />
    </ContractForm>
  );
};

/** One's own can be taken back: no question is asked before it is said. */
const CommentRow = ({ team, id, comment }: PlaceProps & { readonly comment: Comment }): JSX.Element => {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      client.POST('/results/{id}/comments/{comment}/withdraw', { params: { path: { id, comment: comment.id }, query: { team } } }),
    onSuccess,
  });
  const who = comment.byName ?? resultText.somebody;
  if (comment.text === null)
    return <li className="soft">{resultText.taken(who, formatMoment(comment.withdrawnAt ?? comment.at, locale))}</li>;
  return (
    <li>
      <p className="who">{who}</p>
      <p className="said">{comment.text}</p>
      <p className="soft">{formatMoment(comment.at, locale)}</p>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
      {comment.isOwn ? (
        <button
          type="button"
          aria-label={resultText.takeBackOf(comment.text)}
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) mutate();
          }}
        >
          {resultText.takeBack}
        </button>
      ) : null}
    </li>
  );
};

export const ResultComments = ({ team, id }: { readonly team: MyTeam; readonly id: string }): JSX.Element => {
  const place = { team: team.slug, id };
  const query = api.useQuery('get', '/results/{id}/comments', { params: { path: { id }, query: { team: team.slug } } });
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" tabIndex={-1}>
        {resultText.comments}
      </h2>
      <Shown
        query={query}
        headingId="comments"
        draw={({ data }) =>
          data.length === 0 ? (
            <p className="soft">{resultText.noComment}</p>
          ) : (
            <ul className="rows">
              {data.map((comment) => (
                <CommentRow key={comment.id} {...place} comment={comment} />
              ))}
            </ul>
          )
        }
      />
      {mayIn(team, 'comments.write') ? (
        <div className="narrow">
          <CommentForm {...place} />
        </div>
      ) : (
        <>
          <ClosedButton label={resultText.say} reasonId="closed-comments" />
          <p id="closed-comments" className="soft">
            {resultText.closed}
          </p>
        </>
      )}
    </section>
  );
};
