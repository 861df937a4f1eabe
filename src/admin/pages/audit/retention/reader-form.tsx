import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CreateCheckpointReader } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { retentionPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../../customers/choice-field';
import { LineField } from '../../customers/line-field';

const emptyDraft = { email: '', locale: 'en' };
const locales = ['en', 'fr'] as const;
const longestEmail = 254;

/** What staff enter is taken as confirmed. */
export const ReaderForm = ({ onAdded }: { readonly onAdded: () => void }) => {
  const text = useText();
  const mayChange = useMay(retentionPermissions.hold);
  const [draft, setDraft] = useState(emptyDraft);
  const [fault, setFault] = useState<string | undefined>();
  const [added, setAdded] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAdded(null);
    const isFit = CreateCheckpointReader.request.body.safeParse(draft).success;
    setFault(isFit ? undefined : text('readers.email.invalid'));
    if (!mayChange || isBusy || !isFit) return;
    const answer = await perform(async () => callServer(CreateCheckpointReader, { query: {}, body: draft }));
    if (answer === null) return;
    setAdded(answer.data.email);
    setDraft(emptyDraft);
    onAdded();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LineField
          name="email"
          type="email"
          label={text('readers.email')}
          hint={text('readers.email.hint')}
          value={draft.email}
          fault={fault}
          isDisabled={isBusy}
          isRequired
          maxLength={longestEmail}
          onChange={(email) => {
            setDraft({ ...draft, email });
          }}
        />
        <ChoiceField
          name="locale"
          label={text('readers.locale')}
          value={draft.locale}
          fault={undefined}
          isDisabled={isBusy}
          options={locales.map((value) => ({ value, label: text(`readers.locale.${value}`) }))}
          onChange={(locale) => {
            setDraft({ ...draft, locale });
          }}
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayChange ? undefined : text('readers.noPermission')}>
          {text('readers.add')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        {added === null ? null : <Notice tone="success" title={text('readers.added', { email: added })} headingTag="h4" takesFocus />}
      </Flex>
    </form>
  );
};
