import { GetSession, type Me } from '../../../../teams/contracts/session';
import { call } from './call';

/** Null when nobody is signed in here, or when it cannot be told. */
export const findMe = async (): Promise<Me | null> => {
  const answer = await call(GetSession);
  return 'data' in answer ? answer.data.data : null;
};
