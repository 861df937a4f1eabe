import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { InvitePerson, NewInvitation, type Locale } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { findFaults } from '../find-faults';
import { LineField } from '../line-field';
import { findAccessEnd } from '../people/access-end';
import { RoleFields, type RoleDraft } from '../people/role-fields';

interface InviteFormProps {
  readonly team: string;
  /** The customer's own language, unless another is chosen. */
  readonly locale: Locale;
  readonly onInvited: () => void;
}

interface Draft extends RoleDraft {
  readonly email: string;
  readonly locale: string;
}

const locales = ['en', 'fr'] as const;

/** Asks one person into a team. */
export const InviteForm = ({ team, locale, onInvited }: InviteFormProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const mayInvite = useMay(customerPermissions.invite);
  const [draft, setDraft] = useState<Draft>({ email: '', role: 'viewer', lastDay: '', locale });
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const { lastDay, ...rest } = draft;
  const body = { ...rest, accessEndsAt: findAccessEnd(draft.role, lastDay) };
  const faults = findFaults(NewInvitation, body, text, 'invitation');
  const shown = hasTried ? faults : new Map<string, string>();

  const change = (changes: Partial<Draft>): void => {
    setDraft({ ...draft, ...changes });
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayInvite || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(InvitePerson, { query: { team }, body }));
    if (answer === null) return;
    toggleNotification({ type: 'success', message: text('invitation.invited', { email: answer.data.email }) });
    change({ email: '' });
    setHasTried(false);
    onInvited();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LineField
          name="email"
          label={text('invitation.email')}
          type="email"
          value={draft.email}
          maxLength={254}
          isRequired
          fault={shown.get('email')}
          isDisabled={isBusy}
          onChange={(email) => {
            change({ email });
          }}
        />
        <RoleFields draft={draft} onChange={change} fault={shown.get('accessEndsAt')} isDisabled={isBusy} />
        <ChoiceField
          name="mailLocale"
          label={text('invitation.locale')}
          value={draft.locale}
          options={locales.map((locale) => ({ value: locale, label: text(`customer.locale.${locale}`) }))}
          fault={undefined}
          isDisabled={isBusy}
          onChange={(locale) => {
            change({ locale });
          }}
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayInvite ? undefined : text('people.noPermission')}>
          {text('invitation.invite')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
      </Flex>
    </form>
  );
};
