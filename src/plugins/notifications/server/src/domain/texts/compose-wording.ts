import type { NotificationType } from '../../../../contracts/notification-type';
import type { ContentsOf } from '../notification-types/contents';
import { Line } from '../notification-types/tally';
import { en } from './en';
import { fr } from './fr';
import type { Locale } from './grammar';
import type { Book, Circumstances, Wording } from './wording';

const books: Readonly<Record<Locale, Book>> = { en, fr };

/** The one source of all that somebody reads of a notification: title and sentence of the inbox and of a push, and the mail. */
export const composeWording = <Type extends NotificationType>(
  locale: Locale,
  type: Type,
  contents: ContentsOf<Type>,
  { teamName, isHistorical }: Circumstances,
): Wording => books[locale][type](contents, { teamName: Line.parse(teamName), isHistorical });
