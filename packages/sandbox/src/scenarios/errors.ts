/** Errors that applications have: what is thrown, and where. */
export const ERRORS = [
  ['TypeError', "Cannot read properties of undefined (reading 'price')", 'src/cart.ts', 'total'],
  ['RangeError', 'Maximum call stack size exceeded', 'src/category-tree.ts', 'flatten'],
  ['TimeoutError', 'The payment provider did not answer in 5000 ms', 'src/payment.ts', 'charge'],
  ['SyntaxError', 'Unexpected token < in JSON at position 0', 'src/catalogue.ts', 'load'],
  ['NotFoundError', 'No customer with id 4711', 'src/customers.ts', 'find'],
  ['ConflictError', 'The order was changed by someone else', 'src/orders.ts', 'update'],
  ['ConnectionError', 'connect ECONNREFUSED 10.0.0.7:5432', 'src/database.ts', 'query'],
  ['ValidationError', 'email must be an email address', 'src/sign-up.ts', 'validate'],
] as const;

export const ROUTES = ['GET /', 'GET /products/:id', 'POST /cart', 'POST /checkout'] as const;

export const ENVIRONMENTS = ['production', 'production', 'production', 'staging'] as const;
