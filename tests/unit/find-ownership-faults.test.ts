import { describe, expect, it } from '@jest/globals';
import { findOwnershipFaults, type OwnedType } from '../../src/plugins/teams/server/src/domain/find-ownership-faults';

const fit: OwnedType = {
  uid: 'api::thing.thing',
  hasDraftAndPublish: false,
  attributes: {
    teamId: { type: 'string', isStrapis: false },
    name: { type: 'string', isStrapis: false },
    createdBy: { type: 'relation', isStrapis: true },
  },
};

describe('a team-owned type', () => {
  it('is fit with scalar attributes and a team', () => {
    expect(findOwnershipFaults(fit)).toEqual([]);
  });

  it('needs a team', () => {
    expect(findOwnershipFaults({ ...fit, attributes: {} })).toEqual(['api::thing.thing has no string attribute teamId']);
  });

  it('has no draft and publish', () => {
    expect(findOwnershipFaults({ ...fit, hasDraftAndPublish: true })).toEqual(['api::thing.thing has draft and publish switched on']);
  });

  it.each(['relation', 'component', 'dynamiczone', 'media'])('has no %s', (type) => {
    const faults = findOwnershipFaults({ ...fit, attributes: { ...fit.attributes, odd: { type, isStrapis: false } } });
    expect(faults).toEqual([`api::thing.thing.odd is a ${type}; use a scalar key`]);
  });
});
