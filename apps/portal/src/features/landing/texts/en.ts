import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Rent a LINE bot',
  hero: {
    title: 'Rent a LINE bot, active within minutes.',
    text: 'Pay by QRIS, e-wallet or bank transfer. No chatting to an admin.',
    from: 'From',
    action: 'See the packages',
    rentals: 'My rentals',
  },
  flow: {
    described: 'How it goes: you choose a package for your LINE ID, scan a QRIS code, and the bot is active.',
    ask: 'A bot for',
    pay: 'Scan to pay',
    paid: 'Paid',
    active: 'Active',
    until: 'until {date}',
  },
  packages: {
    title: 'Choose your package',
    text: 'Time counts from the moment your payment arrives, not from the order.',
  },
  steps: {
    title: 'How it works',
    register: {
      title: 'Register with your WhatsApp number',
      text: 'We send a 6-digit code to make sure that the number is yours.',
    },
    choose: {
      title: 'Choose a package, enter the LINE ID',
      text: 'You see until when the bot will be active before you pay.',
    },
    pay: {
      title: 'Pay, and the bot is active',
      text: 'Payments are checked automatically. You also get the news on WhatsApp.',
    },
  },
  methods: {
    title: 'Pay the way you are used to',
    wallet: 'QRIS and e-wallets',
    bank: 'Bank transfer',
    store: 'Convenience stores',
    card: 'Cards and paylater',
    cards: 'Credit or debit card',
    note: 'Midtrans processes the payment. Card and e-wallet data never pass through our server.',
  },
  questions: {
    title: 'Often asked',
    difference: {
      q: 'What is the difference between a self-bot and an official bot?',
      a: 'A self-bot runs on your own LINE account. An official bot is registered with LINE for Business and has an official account of its own. Every package says which kind it is.',
    },
    when: {
      q: 'When is the bot active after I pay?',
      a: 'As soon as the payment arrives, usually within seconds. The payment page moves by itself, and you get the news on WhatsApp.',
    },
    waiting: {
      q: 'I have paid, but it is still waiting for payment?',
      a: 'Open the order and press “I have paid”: we ask Midtrans right then. Even without that we check regularly, so your money is not lost.',
    },
    renew: {
      q: 'Do I lose days when I renew early?',
      a: 'No. A renewal is added to the present end. Buying twice extends twice.',
    },
    automatic: {
      q: 'Am I charged automatically every month?',
      a: 'No. You decide on every renewal yourself. We only remind you on WhatsApp 7, 3 and 1 days before it runs out.',
    },
  },
} satisfies SameShape<typeof id>;
