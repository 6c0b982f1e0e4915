import { createSessionRefresh } from '@teamanubot/contracts/client';
import type { LoginAnswer } from '../api/types.js';
import { useSession } from './session.store.js';

export const refreshSession = createSessionRefresh<LoginAnswer>('/api/auth/refresh', {
  begin: (answer) => useSession().begin(answer),
  end: () => useSession().end(),
});
