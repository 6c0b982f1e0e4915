import { fill, type Locale, type Phrase } from './locale.js';
import { REMINDER_TEMPLATES, reminderPhrases } from './whatsapp-reminders.js';

/**
 * Every WhatsApp message that goes out, and what it is filled with. `secrets` are variables that must never be
 * stored or logged in the clear.
 */
export const WHATSAPP_TEMPLATES = {
  otp_register: { variables: ['minutes'], secrets: ['code'] },
  otp_reset: { variables: ['minutes'], secrets: ['code'] },
  otp_number: { variables: ['minutes'], secrets: ['code'] },
  number_changed: { variables: ['name', 'number'], secrets: [] },
  invoice: { variables: ['name', 'product', 'line_id', 'amount', 'until', 'link'], secrets: [] },
  payment_active: { variables: ['name', 'product', 'line_id', 'amount', 'until', 'link'], secrets: [] },
  refund: { variables: ['name', 'product', 'line_id', 'amount', 'until', 'link'], secrets: [] },
  refund_ended: { variables: ['name', 'product', 'line_id', 'amount', 'link'], secrets: [] },
  refund_surplus: { variables: ['name', 'product', 'line_id', 'amount', 'link'], secrets: [] },
  ...REMINDER_TEMPLATES,
  /** What an operator sends to look at a template on a phone: the whole text is the variable. */
  template_test: { variables: ['text'], secrets: [] },
} as const satisfies Record<string, { variables: readonly string[]; secrets: readonly string[] }>;

type Templates = typeof WHATSAPP_TEMPLATES;
export type TemplateKind = keyof Templates;
export type TemplateVariables<K extends TemplateKind> = Record<Templates[K]['variables'][number], string>;
export type TemplateSecrets<K extends TemplateKind> = Record<Templates[K]['secrets'][number], string>;

const id: Record<TemplateKind, Phrase> = {
  otp_register: `*{code}* adalah kode pendaftaran TeamAnuBot kamu.
Berlaku {minutes} menit dan hanya untuk sekali pakai.

Jangan berikan kode ini kepada siapa pun, termasuk yang mengaku dari TeamAnuBot.`,

  otp_reset: `*{code}* adalah kode untuk mengganti kata sandi TeamAnuBot kamu.
Berlaku {minutes} menit dan hanya untuk sekali pakai.

Jangan berikan kode ini kepada siapa pun. Kalau kamu tidak memintanya, abaikan saja pesan ini.`,

  otp_number: `*{code}* adalah kode untuk memakai nomor ini di akun TeamAnuBot kamu.
Berlaku {minutes} menit dan hanya untuk sekali pakai.

Jangan berikan kode ini kepada siapa pun. Kalau kamu tidak memintanya, abaikan saja pesan ini.`,

  number_changed: `Halo {name}, nomor WhatsApp akun TeamAnuBot kamu baru saja diganti menjadi {number}.

Mulai sekarang kode dan kabar langganan dikirim ke nomor itu, tidak lagi ke sini.

Bukan kamu yang menggantinya? Segera ganti kata sandi kamu dan hubungi operator.`,

  invoice: `Halo {name}, pesanan kamu sudah kami catat.

{product}
LINE ID: {line_id}
Total: *{amount}*

Bayar sebelum {until} lewat tautan ini:
{link}

Begitu pembayaran masuk, sewanya langsung aktif.`,

  payment_active: `Halo {name}, pembayaran {amount} sudah kami terima. Terima kasih.

{product}
LINE ID: {line_id}
Aktif sampai *{until}*!

Langganan dan fakturnya:
{link}`,

  refund: `Halo {name}, pembayaran {amount} sudah dikembalikan, dan masa sewanya ikut dikurangi.

{product}
LINE ID: {line_id}
Sekarang aktif sampai *{until}*

Lihat langganan kamu:
{link}`,

  refund_ended: `Halo {name}, pembayaran {amount} sudah dikembalikan, jadi sewa ini berakhir.

{product}
LINE ID: {line_id}

Sewa lagi kapan saja di sini:
{link}`,

  refund_surplus: `Halo {name}, {amount} sudah dikembalikan. Masa sewa tidak berubah karenanya.

{product}
LINE ID: {line_id}

Lihat pesanannya di sini:
{link}`,

  ...reminderPhrases.id,

  template_test: `[Uji coba]
{text}`,
};

const en: Record<TemplateKind, Phrase> = {
  otp_register: `*{code}* is your TeamAnuBot sign-up code.
It is valid for {minutes} minutes and works once.

Do not share it with anyone, not even someone who says they are from TeamAnuBot.`,

  otp_reset: `*{code}* is the code to change your TeamAnuBot password.
It is valid for {minutes} minutes and works once.

Do not share it with anyone. If you did not ask for it, just ignore this message.`,

  otp_number: `*{code}* is the code to use this number with your TeamAnuBot account.
It is valid for {minutes} minutes and works once.

Do not share it with anyone. If you did not ask for it, just ignore this message.`,

  number_changed: `Hi {name}, the WhatsApp number of your TeamAnuBot account was just changed to {number}.

From now on codes and news of your rentals go to that number and no longer here.

This was not you? Change your password now and contact the operator.`,

  invoice: `Hi {name}, we have noted your order.

{product}
LINE ID: {line_id}
Total: *{amount}*

Pay before {until} with this link:
{link}

The rental starts as soon as the payment arrives.`,

  payment_active: `Hi {name}, we have received your payment of {amount}. Thank you.

{product}
LINE ID: {line_id}
Active until *{until}*!

The rental and its invoice:
{link}`,

  refund: `Hi {name}, {amount} has been returned, and the rental is shorter by its share.

{product}
LINE ID: {line_id}
Now active until *{until}*

See your rental:
{link}`,

  refund_ended: `Hi {name}, {amount} has been returned, so this rental has ended.

{product}
LINE ID: {line_id}

Rent again any time here:
{link}`,

  refund_surplus: `Hi {name}, {amount} has been returned. No rental changes because of it.

{product}
LINE ID: {line_id}

See the order here:
{link}`,

  ...reminderPhrases.en,

  template_test: `[Test]
{text}`,
};

export const whatsappPhrases: Record<Locale, Record<TemplateKind, Phrase>> = { id, en };

const OTP_KINDS = new Set(
  Object.entries(WHATSAPP_TEMPLATES)
    .filter(([, { secrets }]) => (secrets as readonly string[]).includes('code'))
    .map(([kind]) => kind),
);

/** Whether its secret is a one-time code; also for a kind that only an older or newer release knows. */
export function isOtp(kind: TemplateKind): boolean {
  return OTP_KINDS.has(kind);
}

/**
 * The text of a message, by the wording of the product or by another one. Throws when a variable is missing, so that no
 * placeholder ever reaches a phone.
 */
export function renderWhatsapp(
  kind: TemplateKind,
  locale: Locale,
  values: Record<string, string>,
  body: Phrase = whatsappPhrases[locale][kind],
): string {
  const { variables, secrets } = WHATSAPP_TEMPLATES[kind];
  const missing = [...variables, ...secrets].filter((name) => !values[name]);
  if (missing.length > 0) throw new Error(`The message ${kind} lacks ${missing.join(', ')}`);
  return fill(body, kind === 'template_test' ? values : onOneLine(values));
}

/** What customers typed must not change the layout of a message. */
function onOneLine(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, ' ').trim()]),
  );
}
