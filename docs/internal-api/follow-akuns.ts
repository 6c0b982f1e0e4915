import { type components, createApiClient, type paths } from '../../libs/contracts/src/client.js';

type Akun = components['schemas']['EverythingAkun'];

/** What a bot runtime needs of the internal API, typed by its own document. */
export function akunsAt(baseUrl: string, token: string) {
  const client = createApiClient<paths>({
    baseUrl,
    headers: { 'x-api-token': token, 'accept-language': 'en' },
  });

  return {
    /** Whoever changed since, and the moment to ask from next time; somebody may come twice, nobody is missed. */
    async changedSince(moment: string): Promise<{ akuns: Akun[]; asOf: string }> {
      const query = { 'filter[updated_since]': moment };
      const { data, error } = await client.GET('/api/everything/akuns', { params: { query } });
      if (!data) throw new Error(error.message);
      return { akuns: data.data, asOf: data.as_of ?? moment };
    },

    /** Undefined when somebody else was quicker: read it again, and decide again. */
    async rename({ id, updated_at }: Akun, name: string): Promise<Akun | undefined> {
      const { data, error, response } = await client.PATCH('/api/everything/akuns/{id}', {
        params: { path: { id } },
        body: { name, ...(updated_at ? { updated_at } : {}) },
      });
      if (response.status === 409) return undefined;
      if (!data) throw new Error(error?.message);
      return data.data;
    },

    /** `attempt`: a name of your own for it; with the same one nobody is granted anything twice. */
    async grant(wish: components['schemas']['EverythingNewRental'], attempt: string): Promise<string | null> {
      const { data, error } = await client.POST('/api/everything/data-penyewa-bots', {
        params: { header: { 'Idempotency-Key': attempt } },
        body: wish,
      });
      if (!data) throw new Error(error.message);
      return data.data.habis;
    },
  };
}
