import type { JSX } from 'react';
import type { Site } from '../../../../../../api/site/contracts';
import { DeclineReadGrant, RevokeReadGrant, type ReadGrant } from '../../../../../teams/contracts/read-grant';
import { callSignedIn } from '../../api/call';
import { sharingText } from '../../locales/sharing';
import { ActionButton } from '../../parts/action-button';
import { Opener } from '../../parts/opener';
import { ApproveForm } from './approve-form';

export interface GrantProps {
  readonly grant: ReadGrant;
  /** Of the own team. */
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
}

/** A team can have several grants of the same other one. */
const describe = ({ owner, grantee, siteCodes }: ReadGrant, team: string): string =>
  [owner === team ? grantee : owner, ...siteCodes.slice(0, 3)].join(', ');

interface Deed {
  readonly contract: typeof DeclineReadGrant | typeof RevokeReadGrant;
  readonly label: string;
  readonly busy: string;
  readonly question: { readonly title: string; readonly text: string };
  readonly done: string;
}

const deeds = {
  decline: ({ grantee }: ReadGrant): Deed => ({
    contract: DeclineReadGrant,
    label: sharingText.decline,
    busy: sharingText.declining,
    question: { title: sharingText.declineTitle(grantee), text: sharingText.declineText },
    done: sharingText.declined(grantee),
  }),
  takeBack: ({ owner }: ReadGrant): Deed => ({
    contract: RevokeReadGrant,
    label: sharingText.takeBack,
    busy: sharingText.takingBack,
    question: { title: sharingText.takeBackTitle(owner), text: sharingText.takeBackText },
    done: sharingText.takenBack(owner),
  }),
  end: ({ owner, grantee }: ReadGrant): Deed => ({
    contract: RevokeReadGrant,
    label: sharingText.end,
    busy: sharingText.ending,
    question: { title: sharingText.endTitle(owner, grantee), text: sharingText.endText },
    done: sharingText.ended(owner, grantee),
  }),
};

const Ending = ({ grant, team, onDone, deed }: Omit<GrantProps, 'sites'> & { readonly deed: Deed }): JSX.Element => (
  <ActionButton
    label={deed.label}
    of={describe(grant, team)}
    busy={deed.busy}
    look="grave"
    question={deed.question}
    act={async () => {
      const answer = await callSignedIn(deed.contract, { params: { id: grant.id }, query: { team } });
      if ('refusal' in answer) return answer.refusal;
      onDone(deed.done);
      return null;
    }}
  />
);

/** What the team may still do about it: nothing, once it is over. */
export const GrantDeeds = (props: GrantProps): JSX.Element | null => {
  const { grant, team, sites, onDone } = props;
  if (grant.state === 'requested' && grant.owner === team) {
    return (
      <Opener
        label={sharingText.approve}
        of={describe(grant, team)}
        drawForm={(close) => <ApproveForm grant={grant} team={team} sites={sites} onDone={onDone} onClose={close} />}
      >
        <Ending {...props} deed={deeds.decline(grant)} />
      </Opener>
    );
  }
  if (grant.state !== 'requested' && grant.state !== 'active') return null;
  return (
    <div className="deeds">
      <Ending {...props} deed={grant.state === 'active' ? deeds.end(grant) : deeds.takeBack(grant)} />
    </div>
  );
};
