import type { JSX } from 'react';
import type { MailSubscription } from '../../../notifications/contracts';
import { Layout } from '../design/layout';
import type { Locale } from '../locales/messages';
import { unsubscribeTexts } from '../locales/unsubscribe';

interface PageProps {
  readonly locale: Locale;
  /** As it came, so that the forms and the other language lead back here. */
  readonly token: string;
  /** Null: the link cannot be used. */
  readonly subscription: MailSubscription | null;
  /** They had been stopped, and were asked for again just now. */
  readonly isResumed: boolean;
}

interface DeedProps {
  readonly address: string;
  /** What is sent: that of RFC 8058 is what mail programs send without asking anybody. */
  readonly field: readonly [name: string, value: string];
  readonly label: string;
  readonly isFirst?: boolean;
}

const Deed = ({ address, field: [name, value], label, isFirst = false }: DeedProps) => (
  <form method="post" action={address}>
    <input type="hidden" name={name} value={value} />
    <button type="submit" {...(isFirst ? { className: 'first' } : {})}>
      {label}
    </button>
  </form>
);

type SectionProps = Omit<PageProps, 'subscription' | 'token'> & { readonly subscription: MailSubscription; readonly address: string };

const Names = ({ locale, subscription: { types } }: SectionProps) => (
  <ul>
    {types.map((type) => (
      <li key={type}>{unsubscribeTexts[locale].names[type]}</li>
    ))}
  </ul>
);

const Mailed = (props: SectionProps) => {
  const text = unsubscribeTexts[props.locale];
  const { teamName } = props.subscription;
  return (
    <>
      <h1>{props.isResumed ? text.resumed : text.asking}</h1>
      <p className="lead">{props.isResumed ? text.resumedAbout(teamName) : text.askingAbout(teamName)}</p>
      <Names {...props} />
      {props.isResumed ? null : <p className="soft">{text.onlyThese}</p>}
      <Deed address={props.address} field={['List-Unsubscribe', 'One-Click']} label={text.stop} isFirst={!props.isResumed} />
    </>
  );
};

const Stopped = (props: SectionProps) => {
  const text = unsubscribeTexts[props.locale];
  return (
    <>
      <h1>{text.stopped}</h1>
      <p className="lead">{text.stoppedAbout(props.subscription.teamName)}</p>
      <Names {...props} />
      <p className="soft">{text.underWay}</p>
      <p className="soft">{text.undo}</p>
      <Deed address={props.address} field={['Subscribe', 'Again']} label={text.again} />
    </>
  );
};

const Ended = ({ locale, subscription: { teamName } }: SectionProps) => (
  <>
    <h1>{unsubscribeTexts[locale].ended(teamName)}</h1>
    <p className="lead">{unsubscribeTexts[locale].endedText}</p>
  </>
);

const sections = { mailed: Mailed, stopped: Stopped, ended: Ended } as const;

const Unusable = ({ locale }: Pick<PageProps, 'locale'>) => {
  const { unusable, unusableText, unusableHelp } = unsubscribeTexts[locale];
  return (
    <>
      <h1>{unusable}</h1>
      <p className="lead">{unusableText}</p>
      <p className="soft">{unusableHelp}</p>
    </>
  );
};

/** Where the link in a mail leads: what it stops, and a button that does it. Looking at it changes nothing, for scanners look too. */
export const UnsubscribePage = ({ locale, token, subscription, isResumed }: PageProps): JSX.Element => {
  const place = `/unsubscribe?token=${encodeURIComponent(token)}`;
  const Section = subscription === null ? null : sections[subscription.state];
  return (
    <Layout locale={locale} title={unsubscribeTexts[locale].title} formAt={place}>
      {Section === null || subscription === null ? (
        <Unusable locale={locale} />
      ) : (
        <Section locale={locale} subscription={subscription} isResumed={isResumed} address={`/${locale}${place}`} />
      )}
    </Layout>
  );
};
