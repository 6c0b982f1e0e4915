import type { Tx } from '../../../platform/database/database.js';
import { normaliseWhatsappNumber } from '../../auth/domain/whatsapp-number.js';
import { proposalFor } from '../domain/number-conflicts.js';
import { countRows, type ImportReport } from '../import-report.js';
import type {
  FormerAccountsRepository,
  GivenNumber,
  NumberRow,
} from '../persistence/former-accounts.repository.js';
import type { FormerTable } from '../persistence/former-table.js';
import type { FormerTablesRepository } from '../persistence/former-tables.repository.js';
import { BATCH, throughTable, type InBatch } from './batches.js';
import { WrongDecision } from './wrong-decision.js';

const WITH_EMAIL = ['users', 'akuns'];

/** Moments and emails of everybody, and one WhatsApp number for one account. */
export class ImportAccounts {
  constructor(
    private readonly tables: FormerTablesRepository,
    private readonly accounts: FormerAccountsRepository,
  ) {}

  async execute(
    tables: ReadonlyMap<string, FormerTable>,
    keep: readonly number[],
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    for (const name of ['users', 'akuns', 'products']) {
      const table = tables.get(name);
      if (table) await this.readTable(table, report, inBatch);
    }
    await this.giveNumbers(keep, now, report, inBatch);
    await inBatch(async (tx) => {
      for (const table of WITH_EMAIL)
        report.emailConflicts.push(...(await this.accounts.oddEmails(table, tx)));
      report.dearProducts = await this.accounts.dearProducts(tx);
    });
  }

  private async readTable(table: FormerTable, report: ImportReport, inBatch: InBatch): Promise<void> {
    await throughTable(this.tables, table, inBatch, async ([after, upto], tx) => {
      countRows(report, table.name, await this.accounts.readTimes(table, after, upto, tx));
      if (WITH_EMAIL.includes(table.name)) {
        report.emailsTidied += await this.accounts.tidyEmails(table.name, after, upto, tx);
      }
    });
  }

  /** A number that one account has is given; one that several have waits until somebody says whose it is. */
  private async giveNumbers(
    keep: readonly number[],
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    const groups = await inBatch((tx) => this.groups(report, tx));
    const contested = [...groups].filter(([, rows]) => rows.length > 1);
    const chosen = choicesOf(keep, contested);
    const alone = [...groups].flatMap(([key, rows]) =>
      rows.length === 1 && rows[0]?.key === null ? [{ ...rows[0], key }] : [],
    );
    const given = [...alone, ...chosen];
    for (let from = 0; from < given.length; from += BATCH) {
      await inBatch((tx) => this.accounts.giveNumbers(given.slice(from, from + BATCH), tx));
    }
    report.numbersGiven = given.length;
    const open = contested.filter(
      ([, rows]) => !rows.some(({ id, key }) => key !== null || chosen.some((choice) => choice.id === id)),
    );
    await inBatch((tx) => this.describe(open, now, report, tx));
  }

  private async groups(report: ImportReport, tx: Tx): Promise<Map<string, NumberRow[]>> {
    const groups = new Map<string, NumberRow[]>();
    let rows = await this.accounts.numbers(0, BATCH, tx);
    while (rows.length > 0) {
      for (const row of rows) {
        const key = row.key ?? normaliseWhatsappNumber(row.typed);
        if (key === undefined) report.numbersUnreadable.push({ table: 'akuns', id: row.id, text: row.typed });
        else groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      rows = await this.accounts.numbers(rows.at(-1)?.id ?? 0, BATCH, tx);
    }
    return groups;
  }

  private async describe(
    open: readonly [string, NumberRow[]][],
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<void> {
    const ids = open.flatMap(([, rows]) => rows.map(({ id }) => id));
    const claimants = new Map((await this.accounts.claimants(ids, tx)).map((each) => [each.akunId, each]));
    report.numberConflicts = open.map(([number, rows]) => {
      const conflict = { number, claimants: rows.flatMap(({ id }) => claimants.get(id) ?? []) };
      return { ...conflict, proposal: proposalFor(conflict, now) };
    });
  }
}

function choicesOf(keep: readonly number[], contested: readonly [string, NumberRow[]][]): GivenNumber[] {
  const chosen = new Map<string, GivenNumber>();
  for (const id of keep) {
    const choice = choiceOf(id, contested);
    const other = chosen.get(choice.key);
    if (other && other.id !== id)
      throw new WrongDecision(`--keep ${other.id}, --keep ${id}: both have the same number`);
    chosen.set(choice.key, choice);
  }
  return [...chosen.values()];
}

function choiceOf(id: number, contested: readonly [string, NumberRow[]][]): GivenNumber {
  const conflict = contested.find(([, rows]) => rows.some((row) => row.id === id));
  if (!conflict) throw new WrongDecision(`--keep ${id}: nobody else has the number of that account`);
  const [key, rows] = conflict;
  const typed = rows.find((row) => row.id === id)?.typed ?? '';
  const holder = rows.find((row) => row.key !== null);
  if (holder && holder.id !== id)
    throw new WrongDecision(`--keep ${id}: account ${holder.id} has the number already`);
  return { id, key, typed };
}
