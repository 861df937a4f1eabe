import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CreateReadGrant, publicTeamId, type ReadGrant } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText, type Text } from '../../../shared/use-text';
import type { SitesRead } from '../sites/sites-panel';
import { emptyGrant, findGrantFaults, toGrantBody } from './grant-draft';
import { GrantFields } from './grant-fields';
import { useOtherTeams } from './use-other-teams';

interface GrantFormProps {
  readonly team: string;
  readonly sites: SitesRead;
  readonly onMade: () => void;
}

/** What is said once it is done: of a consent that it takes, that it waits for that. */
const describeMade = ({ grantee, consentOf }: ReadGrant, text: Text): string => {
  if (consentOf !== null) return text('grant.awaitsConsent', { team: consentOf });
  return grantee === publicTeamId ? text('grant.published') : text('grant.made', { team: grantee });
};

/** Lets another team or everybody read, for the customer. */
export const GrantForm = ({ team, sites, onMade }: GrantFormProps) => {
  const text = useText();
  const mayGrant = useMay(customerPermissions.grant);
  const teams = useOtherTeams();
  const [draft, setDraft] = useState(emptyGrant);
  const [hasTried, setHasTried] = useState(false);
  const [made, setMade] = useState<ReadGrant | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const known = sites.answer !== null && 'data' in sites.answer ? sites.answer.data.data : null;
  const faults = findGrantFaults(draft, team, teams, text);

  const whyNot = (): string | undefined => {
    if (!mayGrant) return text('grant.noPermission');
    if (known === null) return text(sites.answer === null ? 'site.loading' : 'grant.unknownSites');
    return known.length === 0 ? text('grant.noSites') : undefined;
  };
  const reason = whyNot();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    setMade(null);
    if (reason !== undefined || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(CreateReadGrant, { query: { team }, body: toGrantBody(draft) }));
    if (answer === null) return;
    setMade(answer.data);
    setDraft(emptyGrant);
    setHasTried(false);
    onMade();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {reason !== undefined || known === null ? null : (
          <GrantFields
            draft={draft}
            onChange={(changes) => {
              setDraft({ ...draft, ...changes });
            }}
            faults={hasTried ? faults : new Map<string, string>()}
            sites={known}
            teams={(teams ?? []).filter(({ slug }) => slug !== team)}
            isDisabled={isBusy}
          />
        )}
        <ReasonedButton type="submit" isBusy={isBusy} reason={reason}>
          {text(draft.isPublic ? 'grant.publish' : 'grant.make')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        {made === null ? null : <Notice tone="success" title={describeMade(made, text)} headingTag="h4" takesFocus />}
      </Flex>
    </form>
  );
};
