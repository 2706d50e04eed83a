"""Asks AWS with what a Python tool finds in an environment: `ask.py boto3|aws-cli-1|litellm` reads a JSON list of {"env", "asks", "home"} and prints one of {"said"}.

The tool and the models of its services are loaded once. Each question has a process of its own, forked before anything was read from the environment."""
import contextlib
import io
import json
import os
import selectors
import sys
import traceback


def boto3_asks(service):
    import boto3

    client = boto3.client({"bedrock": "bedrock-runtime"}.get(service, service))
    if service == "sts":
        client.get_caller_identity()
    elif service == "dynamodb":
        client.list_tables()
    elif service == "s3":
        client.list_buckets()
    else:
        client.converse(modelId=MODEL, messages=[{"role": "user", "content": [{"text": "hello"}]}])


def cli_asks(service):
    from awscli.clidriver import create_clidriver

    messages = json.dumps([{"role": "user", "content": [{"text": "hello"}]}])
    args = {
        "sts": ["sts", "get-caller-identity"],
        "dynamodb": ["dynamodb", "list-tables"],
        "s3": ["s3api", "list-buckets"],
        "bedrock": ["bedrock-runtime", "converse", "--model-id", MODEL, "--messages", messages],
    }[service]
    code = create_clidriver().main(args)
    if code != 0:
        sys.exit(code)


def litellm_asks(service):
    import litellm

    # The endpoint of its own, since it builds the requests by itself.
    os.environ["AWS_BEDROCK_RUNTIME_ENDPOINT"] = os.environ.get("AWS_ENDPOINT_URL", "")
    # It finds authorities by another variable than AWS's.
    os.environ["SSL_CERT_FILE"] = os.environ.get("AWS_CA_BUNDLE", "")
    litellm.completion(
        model="bedrock/converse/" + MODEL, messages=[{"role": "user", "content": "hello"}], max_tokens=1, num_retries=0
    )


AT_ONCE = 3
MODEL = "amazon.nova-micro-v1:0"
ASKS = {"boto3": boto3_asks, "aws-cli-1": cli_asks, "litellm": litellm_asks}


def load(tool):
    """What takes the time. Nothing of it reads the environment for credentials or settings."""
    if tool == "boto3":
        import boto3  # noqa: F401
    elif tool == "aws-cli-1":
        import awscli.clidriver  # noqa: F401
    else:
        import litellm  # noqa: F401


def load_models(services):
    """What botocore reads of its own package, kept for all that follow: awscli.testutils does the same."""
    import botocore.session
    from botocore.exceptions import DataNotFoundError, UnknownServiceError
    from botocore.loaders import create_loader

    models = create_loader(os.environ.get("AWS_DATA_PATH"))
    botocore.session.create_loader = lambda *_: models
    for service in services:
        for kind in ("service-2", "endpoint-rule-set-1"):
            with contextlib.suppress(DataNotFoundError, UnknownServiceError):
                models.load_service_model({"bedrock": "bedrock-runtime"}.get(service, service), kind)


def warm(tool):
    """What a tool loads late, by one question that is not sent. Its environment is gone before the first that is."""
    import botocore.endpoint

    def stop(*_):
        raise SystemExit

    send = botocore.endpoint.Endpoint.make_request
    botocore.endpoint.Endpoint.make_request = stop
    nothing = {"AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}
    key = {"AWS_ACCESS_KEY_ID": "AKIAWARMWARMWARMWARM", "AWS_SECRET_ACCESS_KEY": "warm"}
    own = dict(os.environ)
    os.environ.update(nothing | key | {"AWS_DEFAULT_REGION": "us-east-1"})
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with contextlib.suppress(SystemExit):
            ASKS[tool]("sts")
    os.environ.clear()
    os.environ.update(own)
    botocore.endpoint.Endpoint.make_request = send
    if tool == "boto3":
        sys.modules["boto3"].DEFAULT_SESSION = None


def ask(tool, question, answer):
    # Which the AWS CLI sets for itself when it is loaded.
    data = {name: value for name, value in os.environ.items() if name == "AWS_DATA_PATH"}
    os.environ.clear()
    os.environ.update(data)
    os.environ.update(question["env"])
    os.chdir(question["home"])
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            ASKS[tool](question["asks"])
        except SystemExit:
            pass
        except BaseException as error:
            print("".join(traceback.format_exception_only(error)))
    with os.fdopen(answer, "w") as pipe:
        pipe.write(said.getvalue())


def version(tool):
    from importlib.metadata import version as of

    return of("awscli" if tool == "aws-cli-1" else tool)


def main():
    tool = sys.argv[1]
    if sys.argv[2:] == ["--version"]:
        print(version(tool))
        return
    questions = json.load(sys.stdin)
    # The CLI looks for its caches' folders when it is loaded. Each question is asked in its own home, and finds them there.
    os.environ["HOME"] = "."
    load(tool)
    if tool != "litellm":
        load_models(sorted({question["asks"] for question in questions}))
        warm(tool)
    json.dump([{"said": said} for said in ask_all(tool, questions)], sys.stdout)


def ask_all(tool, questions):
    """A few at once: some of them wait for what does not answer."""
    said = [""] * len(questions)
    waiting = list(enumerate(questions))
    asked = selectors.DefaultSelector()
    while waiting or asked.get_map():
        while waiting and len(asked.get_map()) < AT_ONCE:
            index, question = waiting.pop(0)
            asked.register(begin(tool, question), selectors.EVENT_READ, (index, []))
        for key, _ in asked.select():
            index, parts = key.data
            part = os.read(key.fd, 65536)
            parts.append(part)
            if not part:
                said[index] = b"".join(parts).decode(errors="replace")
                asked.unregister(key.fd)
                os.close(key.fd)
                os.wait()
    return said


def begin(tool, question):
    """A process that asks. What it says comes out of the pipe."""
    mine, theirs = os.pipe()
    if os.fork() == 0:
        os.close(mine)
        os.setsid()  # without a terminal, as in a job: nobody types a code
        ask(tool, question, theirs)
        os._exit(0)
    os.close(theirs)
    return mine


main()
