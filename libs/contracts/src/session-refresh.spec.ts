import { describe, expect, it, jest } from '@jest/globals';
import { createSessionRefresh } from './session-refresh.js';

const granted = { access_token: 'fresh', akun: { name: 'Sari' } };

function aRefresh(answer: () => Promise<Response>) {
  const send = jest.fn(answer);
  const session = { begin: jest.fn(), end: jest.fn() };
  const refresh = createSessionRefresh('/api/auth/refresh', session, send as unknown as typeof fetch);
  return { refresh, send, session };
}

const answering = (status: number, body: unknown) => () =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('the refresh of a session', () => {
  it('brings a token and who it is, by one request however many ask', async () => {
    const { refresh, send, session } = aRefresh(answering(200, { success: true, data: granted }));
    expect(await Promise.all([refresh(), refresh()])).toEqual(['fresh', 'fresh']);
    expect(send).toHaveBeenCalledTimes(1);
    expect(session.begin).toHaveBeenCalledWith(granted);
    await refresh();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('ends the session when the API says that it is over', async () => {
    const { refresh, session } = aRefresh(answering(401, { code: 'session_ended', message: '' }));
    expect(await refresh()).toBeUndefined();
    expect(session.end).toHaveBeenCalledTimes(1);
  });

  it.each([503, 500, 429])('leaves the session alone while the API answers %d', async (status) => {
    const { refresh, session } = aRefresh(answering(status, {}));
    await expect(refresh()).rejects.toMatchObject({ status });
    expect(session.end).not.toHaveBeenCalled();
  });

  it.each([200, 401, 403])('leaves it alone when a page of a proxy comes with %d', async (status) => {
    const { refresh, session } = aRefresh(() =>
      Promise.resolve(new Response('<html>Wi-Fi login</html>', { status })),
    );
    await expect(refresh()).rejects.toMatchObject({ status });
    expect(session.begin).not.toHaveBeenCalled();
    expect(session.end).not.toHaveBeenCalled();
  });

  it('leaves it alone without an answer, too, and can be asked again', async () => {
    const { refresh, send, session } = aRefresh(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(refresh()).rejects.toMatchObject({ code: 'network' });
    await expect(refresh()).rejects.toMatchObject({ code: 'network' });
    expect(send).toHaveBeenCalledTimes(2);
    expect(session.end).not.toHaveBeenCalled();
  });
});
