// rclone with its S3 backend alone, which is built in a minute, and `rclone lsd` and `rclone version`.
package main

import (
	_ "github.com/rclone/rclone/backend/s3"
	"github.com/rclone/rclone/cmd"
	_ "github.com/rclone/rclone/cmd/lsd"
	_ "github.com/rclone/rclone/cmd/version"
)

func main() { cmd.Main() }
