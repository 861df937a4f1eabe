import { english, french, type Locale } from './grammar';

/** What stands around what is told. */
interface Frame {
  readonly greeting: string;
  readonly digestTitle: (n: number) => string;
  readonly digestOpening: (teamName: string) => string;
  readonly digestRest: (n: number) => string;
  readonly openInbox: string;
  readonly reason: (teamName: string) => string;
  /** Said instead of offering a link that stops it. */
  readonly unstoppable: string;
  readonly settings: string;
  readonly stop: string;
}

export const frames: Readonly<Record<Locale, Frame>> = {
  en: {
    greeting: 'Hello,',
    digestTitle: (n) => english.counted(n, 'message', 'messages'),
    digestOpening: (teamName) => `Here is what has happened at ${teamName}:`,
    digestRest: (n) => `${english.more(n)} can be found in your inbox.`,
    openInbox: 'Open the inbox',
    reason: (teamName) => `You get this because you are told what happens at ${teamName}.`,
    unstoppable: 'Something as important as this is not stopped by a link in a mail.',
    settings: 'Choose what you are told',
    stop: 'Stop mails like this one',
  },
  fr: {
    greeting: 'Bonjour,',
    digestTitle: (n) => french.counted(n, 'message', 'messages'),
    digestOpening: (teamName) => `Voici les nouvelles de ${teamName} :`,
    digestRest: (n) => `${french.more(n)} vous ${french.agree(n, 'attend', 'attendent')} dans votre boîte de réception.`,
    openInbox: 'Ouvrir la boîte de réception',
    reason: (teamName) => `Vous recevez ce message parce que vous suivez ce qui se passe chez ${teamName}.`,
    unstoppable: 'Ce qui est aussi important ne s’arrête pas par un lien dans un courriel.',
    settings: 'Choisir ce que vous recevez',
    stop: 'Ne plus recevoir ce genre de courriel',
  },
};
