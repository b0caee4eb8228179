// Package vetted names what of the SDK the program does not use: `go vet` looks at all of it.
package vetted

import _ "example.com/pulumi-alicloud-ice/sdk/go/alicloudice/config"
