// @ts-check
/**
 * Every list of the console with every order, filter and search that it offers, read from the API's own document: a new
 * list or filter is measured, and its plan looked at, without being named here.
 *
 * @typedef {{ name: string, schema?: { enum?: string[], format?: string } }} Parameter
 * @typedef {{ get?: { parameters?: Parameter[] } }} Path
 * @typedef {{ paths: Record<string, Path> }} Document
 *
 * @typedef {object} ListRequest
 * @property {string} list path of the list, as `/api/admin/akuns`
 * @property {'default' | 'sort' | 'filter' | 'search' | 'page'} kind
 * @property {string} query what stands after the `?`
 */

/**
 * Values for filters that no enumeration offers, several under one key when they belong together; `{day}` is a day long
 * past, `{late}` one a month ago, `{soon}` one to come.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const SAMPLES = {
  'filter[product_id]': ['filter[product_id]={product}', 'filter[product_id]={rare}'],
  'filter[akun_id]': ['filter[akun_id]={akun}'],
  'filter[status_id]': ['filter[status_id]={subscription}'],
  'filter[method]': ['filter[method]=qris', 'filter[method]=credit_card', 'filter[method]=barter'],
  'filter[actor]': ['filter[actor]={actor}'],
  'filter[action]': [
    'filter[action]=akun.edit',
    'filter[action]=export.finish',
    'filter[action]=akun.edit&filter[from]={day}T00:00:00Z&filter[to]={dayAfter}T00:00:00Z',
  ],
  'filter[subject]': ['filter[subject]=akun:{akun}'],
  'filter[amount_min]': ['filter[amount_min]=100000', 'filter[amount_min]=40000&filter[amount_max]=40000'],
};

/** Days from the one to the other, whatever a list calls them. */
const PERIOD = /^filter\[(\w*?)_?from\]$/;

/** What people type: a letter, a name, an address, a number, an order. */
const SEARCHES = ['s', 'siti', 'siti san', 'budi.1', '0812', '62812001', 'bot.', 'tab-', 'tab-0', '%'];

/**
 * @param {Document} document
 * @param {Record<string, string>} values for what stands in braces
 * @returns {ListRequest[]}
 */
export function listRequests({ paths }, values) {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const parameters = get?.parameters ?? [];
    const sorts = parameters.find(({ name }) => name === 'sort')?.schema?.enum;
    if (!path.startsWith('/api/admin/') || path.includes('{') || !sorts) return [];
    const filters = parameters.flatMap((parameter) => filtersOf(parameter, parameters));
    const orders = ['', ...sorts.map((sort) => `sort=${sort}`)];
    /** @type {(kind: ListRequest['kind'], query: string) => ListRequest} */
    const request = (kind, query) => ({ list: path, kind, query: filled(query, values) });
    return [
      request('default', ''),
      ...sorts.map((sort) => request('sort', `sort=${sort}`)),
      ...filters.flatMap((filter) => orders.map((order) => request('filter', joined(filter, order)))),
      ...SEARCHES.flatMap((q) =>
        orders.map((order) => request('search', joined(`q=${encodeURIComponent(q)}`, order))),
      ),
      ...orders.map((order) => request('page', joined('page=400&per_page=100', order))),
    ];
  });
}

/**
 * @param {Parameter} parameter
 * @param {Parameter[]} all
 * @returns {string[]}
 */
function filtersOf({ name, schema }, all) {
  if (!name.startsWith('filter[')) return [];
  if (schema?.enum) return schema.enum.map((value) => `${name}=${value}`);
  if (SAMPLES[name]) return [...SAMPLES[name]];
  const [from] = PERIOD.exec(name) ?? [];
  const to = from?.replace('from]', 'to]');
  if (!from || !all.some((other) => other.name === to)) return [];
  const [begin, end] = schema?.format === 'date-time' ? ['T00:00:00Z', 'T23:59:59Z'] : ['', ''];
  return [
    `${from}={day}${begin}&${to}={day}${end}`,
    `${from}={soon}${begin}&${to}={soon}${end}`,
    `${from}={day}${begin}&${to}={late}${end}`,
    `${from}={late}${begin}`,
    `${to}={day}${end}`,
  ];
}

/** @param {string[]} words */
function joined(...words) {
  return words.filter(Boolean).join('&');
}

/**
 * @param {string} query
 * @param {Record<string, string>} values
 */
function filled(query, values) {
  return query.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
