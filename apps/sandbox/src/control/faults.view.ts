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

const field = (name: FaultName, current: FaultSettings, url: string): Html => {
  const fault = FAULTS[name];
  const value = String(current[name]);
  const look = current[name] === GOOD_BEHAVIOUR[name] ? '' : 'set';
  return html`<label class="${look}">
    <span>${fault.label}</span>
    ${
      fault.kind === 'choice'
        ? html`<select data-fault="${name}" data-url="${url}">
            ${fault.values.map((choice) => html`<option ${choice === value && html`selected`}>${choice}</option>`)}
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
