// Submits, looks at and lists a job through the vendor's older Go SDK, which signs with HMAC-SHA1.
// Told where by the environment; prints one line of JSON.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/errors"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/requests"
)

func main() {
	client, err := sdk.NewClientWithAccessKey(os.Getenv("ALICLOUD_REGION"), os.Getenv("ALICLOUD_ACCESS_KEY"), os.Getenv("ALICLOUD_SECRET_KEY"))
	check(err)

	config, _ := json.Marshal(map[string]any{"MediaURL": os.Getenv("ICE_OUTPUT"), "Width": 640, "Height": 360})
	submitted, err := call(client, "SubmitMediaProducingJob",
		map[string]string{"OutputMediaConfig": string(config), "ClientToken": "go-sdk", "UserData": `{"from":"go 片"}`},
		map[string]string{"Timeline": os.Getenv("ICE_TIMELINE")})
	check(err)
	id := map[string]string{"JobId": submitted["JobId"].(string)}

	var job map[string]any
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		answer, err := call(client, "GetMediaProducingJob", id, nil)
		check(err)
		job = answer["MediaProducingJob"].(map[string]any)
		if job["Status"] == "Success" || job["Status"] == "Failed" {
			break
		}
	}
	listed, err := call(client, "ListMediaProducingJobs", map[string]string{"Keyword": id["JobId"], "MaxResults": "5"}, nil)
	check(err)
	jobs := listed["MediaProducingJobList"].([]any)

	_, err = call(client, "GetMediaProducingJob", map[string]string{"JobId": "00000000000000000000000000000000"}, nil)
	refused := fmt.Sprint(err)
	if refusal, is := err.(errors.Error); is {
		refused = refusal.ErrorCode()
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"status": job["Status"], "duration": job["Duration"], "userData": job["UserData"], "maxResults": listed["MaxResults"],
		"listed": len(jobs) == 1 && jobs[0].(map[string]any)["JobId"] == id["JobId"], "refused": refused,
	}))
}

func call(client *sdk.Client, action string, query, form map[string]string) (map[string]any, error) {
	request := requests.NewCommonRequest()
	request.Method = "POST"
	request.Scheme = "http"
	request.Domain = os.Getenv("ICE_ENDPOINT")
	request.Version = "2020-11-09"
	request.ApiName = action
	request.QueryParams = query
	if form != nil {
		request.FormParams = form
	}
	response, err := client.ProcessCommonRequest(request)
	if err != nil {
		return nil, err
	}
	answer := map[string]any{}
	return answer, json.Unmarshal(response.GetHttpContentBytes(), &answer)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
