import { locale } from '../here';

interface Words {
  readonly title: string;
  readonly remedy: string;
}

const en = {
  'client.link-ended': {
    title: 'This link is not valid any more',
    remedy: 'The mails were stopped, or asked for anew since. The link in the latest mail is the one that counts.',
  },
  'client.unreachable': { title: 'There was no answer', remedy: 'Check your connection and try again.' },
  'client.fault': {
    title: 'Something went wrong on this page',
    remedy: 'Try again. If it persists, load the page anew, or tell Luminous what you were about to do.',
  },
  'client.unreadable': { title: 'The answer could not be read', remedy: 'Load the page again and try once more.' },
  'request.invalid': { title: 'This does not have the expected form', remedy: 'Check what you entered and try again.' },
  'request.unauthenticated': { title: 'Your session has ended', remedy: 'Sign in and try again.' },
  'request.forbidden': { title: 'Your role does not allow this', remedy: 'Ask an owner of the team.' },
  'request.rate-limited': { title: 'Too many requests at once', remedy: 'Wait a minute and try again.' },
  'saved-view.name-taken': { title: 'You have a view of this name', remedy: 'Choose another name, or remove the other view first.' },
  'saved-view.too-many': { title: 'You have as many views as can be kept', remedy: 'Remove one that you do not need any more.' },
  'report.too-many-waiting': { title: 'Too many reports of the team are waiting', remedy: 'Wait until some of them are ready.' },
  'report.too-large': { title: 'There is too much for one report', remedy: 'Choose fewer days or fewer stations.' },
  'report.subject-unknown': { title: 'A station is not there any more', remedy: 'Load the page again and choose from the list.' },
  'report.snapshot-unfit': { title: 'These numbers cannot be printed again', remedy: 'Generate the report again with the newest numbers.' },
  'report.kind-unknown': { title: 'There is no such kind of report', remedy: 'Load the page again and choose from the list.' },
  'report.not-ready': { title: 'The report is not ready', remedy: 'Wait until it is, or generate it again.' },
  'report.not-made': {
    title: 'The report could not be made, however often it was tried',
    remedy: 'Generate it again. If it fails again, write to Luminous and name the report.',
  },
  'export.not-expressible': {
    title: 'Some results cannot be told in this format',
    remedy: 'Leave them out, or choose another format. Luminous can add what is missing.',
  },
  'export.too-large': { title: 'There are more results than this format can hold', remedy: 'Narrow the filters, or choose CSV.' },
  'resource.not-found': { title: 'There is nothing here', remedy: 'It may be gone by now, or you may not be in this team any more.' },
  'server.fault': {
    title: 'Something went wrong on our side',
    remedy: 'Try again. If it persists, give the request number below to support.',
  },
  'server.unavailable': { title: 'The service is not available right now', remedy: 'Try again in a few seconds.' },
  'team.suspended': { title: 'The team is suspended', remedy: 'Ask Luminous. Nothing of the team has been deleted.' },
  'session.wrong-credentials': { title: 'The address or the password is wrong', remedy: 'Check both, or ask for a new password.' },
  'session.throttled': { title: 'Too many attempts', remedy: 'Wait a little, or ask for a new password by e-mail.' },
  'session.not-renewable': { title: 'Your session has ended', remedy: 'Sign in again.' },
  'session.cross-site': { title: 'The request did not come from our pages', remedy: 'Open this page anew and try again.' },
  'password.too-common': {
    title: 'This password is easy to guess',
    remedy: 'Choose another: several words that do not belong together are easy to remember.',
  },
  'password.reset-not-valid': {
    title: 'This link cannot be used any more',
    remedy: 'It may have been used already, or have run out after thirty minutes. Ask for another.',
  },
  'invitation.pending': { title: 'This person has been invited already', remedy: 'Send the invitation again, or revoke it.' },
  'invitation.already-member': { title: 'This person is in the team already', remedy: 'Change the person’s role instead.' },
  'invitation.not-pending': {
    title: 'The invitation is not open any more',
    remedy: 'It was accepted or revoked meanwhile. Load the page again.',
  },
  'invitation.not-valid': {
    title: 'This invitation cannot be used',
    remedy: 'It may have been used already, been replaced by a newer one, or have run out. Ask whoever invited you for another.',
  },
  'invitation.other-person': {
    title: 'The invitation is for somebody else',
    remedy: 'Sign out, and sign in with the address to which it was sent.',
  },
  'invitation.sign-in-first': { title: 'You have an account with this address', remedy: 'Sign in, then accept the invitation.' },
  'member.last-owner': { title: 'A team has at least one owner', remedy: 'Make somebody else an owner first.' },
  'member.beyond-your-rights': {
    title: 'Nobody gives or takes more than they may do themselves',
    remedy: 'Ask an owner of the team.',
  },
  'key.not-active': { title: 'The key is not active any more', remedy: 'Make a new one.' },
  'resource.conflict': {
    title: 'Somebody has changed it meanwhile',
    remedy: 'Load the page again to see what is there now, then try again.',
  },
  'exceedance.ended': {
    title: 'This exceedance has ended',
    remedy: 'Load the page again to see how it ended. You can still comment on it.',
  },
  'exceedance.until-passed': { title: 'This moment has passed', remedy: 'Enter a moment that lies ahead, or none.' },
  'threshold.ended': { title: 'The threshold has been ended', remedy: 'Set a new one; what was ended stays as it was.' },
  'threshold.confirmed-already': { title: 'The threshold is in force already', remedy: 'Load the page again to see it as it is now.' },
  'threshold.unit-unfit': {
    title: 'This unit does not measure this parameter',
    remedy: 'Give the limits in a unit that can be converted into the usual one of the parameter.',
  },
  'threshold.unknown-name': {
    title: 'The threshold names something that is not there',
    remedy: 'Check the parameter, the place, the panel and the methods: each is written as the lists have it.',
  },
  'guideline.not-adoptable': {
    title: 'This guideline cannot become a threshold by itself',
    remedy: 'Set a threshold by hand and cite the guideline there.',
  },
  'grant.not-open': {
    title: 'This is not open any more',
    remedy: 'It was answered, ended or taken back meanwhile. Load the page again.',
  },
  'grant.asked-already': { title: 'You have asked this team already', remedy: 'Wait for the answer, or take the request back first.' },
} satisfies Readonly<Record<string, Words>>;

