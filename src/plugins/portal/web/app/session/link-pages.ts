/** The pages to which a link in a mail leads, with a secret behind its #. */
export const linkPages = ['invitation', 'new-password', 'checkpoint-mails'] as const;
export type LinkPage = (typeof linkPages)[number];
