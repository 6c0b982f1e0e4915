import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSessionFetch, type SessionPort } from './session-fetch.js';

const URL_OF_ME = 'https://portal.test/api/me';

function aSession(token: string | undefined, renewed: string | undefined) {
  let current = token;
  const refresh = jest.fn(() => {
    current = renewed;
    return Promise.resolve(renewed);
  });
  return { accessToken: () => current, refresh, language: () => 'en' } satisfies SessionPort;
}

describe('the fetch in the name of a session', () => {
  const seen: { authorization: string | null; language: string | null; body: string }[] = [];
  let statuses: number[];
  const send = (async (request: Request) => {
    seen.push({
      authorization: request.headers.get('Authorization'),
      language: request.headers.get('Accept-Language'),
      body: await request.text(),
    });
    return new Response(null, { status: statuses.shift() ?? 200 });
  }) as typeof fetch;

  beforeEach(() => {
    seen.length = 0;
    statuses = [];
  });

  it('sends token and language', async () => {
    await createSessionFetch(aSession('one', undefined), send)(new Request(URL_OF_ME));
    expect(seen).toEqual([{ authorization: 'Bearer one', language: 'en', body: '' }]);
  });

  it('refreshes a lapsed token and sends the same body again', async () => {
    statuses = [401, 200];
    const session = aSession('old', 'new');
    const request = new Request(URL_OF_ME, { method: 'POST', body: '{"a":1}' });
    const response = await createSessionFetch(session, send)(request);
    expect(response.status).toBe(200);
    expect(seen.map(({ authorization, body }) => [authorization, body])).toEqual([
      ['Bearer old', '{"a":1}'],
      ['Bearer new', '{"a":1}'],
    ]);
  });

  it('gives the 401 back when the session is over, and asks no third time', async () => {
    statuses = [401];
    const session = aSession('old', undefined);
    expect((await createSessionFetch(session, send)(new Request(URL_OF_ME))).status).toBe(401);
    expect(session.refresh).toHaveBeenCalledTimes(1);

    statuses = [401, 401];
    const refused = aSession('old', 'new');
    expect((await createSessionFetch(refused, send)(new Request(URL_OF_ME))).status).toBe(401);
    expect(refused.refresh).toHaveBeenCalledTimes(1);
  });

  it('uses a token that another call has renewed meanwhile', async () => {
    let token = 'old';
    const refresh = jest.fn(() => Promise.resolve<string | undefined>('never'));
    const slow = (async (request: Request) => {
      const answer = request.headers.get('Authorization') === 'Bearer old' ? 401 : 200;
      token = 'new';
      return new Response(null, { status: answer });
    }) as typeof fetch;
    const fetchAs = createSessionFetch({ accessToken: () => token, refresh, language: () => 'id' }, slow);
    expect((await fetchAs(new Request(URL_OF_ME))).status).toBe(200);
    expect(refresh).not.toHaveBeenCalled();
  });

  it.each(['/api/auth/login', '/api/admin/auth/login'])(
    'does not refresh for a failed login at %s',
    async (path) => {
      statuses = [401];
      const session = aSession(undefined, 'new');
      const response = await createSessionFetch(
        session,
        send,
      )(new Request(`https://portal.test${path}`, { method: 'POST' }));
      expect(response.status).toBe(401);
      expect(session.refresh).not.toHaveBeenCalled();
    },
  );

  it('gives up on an answer that does not come', async () => {
    const over = new AbortController();
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
    const hanging = ((_: Request, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      })) as typeof fetch;
    const call = createSessionFetch(aSession('one', undefined), hanging)(new Request(URL_OF_ME));
    over.abort(new DOMException('', 'TimeoutError'));
    await expect(call).rejects.toMatchObject({ code: 'network', status: 0 });
    timeout.mockRestore();
  });

  it('names a missing answer', async () => {
    const broken = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
    const call = createSessionFetch(aSession('one', undefined), broken)(new Request(URL_OF_ME));
    await expect(call).rejects.toMatchObject({ code: 'network', status: 0 });
  });
});
