import {
  FAULT_GROUPS,
  FAULT_NAMES,
  FAULTS,
  GOOD_BEHAVIOUR,
  type FaultGroup,
  type FaultName,
  type FaultSettings,
} from '../faults/fault-list.js';
import { html, type Html } from '../platform/html.js';

/** What the values of choices mean; one that is not here speaks for itself. */
const VALUE_LABELS: Readonly<Record<string, string>> = {
  send: 'Kirim',
  hold: 'Tahan sampai dilepaskan',
  off: 'Matikan',
  as_it_is: 'Apa adanya',
  reversed: 'Terbalik',
  right: 'Benar',
  forged: 'Palsu',
  none: 'Tidak ada',
  some: 'Ada beberapa',
  complete: 'Lengkap',
  no_fraud_status: 'Tanpa fraud_status',
  uuid: 'UUID',
  dana: 'Seperti DANA',
  ok: 'Normal',
  error: 'Galat 500',
  bad_gateway: '502 berisi HTML',
  html: '200 berisi HTML',
  hang: 'Tidak menjawab',
  reset: 'Koneksi diputus',
  lost: 'Dikerjakan, lalu koneksi diputus',
  lost_hang: 'Dikerjakan, tetapi tidak menjawab',
  webhook_first: 'Notifikasi mendahului jawaban',
  en: 'Bahasa Inggris',
  id: 'Bahasa Indonesia',
  utilized: 'Versi dokumentasi',
  approved: 'Disetujui',
  bank_refuses: 'Ditolak bank (202)',
  rejected: 'Ditolak Midtrans (414)',
  too_many: 'Terlalu banyak (429)',
  not_found: 'Nomor tak terdaftar (404)',
};

const field = (name: FaultName, current: FaultSettings, url: string): Html => {
  const fault = FAULTS[name];
  const value = String(current[name]);
  const look = current[name] === GOOD_BEHAVIOUR[name] ? '' : 'set';
  return html`<label class="${look}">
    <span>${fault.label}</span>
    ${
      fault.kind === 'choice'
        ? html`<select data-fault="${name}" data-url="${url}">
            ${fault.values.map(
              (choice) =>
                html`<option value="${choice}" ${choice === value && html`selected`}>
                  ${VALUE_LABELS[choice] ?? choice}
                </option>`,
            )}
          </select>`
        : html`<input
            type="number"
            min="${fault.least}"
            max="${fault.most}"
            value="${value}"
            data-fault="${name}"
            data-url="${url}"
          />`
    }
  </label>`;
};

const isSet = (name: FaultName, current: FaultSettings): boolean => current[name] !== GOOD_BEHAVIOUR[name];

/** Faults of these groups as fields, each group closed while nothing in it is set; `url` is where a change is put. */
export const faultFields = (
  current: FaultSettings,
  url: string,
  groups: readonly FaultGroup[],
  idPrefix: string,
): Html[] =>
  groups.map((group) => {
    const names = FAULT_NAMES.filter((name) => FAULTS[name].group === group);
    const set = names.filter((name) => isSet(name, current)).length;
    return html`<details class="fault-group" id="${idPrefix}-${group}" ${set > 0 && html`open`}>
      <summary>
        ${FAULT_GROUPS[group]} ${set > 0 && html`<span class="chip failed">${set} aktif</span>`}
      </summary>
      <div class="faults">${names.map((name) => field(name, current, url))}</div>
    </details>`;
  });

export const ALL_GROUPS = Object.keys(FAULT_GROUPS) as FaultGroup[];

/** Those that can be set for a single order: the gateway knows no orders. */
export const ORDER_GROUPS = ALL_GROUPS.filter((group) => group !== 'whatsapp');
