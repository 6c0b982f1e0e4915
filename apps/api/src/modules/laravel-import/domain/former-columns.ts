/** What we need to know of a rental or of a subscription, under the names that the former application may have used. */
const CANDIDATES = {
  akun: ['akun_id', 'id_akun', 'user_id', 'customer_id', 'pelanggan_id', 'penyewa_id'],
  product: ['product_id', 'produk_id', 'id_product', 'id_produk', 'package_id', 'paket_id'],
  status: ['status_id', 'statuses_id', 'id_status'],
  line: ['line_id', 'id_line', 'line', 'line_user_id'],
  start: ['mulai', 'tanggal_mulai', 'tgl_mulai', 'start_date', 'started_at', 'start', 'aktif_sejak'],
  end: [
    'habis',
    'tanggal_habis',
    'tgl_habis',
    'expired_at',
    'expires_at',
    'end_date',
    'berakhir',
    'kadaluarsa',
  ],
  state: ['status', 'state', 'is_active', 'aktif'],
} as const;

export type Meaning = keyof typeof CANDIDATES;
export const MEANINGS = Object.keys(CANDIDATES) as Meaning[];

/** Which column says it; absent where none does. */
export type ColumnMap = Partial<Record<Meaning, string>>;

/**
 * Finds the columns by their names.
 *
 * @param former the columns that the former application had, by its names
 * @param chosen what an operator has said
 */
export function columnsFor(former: readonly string[], chosen: ColumnMap): ColumnMap {
  const found = MEANINGS.map((meaning) => [
    meaning,
    chosen[meaning] ?? CANDIDATES[meaning].find((name) => former.includes(name)),
  ]);
  return Object.fromEntries(found.filter(([, name]) => name !== undefined)) as ColumnMap;
}

/**
 * Reads `data_penyewa_bots.end=tgl_selesai`: in that table, `tgl_selesai` says the end. Throws an error that names the
 * meanings when it is nothing of the kind.
 */
export function readChosenColumns(words: readonly string[]): Record<string, ColumnMap> {
  const chosen: Record<string, ColumnMap> = {};
  for (const word of words) {
    const [, table = '', meaning = '', column = ''] =
      /^(statuses|data_penyewa_bots)\.(\w+)=(\w+)$/.exec(word) ?? [];
    const known = MEANINGS.find((each) => each === meaning);
    if (!known) {
      throw new Error(
        `--column ${word}: wanted is statuses.X=name or data_penyewa_bots.X=name, X one of ${MEANINGS.join(', ')}`,
      );
    }
    chosen[table] = { ...chosen[table], [known]: column.toLowerCase() };
  }
  return chosen;
}
