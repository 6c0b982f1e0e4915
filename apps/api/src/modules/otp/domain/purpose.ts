/** What a code proves the number for. */
export type OtpPurpose = 'register' | 'reset' | 'number';
