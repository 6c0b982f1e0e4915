import {
  COUNTED,
  holds,
  type Invariant,
  type InvariantFinding,
} from '../platform/invariants/domain/invariant.js';
import type { Measurement } from '../platform/invariants/invariants.js';
import { textTable } from './text-table.js';

/** What is wrong with which ids, rule by rule, and the goals. */
export function moneyReport(
  rules: readonly Pick<Invariant, 'id' | 'sentence'>[],
  findings: readonly InvariantFinding[],
  measurements: readonly Measurement[],
): string {
  const sentences = new Map(rules.map(({ id, sentence }) => [id, sentence.en]));
  const rows = findings.map((finding) => [
    holds(finding) ? 'ok' : 'RED',
    finding.id,
    count(finding),
    sentences.get(finding.id) ?? '',
  ]);
  const broken = findings.filter((finding) => !holds(finding));
  const figures = measurements.map(({ id, value, unit, reached, sentence }) => [
    id,
    value === null ? 'nothing to measure' : unit === 'share' ? `${(value * 100).toFixed(2)} %` : `${value} s`,
    reached === false ? 'MISSED' : '',
    sentence.en,
  ]);
  return [
    textTable([['', 'rule', 'broken by', 'what must hold'], ...rows]),
    ...broken.map(details),
    textTable([['goal', 'last 30 days', '', ''], ...figures]),
  ].join('\n\n');
}

function count({ violations, excepted, error }: InvariantFinding): string {
  if (error !== null) return 'cannot tell';
  const counted = violations === COUNTED ? `${COUNTED} or more` : String(violations);
  return excepted > 0 ? `${counted} (+ ${excepted} excepted)` : counted;
}

function details({ id, samples, error, oldestAt, violations }: InvariantFinding): string {
  const since = oldestAt ? [`  oldest since ${oldestAt.toISOString()}`] : [];
  const more = violations > samples.length ? [`  … and ${violations - samples.length} more`] : [];
  const reason = error === null ? [] : [`  ${error}`];
  return [`${id}:`, ...since, ...samples.map((sample) => `  ${sample}`), ...more, ...reason].join('\n');
}
