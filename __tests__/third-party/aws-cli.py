"""Runs commands of the AWS CLI. Each line on standard input is {"id", "env", "commands", "send"}, each line on standard output {"id", "answers"}.

The CLI and its models are loaded once, which is most of a command's time. Each line has a process of its own, forked before anything was read from
the environment. Where `send` is false, the CLI's own parser judges the commands, and nothing is sent.
"""
import contextlib
import io
import json
import multiprocessing
import os
import signal
import sys
import traceback

import botocore.endpoint
import botocore.exceptions
import botocore.session
from awscli.clidriver import create_clidriver
from botocore.loaders import create_loader

SENT = "the request would be sent"
# Of the CLI itself too: it says where they are when it is loaded.
MODELS = create_loader(os.environ["AWS_DATA_PATH"])
# awscli.testutils does the same.
botocore.session.create_loader = lambda *_: MODELS


def stop(*_):
    raise RuntimeError(SENT)


def load(service):
    """What is read of a service's model, kept for all that follow."""
    service = {"s3api": "s3"}.get(service, service)
    if service in MODELS.list_available_services("service-2"):
        MODELS.load_service_model(service, "service-2")
        with contextlib.suppress(botocore.exceptions.UnknownServiceError):
            MODELS.load_service_model(service, "endpoint-rule-set-1")


def run(args):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            code = create_clidriver().main(args)
        except SystemExit as end:
            code = end.code
        except Exception:
            code, _ = 1, traceback.print_exc()
    return {"exit": code, "sent": SENT in said.getvalue(), "said": said.getvalue().strip()}


def warm():
    """One command that is not sent, for what the CLI loads late."""
    send = botocore.endpoint.Endpoint.make_request
    botocore.endpoint.Endpoint.make_request = stop
    run(["sts", "get-caller-identity", "--region", "us-east-1"])
    botocore.endpoint.Endpoint.make_request = send


def answer(job, turn):
    # Which the AWS CLI sets for itself when it is loaded.
    data = {name: value for name, value in os.environ.items() if name == "AWS_DATA_PATH"}
    os.environ.clear()
    os.environ.update(data | job["env"])
    os.chdir(job["env"]["HOME"])
    if not job["send"]:
        botocore.endpoint.Endpoint.make_request = stop
    line = json.dumps({"id": job["id"], "answers": [run(args) for args in job["commands"]]})
    with turn:
        print(line, flush=True)


def main():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    turn = multiprocessing.Lock()
    places = multiprocessing.Semaphore(os.cpu_count() or 2)
    warm()
    for line in sys.stdin:
        job = json.loads(line)
        for service, *_ in job["commands"]:
            load(service)
        places.acquire()
        if os.fork() == 0:
            try:
                answer(job, turn)
            finally:
                places.release()
                os._exit(0)


main()
