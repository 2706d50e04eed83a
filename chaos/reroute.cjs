// Where no namespace may be made, this is loaded into the action's process: connections to the real names go to the suite's
// ports on loopback, and to nowhere else. `CHAOS_ROUTES` is a JSON list of [expression, port].
const net = require('node:net');

const routes = JSON.parse(process.env.CHAOS_ROUTES).map(([form, port]) => [new RegExp(form), port]);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given;
  const isRemote = options && typeof options === 'object' && !options.path && Number(options.port) === 443;
  if (!isRemote || /^(localhost|127\.|::1)/.test(options.host ?? '')) return connect.apply(this, given);
  const port = routes.find(([form]) => form.test(options.host))?.[1];
  if (port === undefined) {
    const fault = Object.assign(new Error(`getaddrinfo ENOTFOUND ${options.host}`), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: options.host,
    });
    process.nextTick(() => this.destroy(fault));
    return this;
  }
  const there = { ...options, host: '127.0.0.1', port };
  if (Array.isArray(given[0])) {
    const normalized = Object.assign([...given[0]], {});
    for (const symbol of Object.getOwnPropertySymbols(given[0])) normalized[symbol] = given[0][symbol];
    normalized[0] = there;
    return connect.call(this, normalized);
  }
  return connect.call(this, there, ...given.slice(1));
};
