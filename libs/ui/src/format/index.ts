export { formatMoney } from './money.js';
export { formatDate, formatMoment } from './moment.js';
export { countdownText, periodText, perPeriodText, type PeriodUnit } from './period.js';
export { endsSoon, remaining, remainingShare, remainingText, type Remaining } from './remaining.js';
export { caretAfter, formatPhone, phoneDigits, toE164Digits } from './phone.js';
export { parseOtp } from './otp.js';
export { passwordStrength, type PasswordStrength } from './password.js';
