export type { AskedNames, MeantByNames, NamedThing, UsedNames } from '../../../plugins/notifications/contracts';
