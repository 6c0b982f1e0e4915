/** As much of the official client as the specs use; the package has no types of its own. */
declare module 'midtrans-client' {
  type Body = Record<string, unknown>;

  interface Transactions {
    status(id: string): Promise<Body>;
    cancel(id: string): Promise<Body>;
    expire(id: string): Promise<Body>;
    approve(id: string): Promise<Body>;
    deny(id: string): Promise<Body>;
    refund(id: string, parameter?: Body): Promise<Body>;
    refundDirect(id: string, parameter?: Body): Promise<Body>;
    notification(body: Body): Promise<Body>;
  }

  export interface Client {
    readonly apiConfig: { getSnapApiBaseUrl: () => string; getCoreApiBaseUrl: () => string };
    readonly httpClient: { readonly http_client: { readonly defaults: { timeout: number } } };
    readonly transaction: Transactions;
  }

  export interface Snap extends Client {
    createTransaction(parameter: Body): Promise<{ token: string; redirect_url: string }>;
    createTransactionToken(parameter: Body): Promise<string>;
    createTransactionRedirectUrl(parameter: Body): Promise<string>;
  }

  type Keys = { isProduction: boolean; serverKey: string; clientKey: string };

  const Midtrans: { Snap: new (keys: Keys) => Snap; CoreApi: new (keys: Keys) => Client };
  export default Midtrans;
}
