/** The official client carries no types; these are the parts that we call, as its source has them. */
declare module 'midtrans-client' {
  interface Options {
    isProduction: boolean;
    serverKey: string;
    clientKey: string;
  }

  interface ApiConfig {
    getSnapApiBaseUrl(): string;
    getCoreApiBaseUrl(): string;
  }

  interface HttpClient {
    /** An axios instance. */
    http_client: { defaults: { timeout: number; maxRedirects: number; maxContentLength: number } };
  }

  /** Resolves with whatever body came, which need not be JSON; rejects with a `MidtransError` or an axios error. */
  interface TransactionApi {
    status(id: string): Promise<unknown>;
    cancel(id: string): Promise<unknown>;
    refund(id: string, request: object): Promise<unknown>;
    refundDirect(id: string, request: object): Promise<unknown>;
  }

  interface Client {
    apiConfig: ApiConfig;
    httpClient: HttpClient;
    transaction: TransactionApi;
  }

  interface SnapClient extends Client {
    createTransaction(request: object): Promise<unknown>;
  }

  const midtransClient: {
    Snap: new (options: Options) => SnapClient;
    CoreApi: new (options: Options) => Client;
  };
  export default midtransClient;
}
