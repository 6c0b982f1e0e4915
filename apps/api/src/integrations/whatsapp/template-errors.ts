import {
  isEditable,
  LONGEST_TEMPLATE,
  templateFaults,
  type TemplateFault,
  type TemplateKind,
  WHATSAPP_TEMPLATES,
} from '@teamanubot/phrases';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';

/** The kind by that name, if operators may word it. Throws `not_found`. */
export function editableKind(name: string): TemplateKind {
  const isKind = Object.hasOwn(WHATSAPP_TEMPLATES, name) && isEditable(name as TemplateKind);
  if (!isKind) throw new AppError('not_found');
  return name as TemplateKind;
}

/** What is wrong with a text for the kind, as faults of a field. */
export function textFaults(kind: TemplateKind, text: string): FieldFault[] {
  return templateFaults(kind, text).map(toFieldFault);
}

/** Throws `validation_failed` on `text` when it cannot be sent. */
export function assertUsable(kind: TemplateKind, text: string): void {
  const faults = textFaults(kind, text);
  if (faults.length > 0) throw new AppError('validation_failed', { errors: { text: faults } });
}

function toFieldFault(fault: TemplateFault): FieldFault {
  switch (fault.fault) {
    case 'empty':
      return { rule: 'required' };
    case 'too_long':
      return { rule: 'max_length', params: { value: LONGEST_TEMPLATE } };
    case 'braces':
      return { rule: 'template_braces' };
    case 'missing':
      return { rule: 'template_missing', params: { value: `{${fault.name}}` } };
    case 'unknown':
      return { rule: 'template_unknown', params: { value: `{${fault.name}}` } };
  }
}
