import type { Test } from 'supertest';
import type { z } from 'zod';
import { CreateThreshold, ListThresholds, type Threshold, type ThresholdRule } from '../../src/plugins/notifications/contracts';
import type { Visitor } from './people';

type Rule = z.input<typeof ThresholdRule>;

/** More than half a milligram a litre is worth a warning, more than five are critical; a test says what else matters to it. */
export const ruleOf = (changes: Partial<Rule> = {}): Rule => ({
  ...{ quantity: 'naphthenic-acids', unit: 'mg/L', operator: 'above' as const },
  ...{ warning: { at: '0.5' }, critical: { at: '5' } },
  ...changes,
});

type Team = Readonly<Record<string, string>>;

/** The answer of a route that tells one threshold. */
export const thresholdOf = async (test: Test): Promise<Threshold> => CreateThreshold.responses[201].body.parse((await test).body).data;

export const setThreshold = async (by: Visitor, team: Team, changes: Partial<Rule> = {}, isProposal = false): Promise<Threshold> =>
  thresholdOf(by.post('/thresholds', { rule: ruleOf(changes), isProposal }, team).expect(201));

export const listThresholdsAs = async (by: Pick<Visitor, 'get'>, query: Team): Promise<Threshold[]> =>
  ListThresholds.responses[200].body.parse((await by.get('/thresholds', query).expect(200)).body).data;
