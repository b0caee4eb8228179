"""Submits, looks at and lists a job through the vendor's Python SDK. Told where by the environment; prints one line of JSON."""

import json
import os
import time

from alibabacloud_ice20201109 import models
from alibabacloud_ice20201109.client import Client
from alibabacloud_tea_openapi.models import Config

client = Client(
    Config(
        access_key_id=os.environ["ALICLOUD_ACCESS_KEY"],
        access_key_secret=os.environ["ALICLOUD_SECRET_KEY"],
        endpoint=os.environ["ICE_ENDPOINT"],
        region_id=os.environ["ALICLOUD_REGION"],
        protocol="http",
    )
)

submitted = client.submit_media_producing_job(
    models.SubmitMediaProducingJobRequest(
        timeline=os.environ["ICE_TIMELINE"],
        output_media_config=json.dumps({"MediaURL": os.environ["ICE_OUTPUT"], "Width": 640, "Height": 360}),
        client_token="python",
        user_data=json.dumps({"from": "python 片"}),
    )
).body

deadline = time.monotonic() + 60
while True:
    job = client.get_media_producing_job(
        models.GetMediaProducingJobRequest(job_id=submitted.job_id)
    ).body.media_producing_job
    if job.status in ("Success", "Failed") or time.monotonic() > deadline:
        break
    time.sleep(0.1)

listed = client.list_media_producing_jobs(
    models.ListMediaProducingJobsRequest(keyword=submitted.job_id, max_results=5)
).body
media = client.get_media_info(models.GetMediaInfoRequest(media_id=job.media_id)).body.media_info

try:
    client.get_media_producing_job(models.GetMediaProducingJobRequest(job_id="0" * 32))
    refused = "not refused"
except Exception as error:  # The SDK has a class for each kind of error.
    refused = getattr(error, "code", repr(error))

print(
    json.dumps(
        {
            "status": job.status,
            "duration": job.duration,
            "userData": job.user_data,
            "listed": [listed_job.job_id for listed_job in listed.media_producing_job_list] == [submitted.job_id],
            "maxResults": listed.max_results,
            "mediaWidth": media.file_info_list[0].file_basic_info.width,
            "refused": refused,
        }
    )
)
