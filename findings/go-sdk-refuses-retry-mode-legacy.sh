#!/usr/bin/env bash
# AWS_RETRY_MODE=legacy is one of the three values of the AWS SDKs and Tools Reference Guide
# (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). boto3 takes it. The AWS SDK for Go v2
# refuses to load any configuration, so a job that sets it for its Python steps stops its Go steps, before a request is
# made. Nothing is sent. It needs Python 3 and Go. It ends with 0 while both do so, with 1 once one of them has changed,
# and with 2 where it could not install them.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

cat >main.go <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
)

func main() {
	if _, err := config.LoadDefaultConfig(context.Background()); err != nil {
		fmt.Println("fails:", err)
		os.Exit(1)
	}
	fmt.Println("takes it")
}
GO

{
  python3 -m venv python
  python/bin/pip install --quiet --disable-pip-version-check --only-binary :all: boto3==1.44.5
  go mod init example
  go get github.com/aws/aws-sdk-go-v2/config@v1.33.18
  go build -buildvcs=false -o ask .
} >install.log 2>&1 || { cat install.log; exit 2; }

export HOME=$folder/home AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2 AWS_EC2_METADATA_DISABLED=true
export AWS_ACCESS_KEY_ID=AKIAEXAMPLEEXAMPLE12 AWS_SECRET_ACCESS_KEY=example
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
mkdir "$HOME"

both() {
  export AWS_RETRY_MODE=$1
  python=$(python/bin/python -c 'import boto3; boto3.client("sts"); print("takes it")' 2>&1 | tail -n 1) || true
  go=$(./ask) || true
  printf 'AWS_RETRY_MODE=%s\n  boto3 1.44.5: %s\n  aws-sdk-go-v2/config 1.33.18: %s\n' "$1" "$python" "$go"
}

both standard
[ "$python" = 'takes it' ] && [ "$go" = 'takes it' ] || exit 1
both legacy
[ "$python" = 'takes it' ] && [ "$go" = 'fails: invalid AWS_RETRY_MODE value, unknown RetryMode, legacy' ] || exit 1
