"""Runs commands of the AWS CLI, given as a JSON list of argument lists, and prints how each ended. One process, since most of a command's time is loading the CLI."""
import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

answers = []
for args in json.loads(sys.argv[1]):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            code = create_clidriver().main(args)
        except SystemExit as end:
            code = end.code
    answers.append({"ok": code == 0, "said": said.getvalue().strip()})
print(json.dumps(answers))
