// Plain JavaScript: what it is compared with is built, and stripping types would slow this side's start.
import Fastify from 'fastify';

const { path, headers, body } = JSON.parse(process.argv[2]);
const app = Fastify();
app.get(path, (_request, reply) => {
  reply.headers(headers).send(body);
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
