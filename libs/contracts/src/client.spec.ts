import { describe, expect, it } from '@jest/globals';
import { answer, createApiClient, type paths } from './client.js';

function asking(response: Response) {
  const api = createApiClient<paths>({
    baseUrl: 'https://portal.test',
    fetch: () => Promise.resolve(response),
  });
  return answer(api.GET('/api/config'));
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

describe('answer', () => {
  it('is what the envelope holds', async () => {
    expect(await asking(json({ success: true, message: '', data: { app_name: 'x' } }))).toEqual({
      app_name: 'x',
    });
  });

  it.each([
    ['the page of a public Wi-Fi', new Response('<html>Log in to the Wi-Fi</html>'), 'unreadable', 200],
    ['nothing', new Response(null, { status: 204 }), 'unreadable', 204],
    ['the page of a proxy', new Response('<html>Bad gateway</html>', { status: 502 }), 'internal_error', 502],
    ['a failure of ours', json({ code: 'not_found', message: 'Tidak ada.' }, 404), 'not_found', 404],
  ])('names %s', async (_, response, code, status) => {
    await expect(asking(response)).rejects.toMatchObject({ name: 'ApiError', code, status });
  });
});
