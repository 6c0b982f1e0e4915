import type { Page } from '@playwright/test';
import { AccountPage } from '../pages/account.page.js';
import { DashboardPage } from '../pages/dashboard.page.js';
import { HistoryPage } from '../pages/history.page.js';
import { ForgotPage } from '../pages/forgot.page.js';
import { LandingPage } from '../pages/landing.page.js';
import { LoginPage } from '../pages/login.page.js';
import { OrderPage } from '../pages/order.page.js';
import { OtpPage } from '../pages/otp.page.js';
import { PaymentPage } from '../pages/payment.page.js';
import { RegisterPage } from '../pages/register.page.js';
import { RenewalPage } from '../pages/renewal.page.js';
import { SnapPopup } from '../pages/snap-popup.js';
import { SubscriptionPage } from '../pages/subscription.page.js';
import { expect, type Secrets } from './journey.js';
import type { Person } from './people.js';
import { otpSentTo } from './sandbox.js';

/** The pages of the portal, and the steps that journeys have in common. */
export class Portal {
  readonly landing: LandingPage;
  readonly login: LoginPage;
  readonly registration: RegisterPage;
  readonly otp: OtpPage;
  readonly order: OrderPage;
  readonly popup: SnapPopup;
  readonly payment: PaymentPage;
  readonly dashboard: DashboardPage;
  readonly subscription: SubscriptionPage;
  readonly history: HistoryPage;
  readonly renewal: RenewalPage;
  readonly account: AccountPage;
  readonly forgot: ForgotPage;

  constructor(
    readonly page: Page,
    private readonly secrets: Secrets,
  ) {
    this.landing = new LandingPage(page);
    this.login = new LoginPage(page);
    this.registration = new RegisterPage(page);
    this.otp = new OtpPage(page);
    this.order = new OrderPage(page);
    this.popup = new SnapPopup(page);
    this.payment = new PaymentPage(page);
    this.dashboard = new DashboardPage(page);
    this.subscription = new SubscriptionPage(page);
    this.history = new HistoryPage(page);
    this.renewal = new RenewalPage(page);
    this.account = new AccountPage(page);
    this.forgot = new ForgotPage(page);
  }

  /** From the open form to a proven number. */
  async signUp(person: Person): Promise<void> {
    this.secrets.keep(person.password);
    await this.registration.submit(person);
    await expect(this.otp.heading).toHaveText(this.otp.title);
    const code = await otpSentTo(person.number);
    this.secrets.keep(code);
    await this.otp.enter(code);
  }

  /** Registers a person who is then logged in. */
  async becomeCustomer(person: Person): Promise<void> {
    await this.registration.open();
    await this.signUp(person);
    await expect(this.dashboard.heading).toHaveText('Langganan');
  }

  /** Chooses the first package as a stranger and comes back to its order as a customer. */
  async signUpToBuy(person: Person): Promise<void> {
    await this.landing.open();
    await this.landing.buyFirst();
    await expect(this.login.heading).toHaveText('Masuk');
    await this.login.register.click();
    await this.signUp(person);
    await expect(this.order.heading).toHaveText('Pesan paket');
  }

  /** Orders and pays by QRIS in the popup; answers until when the order page said the bot would be active. */
  async rent(lineId: string): Promise<string> {
    const quoted = await this.order.quoteFor(lineId);
    await this.order.pay.click();
    await this.popup.choose('QRIS');
    await this.popup.succeed();
    return quoted;
  }
}
