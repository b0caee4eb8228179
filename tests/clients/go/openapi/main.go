// Submits, looks at and lists a job through the client that the vendor's current Go SDKs are made of (ACS3-HMAC-SHA256).
// Told where by the environment; prints one line of JSON.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/darabonba-openapi/v2/utils"
	"github.com/alibabacloud-go/tea/dara"
	"github.com/alibabacloud-go/tea/tea"
)

func main() {
	client, err := openapi.NewClient(&utils.Config{
		AccessKeyId:     dara.String(os.Getenv("ALICLOUD_ACCESS_KEY")),
		AccessKeySecret: dara.String(os.Getenv("ALICLOUD_SECRET_KEY")),
		Endpoint:        dara.String(os.Getenv("ICE_ENDPOINT")),
		Protocol:        dara.String("http"),
	})
	check(err)

	config, _ := json.Marshal(map[string]any{"MediaURL": os.Getenv("ICE_OUTPUT"), "Width": 640, "Height": 360})
	submitted, err := call(client, "SubmitMediaProducingJob",
		map[string]any{"OutputMediaConfig": string(config), "ClientToken": "go", "UserData": `{"from":"go 片"}`},
		map[string]any{"Timeline": os.Getenv("ICE_TIMELINE")})
	check(err)
	id := map[string]any{"JobId": submitted["JobId"]}

	var job map[string]any
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		answer, err := call(client, "GetMediaProducingJob", id, nil)
		check(err)
		job = answer["MediaProducingJob"].(map[string]any)
		if job["Status"] == "Success" || job["Status"] == "Failed" {
			break
		}
	}
	listed, err := call(client, "ListMediaProducingJobs", map[string]any{"Keyword": submitted["JobId"], "MaxResults": 5}, nil)
	check(err)
	jobs := listed["MediaProducingJobList"].([]any)

	_, err = call(client, "GetMediaProducingJob", map[string]any{"JobId": "00000000000000000000000000000000"}, nil)
	var refusal *tea.SDKError
	refused := fmt.Sprint(err)
	if errors.As(err, &refusal) {
		refused = tea.StringValue(refusal.Code)
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"status": job["Status"], "duration": job["Duration"], "userData": job["UserData"], "maxResults": listed["MaxResults"],
		"listed": len(jobs) == 1 && jobs[0].(map[string]any)["JobId"] == submitted["JobId"], "refused": refused,
	}))
}

func call(client *openapi.Client, action string, query, body map[string]any) (map[string]any, error) {
	request := &utils.OpenApiRequest{Query: utils.Query(query)}
	if body != nil {
		request.Body = utils.ParseToMap(body)
	}
	answer, err := client.CallApi(&utils.Params{
		Action: &action, Version: dara.String("2020-11-09"), Protocol: dara.String("HTTP"), Pathname: dara.String("/"),
		Method: dara.String("POST"), AuthType: dara.String("AK"), Style: dara.String("RPC"),
		ReqBodyType: dara.String("formData"), BodyType: dara.String("json"),
	}, request, &dara.RuntimeOptions{})
	if err != nil {
		return nil, err
	}
	return answer["body"].(map[string]any), nil
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
