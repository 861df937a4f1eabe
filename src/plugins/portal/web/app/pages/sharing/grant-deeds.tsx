import type { JSX } from 'react';
import type { Site } from '../../../../../../api/site/contracts/index';
import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { sharingText } from '../../locales/sharing';
import { ActionButton } from '../../parts/action-button';
import { Opener } from '../../parts/opener';
import { ApproveForm } from './approve-form';
import { deeds, type Deed } from './deeds';
import { isForEverybody, isThird, nameOther } from './describe-grant';

export interface GrantProps {
  readonly grant: ReadGrant;
  /** Of the own team. */
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
}

/** A team can have several grants of the same other one. */
const describe = (grant: ReadGrant, team: string): string => [nameOther(grant, team), ...grant.siteCodes.slice(0, 3)].join(', ');

const Doing = ({ grant, team, onDone, deed }: Omit<GrantProps, 'sites'> & { readonly deed: Deed }): JSX.Element => (
  <ActionButton
    label={deed.label}
    of={describe(grant, team)}
    busy={deed.busy}
    look={deed.look}
    question={deed.question}
    act={async () => {
      const params = { path: { id: grant.id }, query: { team } };
      const refusal = await refusalOf(async () => client.POST(`/read-grants/{id}/${deed.verb}`, { params }));
      if (refusal === null) onDone(deed.done);
      return refusal;
    }}
  />
);

/** What the team may still do about it by a button of its own: nothing, once it is over. */
const chooseDeeds = (grant: ReadGrant, team: string): readonly Deed[] => {
  if (grant.state === 'requested') return [deeds.takeBack(grant)];
  if (grant.state !== 'awaits-consent' && grant.state !== 'active') return [];
  if (!isThird(grant, team)) return [isForEverybody(grant) ? deeds.unpublish() : deeds.end(grant)];
  return grant.state === 'active' ? [deeds.withdraw(grant)] : [deeds.consent(grant), deeds.refuse(grant)];
};

export const GrantDeeds = (props: GrantProps): JSX.Element | null => {
  const { grant, team, sites, onDone } = props;
  if (grant.state === 'requested' && grant.owner === team) {
    return (
      <Opener
        label={sharingText.approve}
        of={describe(grant, team)}
        drawForm={(close) => <ApproveForm grant={grant} team={team} sites={sites} onDone={onDone} onClose={close} />}
      >
        <Doing {...props} deed={deeds.decline(grant)} />
      </Opener>
    );
  }
  const open = chooseDeeds(grant, team);
  if (open.length === 0) return null;
  return (
    <div className="deeds">
      {open.map((deed) => (
        <Doing key={deed.label} {...props} deed={deed} />
      ))}
    </div>
  );
};
