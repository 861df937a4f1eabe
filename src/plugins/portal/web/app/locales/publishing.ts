import { locale } from '../here';

const en = {
  everybody: 'Everybody',
  publish: 'Publish',
  publishing: 'Publishing…',
  /** What it means, before it is done. */
  everybodySees:
    'Everybody will see, without signing in: the stations of these sites, and the released results of naphthenic acids and of all else that was measured there on these days. Places are exact, except those of sensitive stations, which are rounded to 0.1 degree.',
  copiesStay: 'It can be ended at any time. Copies that somebody made until then cannot be taken back.',
  published: 'Everybody can see this from now on.',
  consentOf: 'Needs the consent of (short name)',
  consentOfHint:
    'A community of which the results speak, for example. Nothing is read before it consents. Leave it empty if nobody is to be asked.',
  consentOfFault: 'Enter the short name of a third team: lower-case letters, digits and hyphens. Or leave it empty.',
  awaitsConsent: (team: string) => `If there is a team “${team}”, it is asked for its consent. Nothing is read before.`,
  takesConsent: (team: string) => `Needs the consent of “${team}”`,
  between: (owner: string, reader: string) => `${owner} → ${reader}`,
  end: 'End',
  ending: 'Ending…',
  endTitle: 'Show this to everybody no longer?',
  endText: 'It takes effect with the next request. Copies that somebody made stay with them. To show it again later, publish it anew.',
  ended: 'This is not shown to everybody any more.',
  toConsent: 'What needs your consent',
  toConsentLead: 'Another team shares results that speak of you or of your land. They are read only while your team consents.',
  noneToConsent: 'Nobody has asked for the consent of your team.',
  consent: 'Consent',
  consenting: 'Consenting…',
  consentTitle: (owner: string) => `Consent to what “${owner}” shares?`,
  consentText:
    'The other team can change nothing of it from then on. You can take your consent back at any time, but not the copies that were made.',
  consented: (owner: string) => `You have consented to what “${owner}” shares. It can be read from now on.`,
  refuse: 'Refuse',
  refusing: 'Refusing…',
  refuseTitle: (owner: string) => `Refuse your consent to what “${owner}” shares?`,
  refuseText: 'Nobody reads it. They see that you refused, and may ask anew.',
  refused: 'You have refused your consent. Nobody reads this.',
  withdraw: 'Take consent back',
  withdrawing: 'Taking back…',
  withdrawTitle: (owner: string) => `Take back your consent to what “${owner}” shares?`,
  withdrawText: 'It takes effect with the next request, for good: to go on later, they must ask anew. Copies that were made stay.',
  withdrawn: 'Your consent is taken back. Nobody reads this any more.',
};

const fr: typeof en = {
  everybody: 'Tout le monde',
  publish: 'Rendre public',
  publishing: 'Publication…',
  everybodySees:
    'Tout le monde verra, sans se connecter\u00a0: les stations de ces sites, et les résultats publiés après révision pour les acides naphténiques et tout ce qui y a été mesuré pendant ces jours. Les lieux sont exacts, sauf ceux des stations sensibles, arrondis à 0,1 degré.',
  copiesStay: 'Il est possible d’y mettre fin à tout moment. Les copies faites d’ici là ne peuvent pas être reprises.',
  published: 'Tout le monde peut désormais voir cela.',
  consentOf: 'Demande l’accord de (nom court)',
  consentOfHint:
    'Par exemple une communauté dont parlent les résultats. Rien n’est lu avant son accord. Laissez vide s’il n’y a personne à qui le demander.',
  consentOfFault: 'Entrez le nom court d’une troisième équipe\u00a0: lettres minuscules, chiffres et traits d’union. Ou laissez vide.',
  awaitsConsent: (team) => `S’il existe une équipe «\u00a0${team}\u00a0», son accord lui est demandé. Rien n’est lu avant.`,
  takesConsent: (team) => `Demande l’accord de «\u00a0${team}\u00a0»`,
  between: (owner, reader) => `${owner} → ${reader}`,
  end: 'Mettre fin',
  ending: 'Fin…',
  endTitle: 'Ne plus montrer cela à tout le monde\u00a0?',
  endText:
    'L’effet commence à la prochaine requête. Les copies déjà faites restent chez qui les a. Pour le montrer de nouveau, il faudra le rendre public une autre fois.',
  ended: 'Cela n’est plus montré à tout le monde.',
  toConsent: 'Ce qui demande votre accord',
  toConsentLead:
    'Une autre équipe partage des résultats qui parlent de vous ou de votre territoire. Ils ne sont lus que tant que votre équipe est d’accord.',
  noneToConsent: 'Personne n’a demandé l’accord de votre équipe.',
  consent: 'Donner l’accord',
  consenting: 'Accord…',
  consentTitle: (owner) => `Donner votre accord à ce que partage «\u00a0${owner}\u00a0»\u00a0?`,
  consentText:
    'L’autre équipe ne peut plus rien y changer. Vous pouvez retirer votre accord à tout moment, mais pas les copies déjà faites.',
  consented: (owner) => `Vous avez donné votre accord à ce que partage «\u00a0${owner}\u00a0». Cela peut désormais être lu.`,
  refuse: 'Refuser',
  refusing: 'Refus…',
  refuseTitle: (owner) => `Refuser votre accord à ce que partage «\u00a0${owner}\u00a0»\u00a0?`,
  refuseText: 'Personne ne le lit. L’autre équipe voit votre refus, et peut demander de nouveau.',
  refused: 'Vous avez refusé votre accord. Personne ne lit cela.',
  withdraw: 'Retirer l’accord',
  withdrawing: 'Retrait…',
  withdrawTitle: (owner) => `Retirer votre accord à ce que partage «\u00a0${owner}\u00a0»\u00a0?`,
  withdrawText:
    'L’effet commence à la prochaine requête, pour de bon\u00a0: pour reprendre plus tard, il faudra demander de nouveau. Les copies déjà faites restent.',
  withdrawn: 'Votre accord est retiré. Personne ne lit plus cela.',
};

export const publishingText = { en, fr }[locale];
