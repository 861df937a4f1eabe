import type { NotificationType } from '../../../../contracts/notification-type';
import { contentsSchemas, type ContentsOf } from './contents';
import { gather } from './tally';

type ItemOf<Type extends NotificationType> = ContentsOf<Type>['items'][number];

/** Contents of any number of things, at least one, in the form in which they are stored. */
export const composeContents = <Type extends NotificationType>(type: Type, items: readonly ItemOf<Type>[]): ContentsOf<Type> =>
  contentsSchemas[type].parse(gather(items));
