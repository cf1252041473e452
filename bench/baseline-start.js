// Plain JavaScript, because it is compared with a built program: stripping types would slow down its start.
import Fastify from 'fastify';

const { path, headers, body } = JSON.parse(process.argv[2]);
const app = Fastify();
app.get(path, (_request, reply) => {
  reply.headers(headers).send(body);
});
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
