import { Flex, Typography } from '@strapi/design-system';
import type { Exceedance, ExceedanceComment } from '../../../plugins/notifications/contracts';
import { Panel } from '../../shared/panel';
import { historyPermission } from '../../shared/permissions';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { Timeline } from '../audit/parts/timeline';
import { When } from '../audit/parts/when';

type Commented = Exceedance & { readonly comments: readonly ExceedanceComment[] };

interface Step {
  readonly at: string;
  readonly title: string;
  readonly who: string | null;
  readonly prose: string | null;
}

const useSteps = (): ((exceedance: Commented) => Step[]) => {
  const text = useText();
  const describe = useDescribe();
  const who = ({ by, byName }: { readonly by: string; readonly byName: string | null }): string => byName ?? describe.actor(by);
  const until = (moment: string | null): string | null =>
    moment === null ? null : text('exceedance.until', { at: describe.time(moment) });
  return ({ openedAt, acknowledged, explained, ended, comments }) => {
    const steps: Step[] = [{ at: openedAt, title: text('exceedance.did.open'), who: null, prose: null }];
    if (acknowledged !== null) {
      steps.push({
        at: acknowledged.at,
        title: text('exceedance.did.acknowledge'),
        who: who(acknowledged),
        prose: until(acknowledged.until),
      });
    }
    // Whoever ends it says why: that is the last explanation.
    const isEndedByPerson = ended?.reason === 'by-person';
    if (explained !== null && !isEndedByPerson) {
      steps.push({ at: explained.at, title: text('exceedance.did.explain'), who: who(explained), prose: explained.text });
    }
    if (ended !== null) {
      const why = isEndedByPerson ? explained : null;
      steps.push({
        at: ended.at,
        title: text(`exceedance.ended.${ended.reason}`),
        who: why === null ? null : who(why),
        prose: why?.text ?? null,
      });
    }
    const said = comments.map((comment) => ({
      at: comment.at,
      title: text('exceedance.did.comment'),
      who: who(comment),
      prose: comment.text,
    }));
    return [...steps, ...said].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  };
};

/** What happened to it and what was said, the newest first; the ledger has every change. */
export const CoursePanel = ({ exceedance }: { readonly exceedance: Commented }) => {
  const text = useText();
  const stepsOf = useSteps();
  const mayReadHistory = useMay(historyPermission);
  return (
    <Panel heading={text('exceedance.course')}>
      <Timeline>
        {stepsOf(exceedance).map(({ at, title, who, prose }) => (
          <li key={`${at} ${title}`}>
            <Flex gap={2} wrap="wrap">
              <Typography fontWeight="bold">{title}</Typography>
              {who === null ? null : <Typography>{who}</Typography>}
              <Typography textColor="neutral600">
                <When at={at} />
              </Typography>
            </Flex>
            {prose === null ? null : (
              <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
                {prose}
              </Typography>
            )}
          </li>
        ))}
      </Timeline>
      {mayReadHistory ? (
        <TextLink to={`/luminous/audit/of/exceedances/${exceedance.id}?with=related`}>{text('exceedance.inLedger')}</TextLink>
      ) : null}
    </Panel>
  );
};
