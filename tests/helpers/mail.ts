import { z } from 'zod';
import { setting } from './setting';

const Mails = z.array(
  z.looseObject({
    subject: z.string(),
    text: z.string().default(''),
    html: z.string().default(''),
    to: z.array(z.looseObject({ address: z.string() })),
  }),
);

/** What the mail catcher holds for one address. */
export const mailsTo = async (address: string): Promise<z.infer<typeof Mails>> => {
  const response = await fetch(new URL('/api/email', setting.mailUrl));
  return Mails.parse(await response.json()).filter(({ to }) => to.some((recipient) => recipient.address === address));
};
