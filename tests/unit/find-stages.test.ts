import { describe, expect, it } from '@jest/globals';
import { custodyStages } from '../../src/api/custody/contracts';
import custodyEvent from '../../src/api/custody/content-types/custody-event/schema.json';
import { findStages, type StagedType } from '../../src/plugins/audit/server/src/domain/find-stages';

const parcels: StagedType = {
  tableName: 'parcels',
  attributes: { leg: { type: 'enumeration', enum: ['packed', 'sent'] }, name: { type: 'string' } },
  declarations: { audit: { stages: 'leg' } },
};

describe('the stages of a type', () => {
  it('are the values of the attribute that it names, in their order', () => {
    expect(findStages([parcels, { ...parcels, tableName: 'others', declarations: {} }])).toEqual([
      { type: 'parcels', place: 1, name: 'packed' },
      { type: 'parcels', place: 2, name: 'sent' },
    ]);
  });

  it.each(['name', 'unknown'])('are not told by "%s", which is no enumeration', (stages) => {
    expect(() => findStages([{ ...parcels, declarations: { audit: { stages } } }])).toThrow('parcels');
  });

  it('of custody are those that its contract has', () => {
    const { collectionName: tableName, attributes, pluginOptions: declarations } = custodyEvent;
    expect(findStages([{ tableName, attributes, declarations }]).map(({ name }) => name)).toEqual([...custodyStages]);
  });
});
