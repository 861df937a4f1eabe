import type { KeyKind, KeyState } from '../../../../teams/contracts/api-key';
import type { KeyScope } from '../../../../teams/contracts/roles';
import { locale } from '../here';

interface KeyNames {
  readonly kinds: Readonly<Record<KeyKind, string>>;
  readonly states: Readonly<Record<KeyState, string>>;
  readonly scopes: Readonly<Record<KeyScope, string>>;
}

const names: Readonly<Record<'en' | 'fr', KeyNames>> = {
  en: {
    kinds: { live: 'Live', test: 'Test' },
    states: { active: 'Active', expired: 'Expired', revoked: 'Revoked', stopped: 'Stopped' },
    scopes: {
      'data.read': 'Read results',
      'data.write': 'Send results',
      'reports.read': 'Read reports',
      'reports.create': 'Make reports',
      'alerts.acknowledge': 'Acknowledge alerts',
      'history.read': 'Read the history',
      'custody.read': 'Read the chain of custody',
      'files.read': 'Read files',
      'files.write': 'Send files',
    },
  },
  fr: {
    kinds: { live: 'Réelle', test: 'Essai' },
    states: { active: 'Active', expired: 'Expirée', revoked: 'Révoquée', stopped: 'Arrêtée' },
    scopes: {
      'data.read': 'Lire les résultats',
      'data.write': 'Envoyer des résultats',
      'reports.read': 'Lire les rapports',
      'reports.create': 'Faire des rapports',
      'alerts.acknowledge': 'Confirmer les alertes',
      'history.read': 'Lire l’historique',
      'custody.read': 'Lire la chaîne de possession',
      'files.read': 'Lire les fichiers',
      'files.write': 'Envoyer des fichiers',
    },
  },
};

const en = {
  lead: 'With a key, a program acts for the team. It never does more than whoever made it may do.',
  list: 'Keys of the team',
  none: 'There is no key yet.',
  expires: (day: string) => `Works until ${day}`,
  lastUsed: (day: string) => `Last used on ${day}`,
  neverUsed: 'Never used',
  stopped: 'Whoever made this key may not do this any more. Replace it to go on.',
  replace: 'Replace',
  replacing: 'Replacing…',
  overlap: 'How long the old key still works',
  overlaps: { 0: 'Not at all', 1: 'One hour', 24: 'One day', 168: 'One week' },
  revoke: 'Revoke',
  revoking: 'Revoking…',
  revokeTitle: (name: string) => `Revoke the key “${name}”?`,
  revokeText: 'Programs that use it are refused from their next request on. This cannot be taken back.',
  revoked: (name: string) => `The key “${name}” is revoked.`,
  newTitle: 'Make a key',
  name: 'What it is for',
  nameFault: 'Enter what the key is for, in up to 100 characters.',
  kind: 'Kind',
  kindHint: 'A test key sees and writes only the team’s sandbox.',
  scopes: 'What it may do',
  scopesFault: 'Choose at least one.',
  life: 'How long it works',
  days: (days: number) => `${String(days)} days`,
  make: 'Make the key',
  making: 'Making…',
  madeTitle: (name: string) => `The key “${name}” is made`,
  once: 'Copy it now: it is shown this once and kept nowhere.',
  copy: 'Copy the key',
  copied: 'Copied.',
  notCopied: 'The browser does not let it be copied. It is selected now: copy it by hand.',
  close: 'I have kept it',
};

const fr: typeof en = {
  lead: 'Avec une clé, un programme agit pour l’équipe. Il ne fait jamais plus que ce que peut faire la personne qui l’a créée.',
  list: 'Clés de l’équipe',
  none: 'Il n’y a pas encore de clé.',
  expires: (day) => `Fonctionne jusqu’au ${day}`,
  lastUsed: (day) => `Utilisée la dernière fois le ${day}`,
  neverUsed: 'Jamais utilisée',
  stopped: 'La personne qui a créé cette clé n’en a plus le droit. Remplacez la clé pour continuer.',
  replace: 'Remplacer',
  replacing: 'Remplacement…',
  overlap: 'Combien de temps l’ancienne clé fonctionne encore',
  overlaps: { 0: 'Plus du tout', 1: 'Une heure', 24: 'Un jour', 168: 'Une semaine' },
  revoke: 'Révoquer',
  revoking: 'Révocation…',
  revokeTitle: (name) => `Révoquer la clé «\u00a0${name}\u00a0»\u00a0?`,
  revokeText: 'Les programmes qui l’utilisent sont refusés dès leur prochaine requête. C’est définitif.',
  revoked: (name) => `La clé «\u00a0${name}\u00a0» est révoquée.`,
  newTitle: 'Créer une clé',
  name: 'À quoi elle sert',
  nameFault: 'Indiquez à quoi sert la clé, en 100 caractères au plus.',
  kind: 'Genre',
  kindHint: 'Une clé d’essai ne voit et n’écrit que le bac à sable de l’équipe.',
  scopes: 'Ce qu’elle permet',
  scopesFault: 'Choisissez au moins un droit.',
  life: 'Combien de temps elle fonctionne',
  days: (days) => `${String(days)} jours`,
  make: 'Créer la clé',
  making: 'Création…',
  madeTitle: (name) => `La clé «\u00a0${name}\u00a0» est créée`,
  once: 'Copiez-la maintenant\u00a0: elle n’est affichée que cette fois et n’est conservée nulle part.',
  copy: 'Copier la clé',
  copied: 'Copiée.',
  notCopied: 'Le navigateur ne permet pas la copie. La clé est sélectionnée\u00a0: copiez-la à la main.',
  close: 'Je l’ai conservée',
};

export const keyText = { en, fr }[locale];
export const keyNames = names[locale];
