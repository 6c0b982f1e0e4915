// @ts-check
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { neighbour, waitFor } from './neighbours.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Western Indonesia keeps UTC+7 all year round. */
const WIB_MS = 7 * HOUR_MS;
/** By day, so that nothing has to wait for the morning. */
const WAKING = { from: 9, until: 18 };
const LINK = /\/renew\/([A-Za-z0-9_-]+)/;

/**
 * A month of a customer's life: registers, buys, is reminded, renews with one tap, gets the money back. Through what
 * customers, Midtrans and the gateway use, and nothing else; time is moved by the sandbox.
 */
export class Month {
  #tail = String(randomInt(10_000_000, 99_999_999));
  #number = `62812${this.#tail}`;
  #read = 0;

  /**
   * @param {{ url: string, sandboxUrl: string }} system
   * @param {(line: string) => void} say
   */
  constructor({ url, sandboxUrl }, say) {
    this.shop = neighbour(url);
    this.sandbox = neighbour(`${sandboxUrl}/control`);
    this.line = say;
  }

  /** Throws at the first thing that is not as it should be. */
  async play() {
    await this.#untilMorning();
    const token = await this.#register();
    const bought = await this.#buy(token);
    const habis = new Date(bought.subscription.habis);
    await this.#tell(`The bot is active until ${wib(habis)}.`);
    const link = await this.#beReminded(habis);
    const transactionId = await this.#renew(link);
    await this.#getMoneyBack(link, transactionId);
    await this.#tell('That was the month.');
  }

  async #register() {
    const password = `Teh-manis-${this.#tail}`;
    const body = {
      name: 'Sari Wulandari',
      email: `sari.${this.#tail}@example.com`,
      whatsapp_number: `0${this.#number.slice(2)}`,
      password,
      password_confirmation: password,
    };
    const { data } = await this.shop('POST', '/api/auth/register', { body });
    await this.#tell('Sari registers with name, email, WhatsApp number and password.');
    const otp = /\b\d{6}\b/.exec(await this.#nextMessage(/\b\d{6}\b/))?.[0];
    const verify = { registration_id: data.registration_id, otp };
    const { data: login } = await this.shop('POST', '/api/auth/register/verify', { body: verify });
    await this.#tell('She types the code that came by WhatsApp, and has an account.');
    return /** @type {string} */ (login.access_token);
  }

