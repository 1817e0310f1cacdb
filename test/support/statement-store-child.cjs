// Loaded before the statement store in its own process. The store's cloud and database clients are
// never called in memory mode, so they are not installed; and it would listen on every interface.
const Module = require('node:module');
const net = require('node:net');

const ABSENT =
  /^(?:@azure\/storage-blob|@google-cloud\/storage|aws-sdk|ioredis|knex|mongodb|newrelic|winston-aws-cloudwatch)(?:\/|$)/;
// The store connects at its start whatever it stores in; this connection stays pending.
const stub = { MongoClient: { connect: () => new Promise(() => {}) } };

const load = Module._load;
Module._load = function loadOrStub(request, ...rest) {
  return ABSENT.test(request) ? stub : load.call(this, request, ...rest);
};

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function listenOnLoopback(_port, ready) {
  return listen.call(this, 0, '127.0.0.1', () => {
    ready?.();
    process.send({ port: this.address().port });
  });
};

process.on('disconnect', () => process.exit());
