import { hash, verify } from '@node-rs/argon2';
import { createGate } from '../../../../../../lib/gate';

/** Argon2id with the cost that OWASP asks for: 19 MiB, two passes, some 20 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes memory and a core: a burst of sign-ins must not take all of them. */
const oneOfFew = createGate({ width: 2, queueLength: 200 });

export const hashPassword = async (password: string): Promise<string> => oneOfFew(async () => hash(password.normalize('NFC'), cost));

/** Compared with when there is no such person, so that the time tells nothing. */
const nobodys = hash('nobody', cost);

/** False for a hash of another kind: whoever has one asks for a new password. */
export const isPassword = async (passwordHash: string | null, password: string): Promise<boolean> =>
  oneOfFew(async () => {
    const isKnown = passwordHash?.startsWith('$argon2id$') === true;
    const isRight = await verify(isKnown ? passwordHash : await nobodys, password.normalize('NFC'));
    return isKnown && isRight;
  });