const fr: Readonly<Record<keyof typeof en, Words>> = {
  'client.link-ended': {
    title: 'Ce lien n’est plus valide',
    remedy: 'Les courriels ont été arrêtés, ou demandés de nouveau depuis. C’est le lien du dernier courriel qui compte.',
  },
  'client.unreachable': { title: 'Il n’y a pas eu de réponse', remedy: 'Vérifiez votre connexion et réessayez.' },
  'client.fault': {
    title: 'Quelque chose n’a pas fonctionné sur cette page',
    remedy: 'Réessayez. Si cela persiste, rechargez la page, ou dites à Luminous ce que vous vouliez faire.',
  },
  'client.unreadable': { title: 'La réponse n’a pas pu être lue', remedy: 'Rechargez la page et réessayez.' },
  'request.invalid': { title: 'Cela n’a pas la forme attendue', remedy: 'Vérifiez ce que vous avez saisi et réessayez.' },
  'request.unauthenticated': { title: 'Votre session est terminée', remedy: 'Ouvrez une session et réessayez.' },
  'request.forbidden': { title: 'Votre rôle ne permet pas cela', remedy: 'Demandez à un propriétaire de l’équipe.' },
  'request.rate-limited': { title: 'Trop de requêtes à la fois', remedy: 'Attendez une minute et réessayez.' },
  'saved-view.name-taken': {
    title: 'Vous avez une vue de ce nom',
    remedy: 'Choisissez un autre nom ou supprimez d’abord l’autre vue.',
  },
  'saved-view.too-many': {
    title: 'Vous avez autant de vues qu’on peut en garder',
    remedy: 'Supprimez-en une dont vous n’avez plus besoin.',
  },
  'report.too-many-waiting': { title: 'Trop de rapports de l’équipe attendent', remedy: 'Attendez que certains soient prêts.' },
  'report.too-large': { title: 'C’est trop pour un seul rapport', remedy: 'Choisissez moins de jours ou de stations.' },
  'report.subject-unknown': { title: 'Une station n’est plus là', remedy: 'Rechargez la page et choisissez dans la liste.' },
  'report.snapshot-unfit': {
    title: 'Ces nombres ne peuvent pas être imprimés à nouveau',
    remedy: 'Produisez le rapport à nouveau avec les nombres les plus récents.',
  },
  'report.kind-unknown': { title: 'Ce type de rapport n’existe pas', remedy: 'Rechargez la page et choisissez dans la liste.' },
  'report.not-ready': { title: 'Le rapport n’est pas prêt', remedy: 'Attendez qu’il le soit, ou produisez-le à nouveau.' },
  'report.not-made': {
    title: 'Le rapport n’a pas pu être produit, malgré plusieurs essais',
    remedy: 'Produisez-le à nouveau. Si cela échoue encore, écrivez à Luminous en nommant le rapport.',
  },
  'export.not-expressible': {
    title: 'Certains résultats ne peuvent pas être dits dans ce format',
    remedy: 'Omettez-les ou choisissez un autre format. Luminous peut ajouter ce qui manque.',
  },
  'export.too-large': {
    title: 'Il y a plus de résultats que ce format peut en contenir',
    remedy: 'Resserrez les filtres ou choisissez CSV.',
  },
  'resource.not-found': {
    title: 'Il n’y a rien ici',
    remedy: 'Cela n’existe peut-être plus, ou vous n’êtes plus dans cette équipe.',
  },
  'server.fault': {
    title: 'Quelque chose n’a pas fonctionné de notre côté',
    remedy: 'Réessayez. Si cela se répète, donnez au soutien le numéro de requête ci-dessous.',
  },
  'server.unavailable': { title: 'Le service n’est pas disponible pour le moment', remedy: 'Réessayez dans quelques secondes.' },
  'team.suspended': { title: 'L’équipe est suspendue', remedy: 'Adressez-vous à Luminous. Rien de l’équipe n’a été supprimé.' },
  'session.wrong-credentials': {
    title: 'L’adresse ou le mot de passe est erroné',
    remedy: 'Vérifiez les deux, ou demandez un nouveau mot de passe.',
  },
  'session.throttled': { title: 'Trop de tentatives', remedy: 'Attendez un peu, ou demandez un nouveau mot de passe par courriel.' },
  'session.not-renewable': { title: 'Votre session est terminée', remedy: 'Ouvrez-en une autre.' },
  'session.cross-site': { title: 'La requête ne venait pas de nos pages', remedy: 'Ouvrez cette page de nouveau et réessayez.' },
  'password.too-common': {
    title: 'Ce mot de passe est facile à deviner',
    remedy: 'Choisissez-en un autre\u00a0: plusieurs mots sans rapport entre eux sont faciles à retenir.',
  },
  'password.reset-not-valid': {
    title: 'Ce lien ne peut plus servir',
    remedy: 'Il a peut-être déjà servi, ou ses trente minutes sont passées. Demandez-en un autre.',
  },
  'invitation.pending': { title: 'Cette personne a déjà été invitée', remedy: 'Envoyez l’invitation de nouveau, ou révoquez-la.' },
  'invitation.already-member': { title: 'Cette personne est déjà dans l’équipe', remedy: 'Changez plutôt son rôle.' },
  'invitation.not-pending': {
    title: 'L’invitation n’est plus ouverte',
    remedy: 'Elle a été acceptée ou révoquée entre-temps. Rechargez la page.',
  },
  'invitation.not-valid': {
    title: 'Cette invitation ne peut pas servir',
    remedy:
      'Elle a peut-être déjà servi, a été remplacée par une plus récente, ou a expiré. Demandez-en une autre à la personne qui vous a invité.',
  },
  'invitation.other-person': {
    title: 'L’invitation est pour quelqu’un d’autre',
    remedy: 'Fermez la session, puis ouvrez-en une avec l’adresse à laquelle elle a été envoyée.',
  },
  'invitation.sign-in-first': {
    title: 'Vous avez un compte avec cette adresse',
    remedy: 'Ouvrez une session, puis acceptez l’invitation.',
  },
  'member.last-owner': { title: 'Une équipe a au moins un propriétaire', remedy: 'Faites d’abord d’une autre personne un propriétaire.' },
  'member.beyond-your-rights': {
    title: 'Personne ne donne ni ne retire plus que ses propres droits',
    remedy: 'Demandez à un propriétaire de l’équipe.',
  },
  'key.not-active': { title: 'La clé n’est plus active', remedy: 'Créez-en une autre.' },
  'resource.conflict': {
    title: 'Quelqu’un l’a modifié entre-temps',
    remedy: 'Rechargez la page pour voir ce qui s’y trouve maintenant, puis réessayez.',
  },
  'exceedance.ended': {
    title: 'Ce dépassement est terminé',
    remedy: 'Rechargez la page pour voir comment il s’est terminé. Vous pouvez encore le commenter.',
  },
  'exceedance.until-passed': { title: 'Ce moment est passé', remedy: 'Entrez un moment à venir, ou aucun.' },
  'threshold.ended': { title: 'Il a été mis fin au seuil', remedy: 'Fixez-en un nouveau\u00a0; ce qui est terminé reste tel quel.' },
  'threshold.confirmed-already': {
    title: 'Le seuil est déjà en vigueur',
    remedy: 'Rechargez la page pour le voir tel qu’il est maintenant.',
  },
  'threshold.unit-unfit': {
    title: 'Cette unité ne mesure pas ce paramètre',
    remedy: 'Donnez les limites dans une unité convertible en l’unité habituelle du paramètre.',
  },
  'threshold.unknown-name': {
    title: 'Le seuil nomme quelque chose qui n’existe pas',
    remedy: 'Vérifiez le paramètre, le lieu, le panneau et les méthodes\u00a0: chacun s’écrit comme dans les listes.',
  },
  'guideline.not-adoptable': {
    title: 'Cette recommandation ne peut pas devenir un seuil telle quelle',
    remedy: 'Fixez un seuil à la main et citez-y la recommandation.',
  },
  'grant.not-open': {
    title: 'Ce n’est plus ouvert',
    remedy: 'Une réponse ou une fin est intervenue entre-temps. Rechargez la page.',
  },
  'grant.asked-already': {
    title: 'Vous avez déjà fait une demande à cette équipe',
    remedy: 'Attendez la réponse, ou retirez d’abord la demande.',
  },
};

const known: Readonly<Record<string, Words>> = { en, fr }[locale];

/** What is said of a problem in the reader's language; null where only the server's own words are there. */
export const findWords = (code: string): Words | null => known[code] ?? null;
