import type { Locale, Phrase } from './locale.js';

/** A running rental ends in 7, 3 or 1 days, or it has ended. The link renews with one tap: it is a secret. */
const REMINDER = { variables: ['name', 'product', 'line_id', 'until'], secrets: ['link'] } as const;
const REMINDER_IN_DAYS = {
  variables: ['name', 'product', 'line_id', 'days', 'until'],
  secrets: ['link'],
} as const;

export const REMINDER_TEMPLATES = {
  reminder_7: REMINDER_IN_DAYS,
  reminder_3: REMINDER_IN_DAYS,
  reminder_1: REMINDER,
  rental_ended: REMINDER,
} as const;

const id: Record<keyof typeof REMINDER_TEMPLATES, Phrase> = {
  reminder_7: `Halo {name}, sekadar mengingatkan: sewa bot kamu tinggal {days} hari lagi.

{product}
LINE ID: {line_id}
Aktif sampai *{until}*

Diperpanjang sekarang pun sisa waktunya tetap utuh. Cukup satu ketukan:
{link}`,

  reminder_3: `Halo {name}, {days} hari lagi sewa bot kamu berakhir.

{product}
LINE ID: {line_id}
Aktif sampai *{until}*

Biar botnya terus menemani, perpanjang lewat tautan ini:
{link}`,

  reminder_1: `Halo {name}, sewa bot kamu sebentar lagi berakhir.

{product}
LINE ID: {line_id}
Aktif sampai *{until}*

Supaya botnya tidak sempat berhenti, perpanjang sekarang:
{link}`,

  rental_ended: `Halo {name}, sewa bot kamu sudah berakhir. Terima kasih sudah memakai TeamAnuBot.

{product}
LINE ID: {line_id}
Berakhir *{until}*

Mau lanjut lagi? Botnya aktif beberapa detik setelah pembayaran:
{link}`,
};

const en: Record<keyof typeof REMINDER_TEMPLATES, Phrase> = {
  reminder_7: `Hi {name}, just a friendly reminder: your bot has {days} days left.

{product}
LINE ID: {line_id}
Active until *{until}*

Renew now and you keep every day that is left. One tap is enough:
{link}`,

  reminder_3: `Hi {name}, your bot has {days} days left.

{product}
LINE ID: {line_id}
Active until *{until}*

To keep it by your side, renew with this link:
{link}`,

  reminder_1: `Hi {name}, your bot’s rental is about to end.

{product}
LINE ID: {line_id}
Active until *{until}*

Renew now and it will not miss a minute:
{link}`,

  rental_ended: `Hi {name}, your bot’s rental has ended. Thank you for using TeamAnuBot.

{product}
LINE ID: {line_id}
Ended *{until}*

Would you like it back? It is active seconds after the payment:
{link}`,
};

export const reminderPhrases: Record<Locale, Record<keyof typeof REMINDER_TEMPLATES, Phrase>> = { id, en };
