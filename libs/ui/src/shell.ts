export { describeFailure, type FailureDescription } from './shell/describe-failure.js';
export { fieldErrors, saidByFields, type FieldError } from './shell/field-errors.js';
export { THEMES, usePreferences, type Theme } from './shell/preferences.store.js';
export { followTheme } from './shell/theme.js';
export { useCooldown } from './shell/use-cooldown.js';
export { useSubmit, type FormPort } from './shell/use-submit.js';
