import { locale } from '../here';

/** Words of the ledger. Whose kind has none of its own went into the database directly. */
const en = {
  kinds: {
    admin: 'Luminous staff',
    member: 'Person',
    auditor: 'Auditor',
    apiKey: 'Program',
    system: 'System, by itself',
    public: 'Nobody signed in',
    other: 'Directly in the database',
  },
  types: {
    results: 'Result',
    samples: 'Sample',
    stations: 'Station',
    sites: 'Site',
    custody_events: 'Custody entry',
    station_aliases: 'Station alias',
    imports: 'Import',
    teams: 'Customer',
    memberships: 'Membership',
    invitations: 'Invitation',
    api_keys: 'API key',
    read_grants: 'Read grant',
    team_files: 'File',
    thresholds: 'Threshold',
    exceedances: 'Exceedance',
    exceedance_comments: 'Comment on an exceedance',
    result_comments: 'Comment on a result',
    saved_views: 'Saved view',
    review_policies: 'Review policy',
    parameters: 'Parameter',
    methods: 'Method',
    guidelines: 'Guideline',
    up_users: 'Person',
    admin_users: 'Administrator',
    auditor_requests: 'Auditor request',
  },
  deeds: {
    created: 'Created',
    changed: 'Changed',
    removed: 'Removed',
    published: 'Published',
    baseline: 'Recording began',
    viewed: 'Viewed',
    refused: 'Refused',
    'read-as-guest': 'Read by a guest',
    exported: 'Taken along',
    downloaded: 'Downloaded',
    'signed-in': 'Signed in',
    'sign-in-failed': 'Sign-in refused',
    'hold-placed': 'Legal hold placed',
    'hold-lifted': 'Legal hold lifted',
    prune: 'Values past their period pruned',
    'key-rotated': 'Signing key changed',
    'difference-found': 'The check found a difference',
    'checkpoint-mailed': 'Checkpoint mailed',
    asked: 'Asked',
    approved: 'Approved',
    narrowed: 'Narrowed',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    made: 'Bundle made',
    failed: 'Bundle could not be made',
    expired: 'Ended by itself',
    bundled: 'Put into a bundle',
  },
};

const fr: typeof en = {
  kinds: {
    admin: 'Personnel de Luminous',
    member: 'Personne',
    auditor: 'Auditeur',
    apiKey: 'Programme',
    system: 'Système, de lui-même',
    public: 'Personne non connectée',
    other: 'Directement dans la base',
  },
  types: {
    results: 'Résultat',
    samples: 'Échantillon',
    stations: 'Station',
    sites: 'Site',
    custody_events: 'Entrée de la chaîne de possession',
    station_aliases: 'Autre nom de station',
    imports: 'Importation',
    teams: 'Client',
    memberships: 'Adhésion',
    invitations: 'Invitation',
    api_keys: 'Clé d’API',
    read_grants: 'Droit de lecture',
    team_files: 'Fichier',
    thresholds: 'Seuil',
    exceedances: 'Dépassement',
    exceedance_comments: 'Commentaire sur un dépassement',
    result_comments: 'Commentaire sur un résultat',
    saved_views: 'Vue enregistrée',
    review_policies: 'Règle de revue',
    parameters: 'Paramètre',
    methods: 'Méthode',
    guidelines: 'Recommandation',
    up_users: 'Personne',
    admin_users: 'Administrateur',
    auditor_requests: 'Demande d’auditeur',
  },
  deeds: {
    created: 'Création',
    changed: 'Modification',
    removed: 'Suppression',
    published: 'Publication',
    baseline: 'Début de la consignation',
    viewed: 'Consultation',
    refused: 'Refus',
    'read-as-guest': 'Lecture par un invité',
    exported: 'Emporté',
    downloaded: 'Téléchargement',
    'signed-in': 'Connexion',
    'sign-in-failed': 'Connexion refusée',
    'hold-placed': 'Gel juridique posé',
    'hold-lifted': 'Gel juridique levé',
    prune: 'Valeurs hors durée élaguées',
    'key-rotated': 'Clé de signature changée',
    'difference-found': 'La vérification a trouvé une différence',
    'checkpoint-mailed': 'Point de contrôle envoyé',
    asked: 'Demande',
    approved: 'Approbation',
    narrowed: 'Restriction',
    declined: 'Refus',
    withdrawn: 'Retrait',
    made: 'Paquet préparé',
    failed: 'Paquet impossible à préparer',
    expired: 'Fin par elle-même',
    bundled: 'Mise en paquet',
  },
};

const { kinds, types, deeds }: Readonly<Record<keyof typeof en, Readonly<Record<string, string>>>> = { en, fr }[locale];

const kindOf = (actor: string): string => actor.split(':')[0] ?? '';

export const kindOfActor = (actor: string): string => kinds[kindOf(actor)] ?? kinds['other'] ?? actor;
/** Of whom no name is kept: parts of the system are Luminous, whatever the ledger calls them. */
export const nameOfActor = (actor: string): string => (kindOf(actor) === 'system' ? 'Luminous' : actor);
/** Whoever changes rows past the application is told apart at once. */
export const isDirect = (actor: string): boolean => kinds[kindOf(actor)] === undefined;
/** Tables of the system itself have no word: they are called as the ledger calls them. */
export const wordOfType = (type: string): string => types[type] ?? type;
export const wordOfDeed = (action: string): string => deeds[action] ?? action;
/** What lists can be narrowed to. */
export const knownTypes = Object.keys(types);
export const knownDeeds = Object.keys(deeds);
