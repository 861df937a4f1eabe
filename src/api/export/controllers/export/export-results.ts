import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { actorIn, requireActor, runAs } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { stepwise } from '../../../../lib/steps';
import { auditService } from '../../../../plugins/audit/contracts';
import { teamsService } from '../../../../plugins/teams/contracts';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ExportResults } from '../../contracts';
import { openExport } from '../../services/export/open-export';

export const exportResultsHandler =
  (strapi: Core.Strapi): Handler<typeof ExportResults> =>
  async ({ query: { team: slug, format: formatName, omit, ...filter } }) => {
    const team = await teamsService(strapi).getTeam(slug);
    const caller = requireActor();
    const actor = actorIn(team.id);
    const { format, asOf, resultCount, omittedCount, content } = await runAs(actor, async () => {
      const reader = await withSql(strapi, async (sql) => reviewPolicyService(strapi).findReader(sql, caller, team));
      return openExport(strapi, { reader, format: formatName, filter, omitsInexpressible: omit === 'true' });
    });
    // Before the first byte: what is given out is on record.
    await runAs(actor, async () =>
      auditService(strapi).record({
        kind: 'access',
        action: 'exported',
        type: 'results',
        teamId: team.id,
        detail: { format: formatName, filter: JSON.stringify(filter), resultCount: String(resultCount) },
      }),
    );
    const stream = Readable.from(
      stepwise(content, (work) => runAs(actor, work)),
      { objectMode: false },
    );
    const name = [team.slug, 'results', asOf.toISOString().slice(0, 10), ...(formatName === 'ds-wqx' ? ['ds-wqx'] : [])].join('-');
    return {
      status: 200,
      headers: { 'X-Results-Count': String(resultCount), 'X-Results-Omitted': String(omittedCount) },
      body: { stream, contentType: format.contentType, fileName: `${name}.${format.extension}` },
    };
  };
