"""The conformance run of scim2-tester: `scim.py ADDRESS HOST TOKEN`. One line for each check; fails where one fails."""

import sys

from httpx2 import Client
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

address, host, token = sys.argv[1:4]
client = Client(base_url=address, headers={"Authorization": f"Bearer {token}", "Host": host})
results = check_server(SyncSCIMClient(client))
for result in results:
    print(result.status.name, result.resource_type or "-", result.title, "" if result.status == Status.SUCCESS else result.reason)
failed = [result for result in results if result.status in (Status.ERROR, Status.CRITICAL, Status.DEVIATION)]
print(f"{len(results)} checks, {len(failed)} failed")
sys.exit(1 if failed or len(results) < 40 else 0)
