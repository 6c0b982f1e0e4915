export { wordDevice, type DeviceNames } from './device.js';
export { errorPhrases } from './errors.js';
export {
  DEFAULT_LOCALE,
  fill,
  LOCALES,
  negotiateLocale,
  type Locale,
  type Phrase,
  type PhraseParams,
} from './locale.js';
export { invoicePhrases, type InvoicePhrases } from './invoice.js';
export { wordMoment } from './moment.js';
export { paymentMethodName, paymentMethodNames } from './payment-methods.js';
export { wordWait } from './wait.js';
export { VALIDATION_RULES, validationPhrases, type ValidationRule } from './validation.js';
export { uiPhrases, type Counted, type UiPhrases } from './ui.js';
export {
  isEditable,
  LONGEST_TEMPLATE,
  offeredVariables,
  requiredVariables,
  sampleValues,
  templateFaults,
  type TemplateFault,
} from './whatsapp-template.js';
export {
  isOtp,
  renderWhatsapp,
  WHATSAPP_TEMPLATES,
  whatsappPhrases,
  type TemplateKind,
  type TemplateSecrets,
  type TemplateVariables,
} from './whatsapp.js';
