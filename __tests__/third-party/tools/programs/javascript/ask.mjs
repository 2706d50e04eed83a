// Asks AWS with what the AWS SDK for JavaScript finds in an environment: it reads a JSON list of {env, asks, home}, and
// prints one of {said}. Each question has clients of its own, and files of its own, since the SDK keeps what it read of
// a file. `--version` prints the version of the client of STS.

import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const ASKS = {
  sts: (settings) => new STSClient(settings).send(new GetCallerIdentityCommand({})),
  dynamodb: (settings) => new DynamoDBClient(settings).send(new ListTablesCommand({})),
  bedrock: (settings) =>
    new BedrockRuntimeClient(settings).send(
      new ConverseCommand({
        modelId: 'amazon.nova-micro-v1:0',
        messages: [{ role: 'user', content: [{ text: 'hello' }] }],
      }),
    ),
};

async function ask({ env, asks, home }) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(home);
  try {
    // The SDK reads no proxy from its environment: Node's agent does, and keeps every request on this machine.
    const requestHandler = new NodeHttpHandler({ httpsAgent: new Agent({ proxyEnv: process.env }) });
    await ASKS[asks]({ requestHandler });
    return { said: '' };
  } catch (error) {
    return { said: `${error.name}: ${error.message}` };
  }
}

if (process.argv.includes('--version')) {
  const { version } = createRequire(import.meta.url)('@aws-sdk/client-sts/package.json');
  console.log(version);
} else {
  const answers = [];
  for (const question of JSON.parse(await text(process.stdin))) answers.push(await ask(question));
  process.stdout.write(JSON.stringify(answers));
}
