/** The one account there is. */
export const ACCOUNT_ID = 1000000000000000;
