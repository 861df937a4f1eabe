import { en } from './en';
import { fr } from './fr';
import type { Messages } from './text';

export type Locale = 'en' | 'fr';

export const messages: Readonly<Record<Locale, Messages>> = { en, fr };
