// Video renders on Alibaba Cloud ICE (Intelligent Cloud Editing) as Pulumi resources.
package alicloudice
