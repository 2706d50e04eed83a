"""Puts command lines to the AWS CLI's own parser: a JSON list of argument lists on standard input, a JSON list of complaints on standard output, empty where it has none.

A command that the CLI would send has passed: its options are known, and its parameters fit the service's model. Nothing is sent.
"""
import contextlib
import io
import json
import sys

import botocore.endpoint
from awscli.clidriver import create_clidriver

SENT = "the request would be sent"


def stop(*_):
    raise RuntimeError(SENT)


botocore.endpoint.Endpoint.make_request = stop

answers = []
for args in json.load(sys.stdin):
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        try:
            # A driver keeps what an earlier command added to it.
            code = create_clidriver().main(args)
        except SystemExit as end:
            code = end.code
    complaint = said.getvalue().strip()
    answers.append("" if SENT in complaint else complaint or f"nothing was sent, exit {code}")
print(json.dumps(answers))
