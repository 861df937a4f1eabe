// @ts-check
import { MailDev } from 'maildev';

const [smtp, web, mailDirectory = ''] = process.argv.slice(2);
const local = '127.0.0.1';

const mailDev = new MailDev({ smtp: Number(smtp), web: Number(web), ip: local, webIp: local, mailDirectory, maxEmails: 500 });

const end = () => {
  // What was caught is on disk already; nothing is lost by not waiting.
  process.exit(0);
};
process.on('SIGTERM', end);
// A launcher that was killed closes its end of this channel.
process.on('disconnect', end);

await mailDev.start();
process.send?.('ready');
