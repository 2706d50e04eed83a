// Asks STS with what Terraform's AWS provider finds in its environment, by the library that the provider and the S3 backend take their credentials from: `ask sts`, or `ask --version`.
package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/aws/aws-sdk-go-v2/service/sts"
	base "github.com/hashicorp/aws-sdk-go-base/v2"
	"github.com/hashicorp/aws-sdk-go-base/v2/diag"
)

func main() {
	if os.Args[1] == "--version" {
		info, _ := debug.ReadBuildInfo()
		for _, module := range info.Deps {
			if module.Path == "github.com/hashicorp/aws-sdk-go-base/v2" {
				fmt.Println(module.Version)
			}
		}
		return
	}
	if err := ask(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func ask(ctx context.Context, service string) error {
	// As the provider sets it, for a provider block that names nothing.
	ctx, cfg, diagnostics := base.GetAwsConfig(ctx, &base.Config{MaxRetries: 25})
	for _, diagnostic := range diagnostics {
		if diagnostic.Severity() == diag.SeverityError {
			return fmt.Errorf("%s: %s", diagnostic.Summary(), diagnostic.Detail())
		}
	}
	var err error
	switch service {
	case "sts":
		_, err = sts.NewFromConfig(cfg).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})
	default:
		err = fmt.Errorf("there is no %s here", service)
	}
	return err
}
