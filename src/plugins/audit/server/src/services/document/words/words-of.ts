import type { DocumentWords } from './document-words';
import { en } from './en';
import { fr } from './fr';

export type DocumentLanguage = 'en' | 'fr';

export const wordsOf: Readonly<Record<DocumentLanguage, DocumentWords>> = { en, fr };
