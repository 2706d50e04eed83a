"""Asks AWS with what a Python tool finds in an environment: `ask.py boto3|aws-cli-1|litellm` reads a JSON list of {"env", "asks", "home"} and prints one of {"said"}.

The tool is loaded once. Each question has a process of its own, forked before anything was read from the environment."""
import contextlib
import io
import json
import os
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
    load(tool)
    answers = []
    for question in questions:
        mine, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(mine)
            os.setsid()  # without a terminal, as in a job: nobody types a code
            ask(tool, question, theirs)
            os._exit(0)
        os.close(theirs)
        with os.fdopen(mine, errors="replace") as pipe:
            answers.append({"said": pipe.read()})
        os.waitpid(child, 0)
    json.dump(answers, sys.stdout)


main()
