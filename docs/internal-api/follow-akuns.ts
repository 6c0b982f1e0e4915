import { type components, createApiClient, type paths } from '../../libs/contracts/src/client.js';

type Akun = components['schemas']['EverythingAkun'];

/** What a bot runtime needs of the internal API, typed by its own document. */
export function akunsAt(baseUrl: string, token: string) {
  const client = createApiClient<paths>({
    baseUrl,
    headers: { 'x-api-token': token, 'accept-language': 'en' },
  });

  /** `asOf`: the moment to ask from next time. */
  async function list(query: { 'filter[updated_since]'?: string }): Promise<{ akuns: Akun[]; asOf: string }> {
    const { data, error } = await client.GET('/api/everything/akuns', { params: { query } });
    if (!data) throw new Error(error.message);
    return { akuns: data.data, asOf: data.as_of };
  }

  return {
    /** To begin with, and now and then: whoever is not in it was deleted, which no change tells. */
    everybody: () => list({}),

    /** Whoever changed since; somebody may come twice, nobody is missed. */
    changedSince: (asOf: string) => list({ 'filter[updated_since]': asOf }),

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

/** Keeps `known` as the customers are, until `stopped`; `pause` waits a while, in which a day may pass. */
export async function followAkuns(
  { everybody, changedSince }: Pick<ReturnType<typeof akunsAt>, 'everybody' | 'changedSince'>,
  known: Map<number, Akun>,
  {
    stopped,
    pause,
    isNewDay,
  }: { stopped: () => boolean; pause: () => Promise<void>; isNewDay: () => boolean },
): Promise<void> {
  let asOf: string | undefined;
  while (!stopped()) {
    const since = isNewDay() ? undefined : asOf;
    const listed = since === undefined ? await everybody() : await changedSince(since);
    if (since === undefined) known.clear();
    for (const akun of listed.akuns) known.set(akun.id, akun);
    asOf = listed.asOf;
    await pause();
  }
}
