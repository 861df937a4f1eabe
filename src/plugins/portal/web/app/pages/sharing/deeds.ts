import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { publishingText } from '../../locales/publishing';
import { sharingText } from '../../locales/sharing';
import { isForEverybody } from './describe-grant';

/** What is done with a grant by one press, once it is sure. */
export interface Deed {
  readonly verb: 'consent' | 'decline' | 'refuse-consent' | 'revoke';
  readonly look: 'first' | 'grave';
  readonly label: string;
  readonly busy: string;
  readonly question: { readonly title: string; readonly text: string };
  readonly done: string;
}

export const deeds = {
  decline: ({ grantee }: ReadGrant): Deed => ({
    verb: 'decline',
    look: 'grave',
    label: sharingText.decline,
    busy: sharingText.declining,
    question: { title: sharingText.declineTitle(grantee), text: sharingText.declineText },
    done: sharingText.declined(grantee),
  }),
  takeBack: ({ owner }: ReadGrant): Deed => ({
    verb: 'revoke',
    look: 'grave',
    label: sharingText.takeBack,
    busy: sharingText.takingBack,
    question: { title: sharingText.takeBackTitle(owner), text: sharingText.takeBackText },
    done: sharingText.takenBack(owner),
  }),
  end: ({ owner, grantee }: ReadGrant): Deed => ({
    verb: 'revoke',
    look: 'grave',
    label: sharingText.end,
    busy: sharingText.ending,
    question: { title: sharingText.endTitle(owner, grantee), text: sharingText.endText },
    done: sharingText.ended(owner, grantee),
  }),
  unpublish: (): Deed => ({
    verb: 'revoke',
    look: 'grave',
    label: publishingText.end,
    busy: publishingText.ending,
    question: { title: publishingText.endTitle, text: publishingText.endText },
    done: publishingText.ended,
  }),
  consent: (grant: ReadGrant): Deed => ({
    verb: 'consent',
    look: 'first',
    label: publishingText.consent,
    busy: publishingText.consenting,
    question: {
      title: publishingText.consentTitle(grant.owner),
      text: [...(isForEverybody(grant) ? [publishingText.everybodySees] : []), publishingText.consentText].join(' '),
    },
    done: publishingText.consented(grant.owner),
  }),
  refuse: ({ owner }: ReadGrant): Deed => ({
    verb: 'refuse-consent',
    look: 'grave',
    label: publishingText.refuse,
    busy: publishingText.refusing,
    question: { title: publishingText.refuseTitle(owner), text: publishingText.refuseText },
    done: publishingText.refused,
  }),
  withdraw: ({ owner }: ReadGrant): Deed => ({
    verb: 'refuse-consent',
    look: 'grave',
    label: publishingText.withdraw,
    busy: publishingText.withdrawing,
    question: { title: publishingText.withdrawTitle(owner), text: publishingText.withdrawText },
    done: publishingText.withdrawn,
  }),
};
