import { jsonLogger } from '../src/lib/log';
import { env } from './env';

export default jsonLogger(env.LOG_LEVEL);