  /** @param {string} token */
  async #buy(token) {
    const { data: products } = await this.shop('GET', '/api/catalog/products');
    const product = products.find(
      (/** @type {any} */ each) => each.duration_unit === 'month' && each.duration_count === 1,
    );
    assert(product, 'no package for one month is sold');
    const body = { product_id: product.id, line_id: `sari.${this.#tail}` };
    const { data: order } = await this.shop('POST', '/api/orders', { token, body });
    await this.#tell(`She orders ${product.name} for Rp${Number(order.amount).toLocaleString('id-ID')}.`);
    await this.#nextMessage(/\/payments\//);
    await this.#pay(order.order_id);
    const paid = await waitFor('the payment makes the bot active', async () => {
      const { data } = await this.shop('GET', `/api/orders/${order.order_id}`, { token });
      return data.status === 'paid' && data;
    });
    await this.#nextMessage(/\/subscriptions\//);
    return paid;
  }

  /**
   * @param {Date} habis
   * @returns {Promise<string>} path of the renewal in the API
   */
  async #beReminded(habis) {
    for (const [days, text] of /** @type {const} */ ([
      [7, /tinggal 7 hari lagi/],
      [3, /3 hari lagi/],
      [1, /sebentar lagi berakhir/],
      [0, /sudah berakhir/],
    ])) {
      await this.#travelTo(new Date(habis.getTime() - days * DAY_MS));
      const message = await this.#nextMessage(text);
      const path = `/api/renew/${LINK.exec(message)?.[1]}`;
      const { data } = await this.shop('GET', path);
      assert.equal(data.line_id, `sari.${this.#tail}`, 'the link opens the renewal of her bot');
      assert.equal(data.status, days > 0 ? 'active' : 'expired');
      if (days === 0) return path;
    }
    throw new Error('Nobody said that the rental has ended.');
  }

  /** @param {string} link */
  async #renew(link) {
    const { data: order } = await this.shop('POST', `${link}/orders`, { body: {} });
    await this.#tell('One tap on the link in that message, and the renewal is ordered, without logging in.');
    await this.#nextMessage(/\/payments\//);
    const transactionId = await this.#pay(order.order_id);
    const { habis } = await waitFor('the renewal makes the bot active again', async () => {
      const { data } = await this.shop('GET', link);
      return data.status === 'active' && data;
    });
    await this.#tell(`The bot is active again, until ${wib(new Date(habis))}.`);
    await this.#nextMessage(/\/subscriptions\//);
    return transactionId;
  }

  /**
   * @param {string} link
   * @param {string} transactionId
   */
  async #getMoneyBack(link, transactionId) {
    await this.sandbox('POST', `/attempts/${transactionId}/refund`, { body: { reason: 'berubah pikiran' } });
    await this.#tell(
      'She has changed her mind: the operator gives the money back in the dashboard of Midtrans.',
    );
    await waitFor('the refund takes the rented time back', async () => {
      const { data } = await this.shop('GET', link);
      return data.status === 'expired';
    });
    await this.#tell('The rented time is taken back: the bot is no longer active.');
    await this.#nextMessage(/dikembalikan/);
  }

  /**
   * @param {string} orderId
   * @returns {Promise<string>} transaction id
   */
  async #pay(orderId) {
    const body = { method: 'gopay' };
    const { transaction_id: id } = await this.sandbox('POST', `/orders/${orderId}/attempts`, { body });
    await this.sandbox('POST', `/attempts/${id}/pay`);
    await this.#tell('She pays with GoPay.');
    return id;
  }

  /**
   * The next message to her that nobody has read yet, which must be like this.
   *
   * @param {RegExp} pattern
   * @returns {Promise<string>}
   */
  async #nextMessage(pattern) {
    const text = await waitFor(`a message like ${pattern} arrives`, async () => {
      const { messages } = await this.sandbox('GET', `/messages?number=${this.#number}`);
      return /** @type {string | undefined} */ (messages[this.#read]?.message);
    });
    this.#read += 1;
    assert.match(text, pattern, 'the next message is another one');
    const first = String(text.split('\n')[0]).replace(/\b\d{6}\b/, '······');
    await this.#tell(`WhatsApp: “${first}”`);
    return text;
  }

  async #untilMorning() {
    const local = new Date((await this.#now()).getTime() + WIB_MS);
    const hour = local.getUTCHours();
    if (hour >= WAKING.from && hour < WAKING.until) return;
    const days = Math.floor(local.getTime() / DAY_MS) + (hour < WAKING.from ? 0 : 1);
    await this.#travelTo(new Date(days * DAY_MS + WAKING.from * HOUR_MS - WIB_MS));
  }

  /** @param {Date} moment */
  async #travelTo(moment) {
    const seconds = Math.ceil((moment.getTime() - (await this.#now()).getTime()) / 1000) + 1;
    await this.sandbox('POST', '/clock', { body: { advance_seconds: seconds } });
    await this.#tell(
      seconds > DAY_MS / 1000 ? `${Math.round(seconds / 86_400)} days go by.` : 'Time goes by.',
    );
  }

  async #now() {
    const { now } = await this.sandbox('GET', '/clock');
    return new Date(now);
  }

  /** @param {string} what */
  async #tell(what) {
    this.line(`${wib(await this.#now())}  ${what}`);
  }
}

/** @param {Date} moment */
function wib(moment) {
  const day = moment.toLocaleDateString('en-GB', {
    ...{ timeZone: 'Asia/Jakarta', day: '2-digit', month: 'short', year: 'numeric' },
  });
  const time = moment.toLocaleTimeString('en-GB', {
    ...{ timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' },
  });
  return `${day}, ${time} WIB`;
}
