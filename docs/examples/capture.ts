import * as Sentry from '@sentry/node';

/** An error with what it takes to understand it; what `withScope` sets belongs to this event alone. */
export const reportRefusedPayment = (error: unknown, orderId: string): string =>
  Sentry.withScope((scope) => {
    scope.setTag('component', 'payment');
    return Sentry.captureException(error, { extra: { orderId } });
  });

/** For everything that this request still does. It was `configureScope` until SDK 7. */
export const rememberCustomer = (id: string, locale: string): void => {
  Sentry.getIsolationScope().setUser({ id }).setTag('page_locale', locale);
};

/** What happened before: the last 100 of these go with the next event. */
export const noteLogin = (userId: string): void =>
  Sentry.addBreadcrumb({
    category: 'auth',
    message: 'User logged in',
    level: 'info',
    data: { userId },
  });

/** Something that is no error. */
export const reportOddity = (message: string): string => Sentry.captureMessage(message, 'warning');
